package coachdesk.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
    private static final Path HOME = Path.of("/home/awa");

    @Test
    void every_system_has_its_own_custom() {
        assertThat(DataFolder.usual("Linux", HOME, Map.of())).isEqualTo(HOME.resolve(".local/share/coach-desk"));
        assertThat(DataFolder.usual("Mac OS X", HOME, Map.of()))
                .isEqualTo(HOME.resolve("Library/Application Support/Coach Desk"));
        assertThat(DataFolder.usual("Windows 11", HOME, Map.of())).isEqualTo(HOME.resolve("AppData/Local/Coach Desk"));
    }

    @Test
    void a_chosen_place_for_data_is_kept_to() {
        assertThat(DataFolder.usual("Linux", HOME, Map.of("XDG_DATA_HOME", "/srv/data")))
                .isEqualTo(Path.of("/srv/data/coach-desk"));
        assertThat(DataFolder.usual("Linux", HOME, Map.of("XDG_DATA_HOME", " ")))
                .isEqualTo(HOME.resolve(".local/share/coach-desk"));
    }
}
