package coachdesk.app.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.Patience;
import coachdesk.app.Window;
import coachdesk.app.evening.StudioServer;
import coachdesk.desk.Desk;
import coachdesk.desk.conversations.Message;
import coachdesk.desk.sync.LiveState;
import coachdesk.testkit.faults.Fault;
import coachdesk.testkit.faults.FaultProxy;
import coachdesk.testkit.members.MemberChat;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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

/** Two windows and a member on the telephone hold a conversation; in its middle one window and the telephone are cut off. */
@ExtendWith(ApplicationExtension.class)
class ThreeTalkTest {
    private static final String LINK = "lienessai001";

    @TempDir
    static Path folder;

    private static StudioServer server;
    private static FaultProxy officeNetwork;
    private static FaultProxy mobileNetwork;
    private static Desk office;
    private static Desk front;

    private Window officeWindow;
    private Window frontWindow;
    private FxRobot robot;

    @BeforeAll
    static void open() throws Exception {
        server = new StudioServer(folder, Clock.systemUTC());
        officeNetwork = new FaultProxy(server.address());
        mobileNetwork = new FaultProxy(server.address());
        server.add(
                "conversation",
                List.of(Map.of(
                        "id",
                        "k",
                        "mode",
                        "human",
                        "title",
                        "Cours d’essai",
                        "link_token",
                        LINK,
                        "participant_ids",
                        List.of())));
        office = server.desk("Bureau", officeNetwork.address());
        front = server.desk("Accueil", server.address());
        for (Desk desk : List.of(office, front)) {
            desk.sync().syncNow();
            desk.sync().start();
        }
    }

    @Start
    void start(Stage stage) {
        officeWindow = new Window(stage, office, Clock.systemUTC(), 1280, 800);
        frontWindow = new Window(new Stage(), front, Clock.systemUTC(), 1000, 700);
        officeWindow.shell.open("conversations", "k");
        frontWindow.shell.open("conversations", "k");
    }

    @AfterEach
    void leave(FxRobot hand) {
        hand.interact(() -> {
            officeWindow.close();
            frontWindow.close();
        });
    }

    @AfterAll
    static void close() {
        office.close();
        front.close();
        officeNetwork.close();
        mobileNetwork.close();
        server.close();
    }

    @Test
    void all_three_end_up_with_the_same_words(FxRobot hand) throws Exception {
        robot = hand;
        try (MemberChat ana = new MemberChat(
                mobileNetwork.address(), LINK, "Ana Rossi", Thread::startVirtualThread, new SplittableRandom())) {
            until(() -> office.sync().live() == LiveState.LIVE && front.sync().live() == LiveState.LIVE);
            ana.say("Bonjour !");
            until(() -> texts(officeWindow).equals(List.of("Bonjour !"))
                    && texts(frontWindow).equals(List.of("Bonjour !")));
            robot.interact(() -> {
                frontWindow.layers.getScene().getWindow().requestFocus();
                field(frontWindow).requestFocus();
                field(frontWindow).setText("Bonj");
            });
            until(() -> ana.sees("user_typing"));
            robot.interact(() -> field(frontWindow).clear());
            answer(officeWindow, "Bonjour Ana, le cours a lieu à 19 h.");
            until(() -> ana.texts().equals(List.of("Bonjour !", "Bonjour Ana, le cours a lieu à 19 h.")));
            until(() -> texts(frontWindow).size() == 2);

            officeNetwork.set(new Fault.Refuse());
            answer(officeWindow, "Il reste deux places.");
            ana.say("Je peux venir à deux ?");
            until(() -> texts(frontWindow).size() == 3);
            mobileNetwork.set(new Fault.BlackHole(Fault.Way.TO_CLIENT));
            answer(frontWindow, "Oui, avec plaisir.");
            ana.say("Super, à ce soir.");
            answer(officeWindow, "Pensez à une bouteille d’eau.");
            assertThat(texts(officeWindow)).doesNotContain("Je peux venir à deux ?", "Oui, avec plaisir.");
            assertThat(ana.texts()).doesNotContain("Oui, avec plaisir.");

            officeNetwork.heal();
            mobileNetwork.heal();
            until(() -> {
                ana.goOn();
                return texts(officeWindow).size() == 7
                        && texts(frontWindow).equals(texts(officeWindow))
                        && ana.texts().equals(texts(officeWindow));
            });
            assertThat(texts(officeWindow))
                    .containsExactlyInAnyOrder(
                            "Bonjour !",
                            "Bonjour Ana, le cours a lieu à 19 h.",
                            "Il reste deux places.",
                            "Je peux venir à deux ?",
                            "Oui, avec plaisir.",
                            "Super, à ce soir.",
                            "Pensez à une bouteille d’eau.");
            assertThat(office.sync().status().toDecide()).isZero();
        }
    }

    private void answer(Window window, String text) {
        robot.interact(() -> {
            TextArea area = field(window);
            area.setText(text);
            area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            assertThat(area.getText()).isEmpty();
        });
    }

    private static TextArea field(Window window) {
        return (TextArea) window.layers.lookup(".reply-box .text-area");
    }

    private static List<String> texts(Window window) {
        return ((ListView<?>) window.layers.lookup(".thread-list"))
                .getItems().stream()
                        .filter(ThreadLine.Said.class::isInstance)
                        .map(line -> ((ThreadLine.Said) line).message())
                        .map(Message::text)
                        .toList();
    }

    private void until(BooleanSupplier condition) throws Exception {
        Patience.until(robot, condition);
    }
}
