package coachdesk.app.articles;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.Window;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.articles.ArticleQuery;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.settings.SessionSecrets;
import coachdesk.desk.sync.Decision;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.faults.Fault;
import coachdesk.testkit.faults.FaultProxy;
import coachdesk.testkit.hosted.FakeHosted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** An article through the window at the hosted classic backend: begun without a network, then written, changed and deleted there. */
@ExtendWith(ApplicationExtension.class)
class ArticleHostedJourneyTest {
    @TempDir
    static Path folder;

    private final SettableClock clock = new SettableClock(DeskFixture.NOW);
    private FakeHosted hosted;
    private FaultProxy network;
    private Desk desk;
    private Window window;
    private ArticleHand hand;

    @Start
    void start(Stage stage) throws Exception {
        hosted = new FakeHosted(clock);
        hosted.catalogue().article("Horaires d’automne", "<p>Dès lundi</p>", true);
        network = new FaultProxy(hosted.address());
        Path data = Files.createDirectories(folder.resolve("desk"));
        JsonSettings.open(data)
                .change(values -> values.withServer(network.address().toString())
                        .withLanguage("fr")
                        .withDeviceName("Bureau"));
        desk = DeskOpener.open(
                new DeskOptions(data, clock, new SplittableRandom(7), new SessionSecrets(), Optional::empty));
        window = new Window(stage, desk, clock, 1280, 800);
        window.shell.show("articles");
    }

    @AfterEach
    void leave(FxRobot robot) {
        robot.interact(window::close);
        desk.close();
        network.close();
        hosted.close();
    }

    private Optional<Map<String, Object>> there(String title) {
        return hosted.catalogue().articles().stream()
                .filter(article -> title.equals(article.get("title")))
                .findFirst();
    }

    @Test
    void anArticleIsWrittenOfflineAndReachesTheHostedBackend(FxRobot robot) throws Exception {
        hand = new ArticleHand(robot, window);
        desk.sync().syncNow();
        hand.until(() -> hand.list() != null && hand.list().getItems().size() == 1);

        network.set(new Fault.Refuse());
        hand.command("articles.new");
        hand.until(() -> hand.area() != null);
        hand.title("Samedi au lac");
        hand.write("Venez samedi.\n\nPrenez une gourde.");
        hand.untilKept();
        desk.sync().syncNow();
        assertThat(there("Samedi au lac")).isEmpty();

        network.set(new Fault.None());
        synced();
        assertThat(there("Samedi au lac"))
                .hasValueSatisfying(article -> assertThat(article).containsEntry("published", false));

        hand.write("\n\nEt de la bonne humeur.");
        hand.untilKept();
        hand.command("articles.publish");
        hand.press("Publier maintenant");
        hand.until(() -> hand.state().equals("Publié"));
        synced();
        assertThat(there("Samedi au lac")).hasValueSatisfying(article -> assertThat(article)
                .containsEntry("published", true)
                .containsEntry("content", "Venez samedi.\n\nPrenez une gourde.\n\nEt de la bonne humeur."));
        assertThat(hand.text()).endsWith("Et de la bonne humeur.");
        assertThat(hosted.catalogue().articles()).hasSize(2);
        assertThat(desk.decisions().open()).isEmpty();

        hand.command("articles.delete");
        hand.until(() -> hand.list() != null && hand.list().getItems().size() == 1);
        synced();
        assertThat(there("Samedi au lac")).isEmpty();
        assertThat(desk.articles().list(ArticleQuery.ALL))
                .extracting(article -> article.words().title())
                .isEqualTo(List.of("Horaires d’automne"));
    }

    @Test
    void whatSomebodyWritesOnTheWebsiteMeanwhileGoesTogetherWithItByParagraphs(FxRobot robot) throws Exception {
        hand = new ArticleHand(robot, window);
        String id = hosted.catalogue().article("À deux", "un\n\ndeux\n\ntrois", false);
        desk.sync().syncNow();
        robot.interact(() -> window.shell.open("articles", id));
        hand.until(() -> hand.text().endsWith("trois"));

        hosted.catalogue().rewrite(id, "UN\n\ndeux\n\ntrois");
        hand.write(", ici");
        hand.until(() -> {
            clock.advance(Duration.ofSeconds(40));
            desk.sync().syncNow();
            return hand.text().equals("UN\n\ndeux\n\ntrois, ici")
                    && content("À deux").equals(hand.text());
        });
        assertThat(desk.decisions().open()).isEmpty();

        network.set(new Fault.Refuse());
        hand.write(" et là");
        hand.untilKept();
        hosted.catalogue().rewrite(id, "UN\n\nZWEI\n\ntrois, ailleurs");
        network.set(new Fault.None());
        hand.until(() -> {
            clock.advance(Duration.ofSeconds(40));
            desk.sync().syncNow();
            return !desk.decisions().open().isEmpty();
        });
        Decision decision = desk.decisions().open().getFirst();
        assertThat(decision.fields())
                .containsExactly(new Decision.Field(
                        "content",
                        "\"deux\\n\\ntrois, ici\"",
                        "\"deux\\n\\ntrois, ici et là\"",
                        "\"ZWEI\\n\\ntrois, ailleurs\""));
        hand.until(() -> hand.text().endsWith("ailleurs"));
        desk.decisions().settle(decision.id(), Decision.Choice.MINE);
        synced();
        assertThat(content("À deux")).isEqualTo("UN\n\ndeux\n\ntrois, ici et là");
        hand.until(() -> hand.text().equals(content("À deux")));
    }

    private String content(String title) {
        return (String) there(title).orElseThrow().get("content");
    }

    private void synced() throws Exception {
        hand.until(() -> {
            clock.advance(Duration.ofSeconds(40));
            desk.sync().syncNow();
            return desk.sync().status().pending() == 0;
        });
    }
}
