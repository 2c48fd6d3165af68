package coachdesk.app.catalogue.codes;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.Window;
import coachdesk.app.evening.StudioServer;
import coachdesk.desk.Desk;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.catalogue.codes.PromoCode;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.faults.Fault;
import coachdesk.testkit.faults.FaultProxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

/** Promo codes through the window on a real backend: made without a network, made twice by two desks, and booked with. */
@ExtendWith(ApplicationExtension.class)
class CodesJourneyTest {
    @TempDir
    static Path folder;

    private static final SettableClock CLOCK = new SettableClock(DeskFixture.NOW);
    private static StudioServer server;
    private static FaultProxy network;
    private static Desk desk;
    private static Desk other;

    private CodesHand hand;
    private Window window;

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
        window.shell.show("catalogue");
        window.shell.current().open("codes");
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
    void codesAreMadeOfflineComeTogetherAndSayWhoUsedThem(FxRobot robot) throws Exception {
        hand = new CodesHand(robot, window);
        network.set(new Fault.Refuse());
        several();
        one();
        hand.until(() -> codes(desk).size() == 4);
        other.catalogue().create(Sheets.CODE, Map.of("code", "ETE", "type", "CHF", "value", 5, "active", true));

        network.set(new Fault.None());
        CLOCK.advance(Duration.ofMinutes(2));
        desk.sync().nudge();
        hand.until(() -> {
            other.sync().syncNow();
            return codes(other).size() == 5;
        });
        other.sync().syncNow();
        desk.sync().nudge();
        hand.until(() -> hand.said(".record-mark", "En double") == 2);
        hand.until(() -> hand.saying(".form-fault", "Plusieurs codes portent ce nom"));
        assertThat(desk.decisions().open())
                .as("both are kept, and a person says which goes")
                .isEmpty();
        booked();
        deleteAndUndo();
    }

    private void several() throws Exception {
        hand.until(() -> hand.said(".empty-title", "Aucun code promo") == 1);
        hand.batch("amis", 3);
        hand.until(() -> hand.said(".code-planned", "AMIS-03") == 1);
        hand.press("Créer 3 codes");
        hand.until(() -> hand.said(".codes-panel .form-fault", "À remplir.") == 1);
        hand.write(".codes-panel .record-form .text-field", 0, "12,5");
        hand.press("Créer 3 codes");
        hand.until(() -> hand.list().getItems().size() == 3);
        hand.press("Annuler");
        hand.until(() -> codes(desk).isEmpty());
        hand.batch("amis", 3);
        hand.write(".codes-panel .record-form .text-field", 0, "12,5");
        hand.pressAndGoOn("Créer 3 codes", "codes.batch");
        hand.until(() -> codes(desk).equals(List.of("AMIS-01", "AMIS-02", "AMIS-03")));
        hand.until(() -> hand.said(".toast .label", "3 codes créés") == 1);
        assertThat(hand.node(".codes-panel"))
                .as("what was opened while they were made stays open")
                .isNotNull();
        hand.press(".side-header .button");
    }

    private void one() throws Exception {
        hand.command("codes.new");
        hand.write(".record-form .text-field", 0, "amis-02");
        hand.write(".record-form .text-field", 1, "20");
        hand.press("Enregistrer");
        hand.until(() -> hand.said(".form-fault", "Existe déjà.") == 1);
        hand.write(".record-form .text-field", 0, "ete");
        hand.press("Enregistrer");
        hand.until(() -> hand.said(".record-title", "ETE") == 1);
    }

    private void booked() throws Exception {
        server.push(
                "reservation",
                List.of(Map.of(
                        "id",
                        "r1",
                        "userName",
                        "Zoé Exemple",
                        "promoCode",
                        "ete",
                        "totalPrice",
                        24,
                        "createdAt",
                        "2026-11-21T10:00:00Z")));
        desk.sync().nudge();
        hand.robot().interact(() -> window.shell
                .current()
                .open("codes:"
                        + desk.catalogue().list(Sheets.CODE, "ete").getFirst().id()));
        hand.until(() -> hand.link() != null && hand.link().getText().startsWith("Zoé Exemple"));
        hand.until(() ->
                hand.said(".record-section .text-muted", "Aucune utilisation comptée par le serveur, 1 réservation.")
                        == 1);
        hand.robot().interact(() -> hand.link().fire());
        hand.until(() -> window.shell.currentId().equals("reservations"));
        hand.robot().interact(() -> window.shell.show("catalogue"));
    }

    private void deleteAndUndo() throws Exception {
        hand.press("Supprimer");
        hand.until(() -> codes(desk).size() == 4);
        hand.until(() -> hand.said(".record-mark", "En double") == 0);
        hand.press("Annuler");
        hand.until(() -> hand.said(".record-mark", "En double") == 2);
    }

    private static List<String> codes(Desk of) {
        return of.catalogue().list(Sheets.CODE, "").stream()
                .map(entry -> PromoCode.of(entry).code())
                .toList();
    }
}
