package coachdesk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.Window;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PaletteJourneyTest {
    @TempDir
    static Path folder;

    private DeskFixture fixture;
    private Window window;

    @Start
    void start(Stage stage) {
        fixture = new DeskFixture(folder, 20);
        window = new Window(stage, fixture, 1280, 800);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
        fixture.close();
    }

    @Test
    void a_few_letters_and_enter_change_the_theme(FxRobot robot) {
        assertThat(window.theme.darkProperty().get()).isTrue();

        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("basculer");
        robot.push(KeyCode.ENTER);

        assertThat(window.theme.darkProperty().get()).isFalse();
        assertThat(window.layers.modal().isVisible()).isFalse();
    }
}
