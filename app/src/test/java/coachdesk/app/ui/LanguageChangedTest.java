package coachdesk.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.OwnWindow;
import coachdesk.app.Patience;
import coachdesk.app.shell.Command;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Another language is chosen while pages are there already. */
class LanguageChangedTest extends OwnWindow {
    private FxRobot robot;

    @Start
    void start(Stage stage) {
        desk(0);
        window(stage, "articles");
    }

    @Test
    void what_is_chosen_is_called_by_its_new_word_also_on_pages_that_stood_aside(FxRobot hand) throws Exception {
        robot = hand;
        assertThat(words(".article-filters .combo-box .list-cell")).contains("Tous les états");
        String id = fixture.desk.articles().create("Samedi");
        robot.interact(() -> window.shell.open("articles", id));
        Patience.until(robot, () -> words(".article-writing .article-state").equals(List.of("Brouillon")));

        robot.interact(() -> window.shell.show("settings"));
        robot.interact(() -> fixture.desk.settings().change(values -> values.withLanguage("de")));
        robot.interact(() -> window.shell.show("articles"));
        Patience.until(robot, () -> words(".article-writing .article-state").equals(List.of("Entwurf")));
        assertThat(words(".article-writing .combo-box .list-cell")).contains("Allgemeines");
        robot.interact(() -> window.shell.current().commands().stream()
                .filter(command -> command.id().equals("articles.find"))
                .forEach(Command::run));
        Patience.until(
                robot, () -> words(".article-filters .combo-box .list-cell").contains("Jeder Stand"));

        robot.interact(() -> window.shell.open("catalogue", "offers"));
        Patience.until(robot, () -> words(".record-filter .list-cell").contains("Alle Angebote"));
        robot.interact(() -> fixture.desk.settings().change(values -> values.withLanguage("en")));
        Patience.until(robot, () -> words(".record-filter .list-cell").contains("All offers"));
    }

    private List<String> words(String selector) {
        return window.layers.lookupAll(selector).stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }
}
