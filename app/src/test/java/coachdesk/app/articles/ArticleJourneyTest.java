package coachdesk.app.articles;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.Window;
import coachdesk.app.evening.StudioServer;
import coachdesk.desk.Desk;
import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.Article.Words;
import coachdesk.desk.articles.ArticleQuery;
import coachdesk.desk.articles.Revision;
import coachdesk.desk.search.Place;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.faults.Fault;
import coachdesk.testkit.faults.FaultProxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** An article through the window on a real backend: begun without a network, and gone on with by two. */
@ExtendWith(ApplicationExtension.class)
class ArticleJourneyTest {
    private static final String TEXT = "Venez **samedi** à 10 h.\n\nPrenez une gourde.\n\nEn cas de pluie";

    @TempDir
    static Path folder;

    private static final SettableClock CLOCK = new SettableClock(DeskFixture.NOW);
    private static StudioServer server;
    private static FaultProxy network;
    private static Desk desk;
    private static Desk other;

    private Window window;
    private ArticleHand hand;

    @BeforeAll
    static void open() throws Exception {
        server = new StudioServer(folder, CLOCK);
        network = new FaultProxy(server.address());
        desk = server.desk("Bureau", network.address());
        other = server.desk("Accueil", server.address());
        desk.sync().syncNow();
        desk.sync().start();
    }

    @Start
    void start(Stage stage) {
        window = new Window(stage, desk, CLOCK, 1280, 800);
        window.shell.show("articles");
    }

    @AfterEach
    void leave(FxRobot robot) {
        robot.interact(window::close);
    }

    @AfterAll
    static void close() {
        desk.close();
        other.close();
        network.close();
        server.close();
    }

    @Test
    void anArticleIsWrittenOfflineAndGoneOnWithByTwo(FxRobot robot) throws Exception {
        hand = new ArticleHand(robot, window);
        network.set(new Fault.Refuse());
        write();
        publish();
        String id = desk.articles().list(ArticleQuery.ALL).getFirst().id();
        network.set(new Fault.None());
        CLOCK.advance(Duration.ofMinutes(2));
        desk.sync().nudge();
        hand.until(() -> there(id, TEXT, Article.State.PUBLISHED));

        bothWrite(id);
        restore(id);
        useInCampaign();
        deleteAndUndo(id);
    }

    private void write() throws Exception {
        hand.until(() -> hand.says(".empty-title", "Aucun article pour l’instant"));
        hand.command("articles.new");
        hand.until(() -> hand.area() != null);
        hand.title("Samedi au lac");
        hand.write("Venez samedi à 10 h.\n\nPrenez une gourde.\n\nEn cas de pluie");
        hand.robot().interact(() -> hand.area().selectRange(6, 12));
        hand.command("articles.bold");
        assertThat(hand.text()).isEqualTo(TEXT);
        assertThat(hand.area().getSelectedText()).isEqualTo("samedi");
        hand.untilKept();
        hand.until(() -> hand.window().layers.lookupAll(".md-bold").size() == 1);
        hand.until(() -> hand.says(".article-foot .label", "12 mots"));
        assertThat(desk.articles().list(ArticleQuery.ALL))
                .singleElement()
                .extracting(article -> article.words().content())
                .isEqualTo(TEXT);
        assertThat(desk.search().find("samedi lac", 5).all())
                .anyMatch(found -> found.place() == Place.ARTICLE && "Samedi au lac".equals(found.title()));
    }

    private void publish() throws Exception {
        assertThat(hand.state()).isEqualTo("Brouillon");
        hand.command("articles.publish");
        hand.press("Publier maintenant");
        hand.until(() -> hand.state().equals("Publié"));
        other.sync().syncNow();
        assertThat(other.articles().list(ArticleQuery.ALL)).isEmpty();
    }

    private boolean there(String id, String text, Article.State state) {
        other.sync().syncNow();
        return other.articles()
                .find(id)
                .filter(article -> article.words().content().equals(text) && article.state() == state)
                .isPresent();
    }

    /** Each in another paragraph: the cursor stays among the words where it is. */
    private void bothWrite(String id) throws Exception {
        hand.write(" : au studio");
        TextArea area = hand.area();
        Article seen = other.articles().find(id).orElseThrow();
        Words words = seen.words();
        other.articles()
                .save(
                        seen,
                        seen.with(
                                new Words(words.title(), TEXT.replace("une gourde", "deux gourdes"), "", ""),
                                seen.category(),
                                seen.tags()));
        other.sync().syncNow();
        String both = TEXT.replace("une gourde", "deux gourdes") + " : au studio";
        hand.until(() -> {
            desk.sync().syncNow();
            return hand.text().equals(both);
        });
        assertThat(hand.area()).isSameAs(area);
        assertThat(area.getCaretPosition()).isEqualTo(both.length());
        hand.until(() -> there(id, both, Article.State.PUBLISHED));
        assertThat(desk.decisions().open()).isEmpty();
    }

    private void restore(String id) throws Exception {
        String before = hand.text();
        CLOCK.advance(Duration.ofMinutes(11));
        hand.robot().interact(() -> hand.area().setText("Tout autre chose"));
        hand.untilKept();
        assertThat(desk.articles().revisions(id))
                .extracting(Revision::words)
                .extracting(Words::content)
                .contains(before);
        hand.command("articles.revisions");
        hand.until(() -> !hand.window().layers.lookupAll(".difference-removed").isEmpty());
        hand.press("Remettre cette version");
        hand.until(() -> hand.text().equals(before));
        hand.press("Annuler");
        hand.until(() -> hand.text().equals("Tout autre chose"));
        hand.command("articles.revisions");
        hand.press("Remettre cette version");
        hand.until(() -> hand.text().equals(before));
    }

    private void useInCampaign() throws Exception {
        hand.command("articles.use");
        hand.until(() -> window.shell.currentId().equals("campaigns"));
        hand.until(() -> window.layers.lookup(".message-field .text-area") instanceof TextArea area
                && area.getText().startsWith("Samedi au lac\n\nVenez samedi à 10 h."));
        hand.robot().interact(() -> window.shell.show("articles"));
        hand.until(() -> !hand.text().isEmpty());
    }

    private void deleteAndUndo(String id) throws Exception {
        hand.command("articles.delete");
        hand.until(() -> hand.says(".empty-title", "Aucun article pour l’instant"));
        assertThat(desk.articles().find(id)).isEmpty();
        hand.press("Annuler");
        hand.until(() -> hand.list().getItems().size() == 1);
        assertThat(List.copyOf(hand.list().getItems()))
                .singleElement()
                .extracting(row -> ((Article) row).words().title())
                .isEqualTo("Samedi au lac");
        desk.sync().nudge();
        hand.until(() -> {
            other.sync().syncNow();
            return other.articles().find(id).isPresent();
        });
    }
}
