package coachdesk.app.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.Patience;
import coachdesk.app.Window;
import coachdesk.contract.Kind;
import coachdesk.desk.store.Records;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
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

/** A message comes while the coach is elsewhere in the window: it is told, and one click leads to it. */
@ExtendWith(ApplicationExtension.class)
class NotificationJourneyTest {
    @TempDir
    static Path folder;

    private static final Records RECORDS = new Records(DeskFixture.kinds());
    private static DeskFixture fixture;
    private static int count;

    private Window window;

    @BeforeAll
    static void open() {
        fixture = new DeskFixture(folder, 5);
        told(Kind.CONVERSATION, "k", Map.of("mode", "human", "participant_ids", List.of("ana")));
        told(Kind.PARTICIPANT, "ana", Map.of("name", "Ana Rossi"));
        told(Kind.CONVERSATION, "q", Map.of("mode", "human", "participant_ids", List.of()));
    }

    @Start
    void start(Stage stage) {
        window = new Window(stage, fixture, 1280, 800);
    }

    @AfterEach
    void leave(FxRobot hand) {
        hand.interact(window::close);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    private static void told(Kind kind, String id, Map<String, Object> fields) {
        Map<String, Object> doc = new LinkedHashMap<>(fields);
        doc.put("id", id);
        fixture.desk.store().change(tx -> RECORDS.told(tx, kind, id, 1, doc));
    }

    private static void member(String conversation, String text) {
        told(
                Kind.MESSAGE,
                "m-" + count,
                Map.of(
                        "session_id",
                        conversation,
                        "sender_type",
                        "user",
                        "sender_name",
                        "Ana Rossi",
                        "content",
                        text,
                        "created_at",
                        DeskFixture.NOW.plusSeconds(count++).toString()));
    }

    @Test
    void aNoticeLeadsToItsConversationAndWhatIsReadThereIsNotTold(FxRobot hand) throws Exception {
        hand.interact(() -> window.shell.show("settings"));
        // The first look says only what was there.
        Patience.until(hand, () -> window.shell.unreadProperty().get() == 0);
        window.notifier.shown.clear();
        member("k", "Il reste de la place ?");
        Patience.until(hand, () -> window.notifier.shown.size() == 1);
        assertThat(window.notifier.shown.getFirst()).isEqualTo(new Notice("Ana Rossi", "Il reste de la place ?", "k"));
        Patience.until(hand, () -> window.shell.unreadProperty().get() == 1);

        hand.interact(() -> window.notifier.clicks.getFirst().run());
        Patience.until(hand, () -> window.shell.currentId().equals("conversations") && said().contains("Il reste"));
        Patience.until(hand, () -> window.shell.unreadProperty().get() == 0);

        member("k", "Vous êtes là ?");
        Patience.until(hand, () -> said().contains("Vous êtes là ?"));
        member("q", "Et moi ?");
        Patience.until(hand, () -> window.notifier.shown.size() == 2);
        assertThat(window.notifier.shown.getLast().conversationId()).isEqualTo("q");
        assertThat(window.notifier.shown.getLast().text()).isEqualTo("Et moi ?");

        window.notifier.missing = true;
        member("q", "Personne ?");
        Patience.until(hand, () -> toast() != null);
        hand.interact(() -> toast().fire());
        Patience.until(hand, () -> said().contains("Personne ?"));
    }

    private Button toast() {
        return (Button) window.layers.lookup(".toast-action");
    }

    private String said() {
        ListView<?> list = (ListView<?>) window.layers.lookup(".thread-list");
        return list == null
                ? ""
                : list.getItems().toString()
                        + list.lookupAll(".label").stream()
                                .filter(Label.class::isInstance)
                                .map(label -> ((Label) label).getText())
                                .toList();
    }
}
