package coachdesk.app.articles;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.OwnWindow;
import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.Article.Words;
import coachdesk.desk.articles.ArticleQuery;
import coachdesk.desk.articles.Articles;
import coachdesk.desk.articles.Unsaved;
import java.time.Duration;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What is written when the program ends in the middle, or somebody deletes the article meanwhile. */
class UnsavedArticleTest extends OwnWindow {
    private String id;

    @Start
    void start(Stage stage) {
        desk(0);
        Articles articles = fixture.desk.articles();
        id = articles.create("Samedi au lac");
        Article seen = articles.find(id).orElseThrow();
        articles.hold(new Unsaved(
                seen, seen.with(new Words("Samedi au lac", "À dix", "", ""), seen.category(), seen.tags())));
        window(stage, "articles");
    }

    @Test
    void whatWasNotSavedIsTakenUpAndWhatSomebodyDeletesIsKeptAsANewOne(FxRobot robot) throws Exception {
        ArticleHand hand = new ArticleHand(robot, window);
        Articles articles = fixture.desk.articles();
        hand.until(() -> content(id).equals("À dix"));
        hand.until(() ->
                hand.says(".toast .label", "Le texte d’un article, qui n’était pas encore enregistré, a été repris."));
        robot.interact(() -> window.shell.open("articles", id));
        hand.until(() -> hand.text().equals("À dix"));
        robot.interact(() -> hand.area().appendText(" heures"));
        articles.delete(id);
        hand.until(() -> window.layers.lookup(".article-gone").isVisible());
        assertThat(hand.text()).isEqualTo("À dix heures");
        hand.press("Garder comme nouvel article");
        hand.until(() -> !articles.list(ArticleQuery.ALL).isEmpty());
        assertThat(articles.list(ArticleQuery.ALL)).singleElement().satisfies(made -> {
            assertThat(made.id()).isNotEqualTo(id);
            assertThat(made.words()).isEqualTo(new Words("Samedi au lac", "À dix heures", "", ""));
        });
        hand.until(() -> !window.layers.lookup(".article-gone").isVisible());
        hand.write(" précises");
        hand.command("articles.keep");
        hand.until(
                () -> content(articles.list(ArticleQuery.ALL).getFirst().id()).equals("À dix heures précises"));
    }

    @Test
    void whatIsPickedStaysPickedWhenTheOrderChanges(FxRobot robot) throws Exception {
        ArticleHand hand = new ArticleHand(robot, window);
        Articles articles = fixture.desk.articles();
        hand.until(() -> content(id).equals("À dix"));
        fixture.clock.advance(Duration.ofMinutes(1));
        String second = articles.create("Deuxième");
        hand.until(() -> hand.list().getItems().size() == 2);
        robot.interact(() -> hand.list().getSelectionModel().select(1));
        assertThat(picked(hand)).isEqualTo(id);
        fixture.clock.advance(Duration.ofMinutes(1));
        Article seen = articles.find(id).orElseThrow();
        articles.save(seen, seen.with(new Words("Premier", "", "", ""), seen.category(), seen.tags()));
        hand.until(() -> ((Article) hand.list().getItems().getFirst()).id().equals(id));
        assertThat(picked(hand)).isEqualTo(id);
        hand.command("articles.delete");
        hand.until(() -> articles.find(id).isEmpty());
        assertThat(articles.find(second)).isPresent();
    }

    private static String picked(ArticleHand hand) {
        return ((Article) hand.list().getSelectionModel().getSelectedItem()).id();
    }

    private String content(String of) {
        return fixture.desk.articles().find(of).orElseThrow().words().content();
    }
}
