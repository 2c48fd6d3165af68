package coachdesk.app;

import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A test that has a desk and a window of its own, and nobody else. */
public abstract class OwnWindow extends InWindow {
    @TempDir
    protected Path folder;

    protected DeskFixture fixture;

    /** With as many reservations. */
    protected void desk(int reservations) {
        fixture = new DeskFixture(folder, reservations);
    }

    /** Opens the window on a desk that is there. */
    protected void window(Stage stage, String tab) {
        window = new Window(stage, fixture, 1280, 800);
        window.shell.show(tab);
    }

    @AfterEach
    void leave(FxRobot robot) {
        robot.interact(window::close);
        fixture.close();
    }
}
