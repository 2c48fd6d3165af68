package coachdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.onboarding.FirstStart;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The first minutes with the program. */
class FirstStartJourneyTest extends OwnWindow {

    @Start
    void start(Stage stage) {
        desk(20);
        window = new Window(stage, fixture, 1280, 800);
    }

    @Test
    void on_this_computer_leads_to_the_overview(FxRobot robot) {
        fixture.desk.settings().change(values -> values.withServer(null));
        robot.interact(() -> window.layers.body(
                new FirstStart(window.serverModel(() -> window.layers.body(window.shell)), window.texts)));

        robot.clickOn("Sur cet ordinateur");

        assertThat(fixture.desk.settings().values().server()).isEmpty();
        assertThat(robot.lookup(".overview").tryQuery()).isPresent();
    }

    @Test
    void another_language_changes_the_words_at_once(FxRobot robot) {
        robot.interact(() -> window.shell.show("settings"));
        assertThat(navigation(robot)).contains("Réservations", "Réglages");

        robot.clickOn("Deutsch");

        assertThat(navigation(robot)).contains("Einstellungen").doesNotContain("Réglages");
        assertThat(fixture.desk.settings().values().language()).isEqualTo("de");
    }

    private static List<String> navigation(FxRobot robot) {
        return robot.lookup(".nav-item").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }
}
