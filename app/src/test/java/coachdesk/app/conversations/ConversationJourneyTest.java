package coachdesk.app.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.InWindow;
import coachdesk.app.Window;
import coachdesk.app.evening.StudioServer;
import coachdesk.desk.Desk;
import coachdesk.desk.conversations.ConversationRow;
import coachdesk.desk.conversations.Draft;
import coachdesk.desk.conversations.Message;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.faults.Fault;
import coachdesk.testkit.faults.FaultProxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** A conversation through the window on a real backend, with the network gone in its middle, and another desk beside it. */
class ConversationJourneyTest extends InWindow {
    private static final Instant NOW = DeskFixture.NOW;

    @TempDir
    static Path folder;

    private static final SettableClock CLOCK = new SettableClock(NOW);
    private static StudioServer server;
    private static FaultProxy network;
    private static Desk desk;
    private static Desk other;

    @BeforeAll
    static void open() throws Exception {
        server = new StudioServer(folder, CLOCK);
        network = new FaultProxy(server.address());
        server.add("participant", List.of(Map.of("id", "ana", "name", "Ana Rossi", "email", "ana@example.com")));
        server.add("conversation", List.of(Map.of("id", "k", "mode", "human", "participant_ids", List.of("ana"))));
        member("m-1", NOW.minusSeconds(600), "Bonjour, il reste de la place ?");
        desk = server.desk("Bureau", network.address());
        other = server.desk("Accueil", server.address());
        desk.sync().syncNow();
        desk.sync().start();
    }

    private static void member(String id, Instant at, String text) {
        server.add(
                "message",
                List.of(Map.of(
                        "id",
                        id,
                        "session_id",
                        "k",
                        "sender_type",
                        "user",
                        "sender_name",
                        "Ana Rossi",
                        "created_at",
                        at.toString(),
                        "content",
                        text)));
    }

    @Start
    void start(Stage stage) {
        window = new Window(stage, desk, CLOCK, 1280, 800);
        window.shell.show("conversations");
    }

    @AfterEach
    void leave() {
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
    void aConversationGoesOnWithoutANetworkAndComesOutWhole() throws Exception {
        other.sync().syncNow();
        assertThat(other.conversations().unread()).isEqualTo(1);

        until(() -> list(".conversation-list").getItems().size() == 1);
        assertThat(((ConversationRow) list(".conversation-list").getItems().getFirst()).unread())
                .isEqualTo(1);
        robot.interact(() -> list(".conversation-list").getSelectionModel().select(0));
        until(() -> texts().equals(List.of("Bonjour, il reste de la place ?")));
        until(() -> {
            other.sync().syncNow();
            return other.conversations().unread() == 0;
        });

        answer("Oui, deux !");
        until(() -> {
            other.sync().syncNow();
            return said(other).equals(List.of("Bonjour, il reste de la place ?", "Oui, deux !"));
        });

        network.set(new Fault.Refuse());
        answer("Réservez jusqu’à midi.");
        answer("À dimanche !");
        until(() -> deliveries()
                .equals(List.of(
                        Message.Delivery.THERE,
                        Message.Delivery.THERE,
                        Message.Delivery.WAITING,
                        Message.Delivery.WAITING)));
        member("m-2", NOW.plusSeconds(30), "Parfait, merci.");

        network.set(new Fault.None());
        CLOCK.advance(Duration.ofMinutes(2));
        desk.sync().nudge();
        List<String> whole = List.of(
                "Bonjour, il reste de la place ?",
                "Oui, deux !",
                "Réservez jusqu’à midi.",
                "À dimanche !",
                "Parfait, merci.");
        until(() -> texts().equals(whole)
                && deliveries().stream().allMatch(delivery -> delivery == Message.Delivery.THERE));
        other.sync().syncNow();
        assertThat(said(other)).isEqualTo(whole);

        draftsAndPlans();
        preview();
    }

    /** Of a tag in the field one sees beforehand as what it will be sent. */
    private void preview() {
        Node preview = window.layers.lookup(".reply-preview");
        assertThat(preview.isVisible()).isFalse();
        robot.interact(() -> field().setText("À jeudi [emoji:fire.svg]"));
        assertThat(preview.isVisible()).isTrue();
        assertThat(preview.lookup(".emoji-flow").getAccessibleText()).isEqualTo("À jeudi 🔥");
        robot.interact(() -> field().setText("À jeudi"));
        assertThat(preview.isVisible()).isFalse();
    }

    /** What is begun here stands on the other desk; what is planned stands in the thread, and can be sent from it. */
    private void draftsAndPlans() throws Exception {
        robot.interact(() -> field().setText("À lundi"));
        until(() -> {
            other.sync().syncNow();
            return draft(other).equals("À lundi");
        });
        answer("À mardi");
        until(() -> {
            other.sync().syncNow();
            return draft(other).isEmpty() && said(other).getLast().equals("À mardi");
        });

        other.writing().later().plan("k", "Bonne semaine !", CLOCK.instant().plus(Duration.ofHours(1)));
        other.sync().syncNow();
        until(() -> list(".thread-list").getItems().getLast() instanceof ThreadLine.Planned);
        until(() -> window.layers.lookup(".bubble-deeds .button") != null);
        robot.interact(() -> ((Button) window.layers.lookup(".bubble-deeds .button")).fire());
        until(() -> texts().getLast().equals("Bonne semaine !")
                && list(".thread-list").getItems().stream().noneMatch(ThreadLine.Planned.class::isInstance));
        until(() -> {
            other.sync().syncNow();
            return said(other).getLast().equals("Bonne semaine !");
        });
    }

    private TextArea field() {
        return (TextArea) window.layers.lookup(".reply-box .text-area");
    }

    private static String draft(Desk desk) {
        return desk.writing().drafts().newest("k").map(Draft::text).orElse("");
    }

    private void answer(String text) {
        robot.interact(() -> {
            TextArea area = (TextArea) window.layers.lookup(".reply-box .text-area");
            area.setText(text);
            area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            assertThat(area.getText()).isEmpty();
        });
    }

    private ListView<?> list(String selector) {
        return (ListView<?>) window.layers.lookup(selector);
    }

    private List<Message> messages() {
        return list(".thread-list").getItems().stream()
                .filter(ThreadLine.Said.class::isInstance)
                .map(line -> ((ThreadLine.Said) line).message())
                .toList();
    }

    private List<String> texts() {
        return messages().stream().map(Message::text).toList();
    }

    private List<Message.Delivery> deliveries() {
        return messages().stream().map(Message::delivery).toList();
    }

    private static List<String> said(Desk desk) {
        return desk.conversations().thread("k", 100).messages().stream()
                .map(Message::text)
                .toList();
    }
}
