package coachdesk.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.OwnWindow;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** Another language is chosen while pages are there already. */
class LanguageChangedTest extends OwnWindow {
    @Start
    void start(Stage stage) {
        desk(0);
        window(stage, "articles");
    }

    @Test
    void what_is_chosen_is_called_by_its_new_word_also_on_pages_that_stood_aside() throws Exception {
        assertThat(words(".article-filters .combo-box .list-cell")).contains("Tous les états");
        String id = fixture.desk.articles().create("Samedi");
        robot.interact(() -> window.shell.open("articles", id));
        until(() -> words(".article-writing .article-state").equals(List.of("Brouillon")));

        robot.interact(() -> window.shell.show("settings"));
        robot.interact(() -> fixture.desk.settings().change(values -> values.withLanguage("de")));
        robot.interact(() -> window.shell.show("articles"));
        until(() -> words(".article-writing .article-state").equals(List.of("Entwurf")));
        assertThat(words(".article-writing .combo-box .list-cell")).contains("Allgemeines");
        robot.interact(() -> command("articles.find"));
        until(() -> words(".article-filters .combo-box .list-cell").contains("Jeder Stand"));

        robot.interact(() -> window.shell.open("catalogue", "offers"));
        until(() -> words(".record-filter .list-cell").contains("Alle Angebote"));
        robot.interact(() -> fixture.desk.settings().change(values -> values.withLanguage("en")));
        until(() -> words(".record-filter .list-cell").contains("All offers"));
    }

    private List<String> words(String selector) {
        return all(Labeled.class, selector).stream().map(Labeled::getText).toList();
    }
}
