package coachdesk.app.articles;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.OwnWindow;
import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.ArticleQuery;
import coachdesk.desk.articles.Articles;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** An article of a megabyte, and one in which nothing is, through the window. */
class LongArticleTest extends OwnWindow {
    private static final int MEGABYTE = 1_000_000;

    @Start
    void start(Stage stage) {
        desk(0);
        window(stage, "articles");
    }

    @Test
    void aMegabyteIsPastedWrittenOnPartByPartAndKept(FxRobot robot) throws Exception {
        ArticleHand hand = new ArticleHand(robot, window);
        Articles articles = fixture.desk.articles();
        hand.until(() -> hand.says(".empty-title", "Aucun article pour l’instant"));
        hand.command("articles.new");
        hand.until(() -> hand.area() != null);
        String paragraph = "Un mot, puis un autre. ".repeat(30) + "\n\n";
        String text = paragraph.repeat(MEGABYTE / paragraph.length() + 1);
        hand.write(text);
        assertThat(hand.text().length()).isLessThan(70_000);
        hand.until(() -> hand.says(".article-parts .label", "Partie 52 sur 52"));
        hand.write("Fin.");
        hand.command("articles.keep");
        hand.untilKept();
        Article kept = articles.list(ArticleQuery.ALL).getFirst();
        assertThat(kept.words().content()).isEqualTo(text + "Fin.");

        hand.write(text);
        hand.command("articles.keep");
        hand.until(() -> hand.says(".article-writing .page-header .label", "Pas enregistré"));
        assertThat(articles.find(kept.id()).orElseThrow().words().content()).isEqualTo(text + "Fin.");
        robot.interact(() -> window.shell.show("contacts"));
        robot.interact(() -> window.shell.show("articles"));
        hand.until(() -> hand.says(".article-parts .label", "Partie 104 sur 104"));
    }

    @Test
    void aNewOneInWhichNothingWasWrittenLeavesNothingBehind(FxRobot robot) throws Exception {
        ArticleHand hand = new ArticleHand(robot, window);
        hand.command("articles.new");
        hand.until(() -> hand.area() != null);
        assertThat(fixture.desk.articles().list(ArticleQuery.ALL)).hasSize(1);
        hand.command("articles.find");
        hand.until(() -> fixture.desk.articles().list(ArticleQuery.ALL).isEmpty());
        hand.until(() -> hand.says(".empty-title", "Aucun article pour l’instant"));
    }
}
