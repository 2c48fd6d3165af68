package coachdesk.app.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.InWindow;
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
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** A message comes while the coach is elsewhere in the window: it is told, and one click leads to it. */
class NotificationJourneyTest extends InWindow {
    @TempDir
    static Path folder;

    private static final Records RECORDS = new Records(DeskFixture.kinds());
    private static DeskFixture fixture;
    private static int count;

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
    void leave() {
        robot.interact(window::close);
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
    void aNoticeLeadsToItsConversationAndWhatIsReadThereIsNotTold() throws Exception {
        robot.interact(() -> window.shell.show("settings"));
        // The first look says only what was there.
        until(() -> window.shell.unreadProperty().get() == 0);
        window.notifier.shown.clear();
        member("k", "Il reste de la place ?");
        until(() -> window.notifier.shown.size() == 1);
        assertThat(window.notifier.shown.getFirst()).isEqualTo(new Notice("Ana Rossi", "Il reste de la place ?", "k"));
        until(() -> window.shell.unreadProperty().get() == 1);

        robot.interact(() -> window.notifier.clicks.getFirst().run());
        until(() -> window.shell.currentId().equals("conversations") && said().contains("Il reste"));
        until(() -> window.shell.unreadProperty().get() == 0);

        member("k", "Vous êtes là ?");
        until(() -> said().contains("Vous êtes là ?"));
        member("q", "Et moi ?");
        until(() -> window.notifier.shown.size() == 2);
        assertThat(window.notifier.shown.getLast().conversationId()).isEqualTo("q");
        assertThat(window.notifier.shown.getLast().text()).isEqualTo("Et moi ?");

        window.notifier.missing = true;
        member("q", "Personne ?");
        until(() -> toast() != null);
        robot.interact(() -> toast().fire());
        until(() -> said().contains("Personne ?"));
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
