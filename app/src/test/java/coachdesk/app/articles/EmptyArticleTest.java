package coachdesk.app.articles;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.OwnWindow;
import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.ArticleQuery;
import coachdesk.desk.articles.Articles;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A new article in which nothing was written goes by itself, and no other. */
class EmptyArticleTest extends OwnWindow {
    @Start
    void start(Stage stage) {
        desk(0);
        window(stage, "articles");
    }

    @Test
    void whatIsBegunTwiceLeavesNothingBehindAndWhatWasWrittenOnceStays(FxRobot robot) throws Exception {
        ArticleHand hand = new ArticleHand(robot, window);
        hand.command("articles.new");
        hand.until(() -> hand.area() != null && all().size() == 1);
        String first = all().getFirst().id();
        hand.command("articles.new");
        hand.until(() -> all().stream().noneMatch(article -> article.id().equals(first)) && all().size() == 1);
        String second = all().getFirst().id();

        hand.title("Tango");
        hand.write("Un pas");
        hand.untilKept();
        hand.command("articles.find");
        hand.until(() -> hand.list() != null);
        robot.interact(() -> window.shell.open("articles", second));
        hand.until(() -> hand.text().equals("Un pas"));
        hand.title("");
        robot.interact(() -> hand.area().clear());
        hand.command("articles.find");
        hand.until(() -> hand.list() != null);

        hand.command("articles.new");
        hand.until(() -> hand.area() != null && all().size() == 2);
        assertThat(all()).extracting(Article::id).contains(second);
    }

    private List<Article> all() {
        Articles articles = fixture.desk.articles();
        return articles.list(ArticleQuery.ALL);
    }
}
