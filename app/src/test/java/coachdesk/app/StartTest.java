package coachdesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.desk.checkin.camera.FolderCamera;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said before there is a window. */
class StartTest {
    @Test
    void a_folder_can_be_named() {
        assertThat(StartOptions.of("--data", "/tmp/studio"))
                .isEqualTo(new StartOptions(Path.of("/tmp/studio").toAbsolutePath(), false, "", false, false));
    }

    @Test
    void pictures_of_a_folder_can_stand_in_for_the_camera() {
        assertThat(StartOptions.of("--camera-folder", "/tmp/tickets").camera())
                .isEqualTo(FolderCamera.of(Path.of("/tmp/tickets").toAbsolutePath())
                        .id());
    }

    @Test
    void the_demo_never_meets_real_data() {
        assertThat(StartOptions.of("--demo").folder())
                .isNotEqualTo(StartOptions.of().folder());
    }

    @Test
    void a_rehearsal_touches_no_folder_of_the_users() throws IOException {
        StartOptions options = StartOptions.of("--exit-when-ready");
        assertThat(options.demo()).isTrue();
        assertThat(options.folder()).isNotEqualTo(StartOptions.of("--demo").folder());
        Files.createFile(options.folder().resolve("desk.sqlite"));
        TemporaryFolder.remove(options.folder());
        assertThat(options.folder()).doesNotExist();
    }

    @Test
    void a_folder_that_is_named_outlives_a_rehearsal() {
        assertThat(StartOptions.of("--data", "/tmp/studio", "--exit-when-ready").temporary())
                .isFalse();
    }

    @Test
    void an_unknown_argument_names_the_usage() {
        assertThatThrownBy(() -> StartOptions.of("--dmeo")).hasMessageContaining(StartOptions.USAGE);
        assertThatThrownBy(() -> StartOptions.of("--data")).hasMessageContaining(StartOptions.USAGE);
        assertThatThrownBy(() -> StartOptions.of("--camera-folder"))
                .hasMessageContaining("--camera-folder needs a folder");
    }

    @Test
    void without_a_display_one_line_says_what_to_do() {
        assertThat(Display.missing(Map.of(), library -> true).orElseThrow())
                .contains("DISPLAY")
                .contains("xvfb")
                .doesNotContain("\n");
    }

    @Test
    void without_gtk_one_line_says_what_to_install() {
        assertThat(Display.missing(Map.of("DISPLAY", ":0"), library -> false).orElseThrow())
                .contains("apt-get install libgtk-3-0")
                .doesNotContain("\n");
        assertThat(Display.missing(Map.of("WAYLAND_DISPLAY", "wayland-0"), library -> true))
                .isEmpty();
    }
}
