package coachdesk.app.catalogue.codes;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.Patience;
import coachdesk.app.Window;
import coachdesk.app.evening.StudioServer;
import coachdesk.app.shell.Command;
import coachdesk.desk.Desk;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.catalogue.codes.PromoCode;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.faults.Fault;
import coachdesk.testkit.faults.FaultProxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
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

    private FxRobot robot;
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
    void codesAreMadeOfflineComeTogetherAndSayWhoUsedThem(FxRobot hand) throws Exception {
        robot = hand;
        network.set(new Fault.Refuse());
        several();
        one();
        until(() -> codes(desk).size() == 4);
        other.catalogue().create(Sheets.CODE, Map.of("code", "ETE", "type", "CHF", "value", 5, "active", true));

        network.set(new Fault.None());
        CLOCK.advance(Duration.ofMinutes(2));
        desk.sync().nudge();
        until(() -> {
            other.sync().syncNow();
            return codes(other).size() == 5;
        });
        other.sync().syncNow();
        desk.sync().nudge();
        until(() -> said(".record-mark", "En double") == 2);
        assertThat(desk.decisions().open())
                .as("both are kept, and a person says which goes")
                .isEmpty();
        booked();
        deleteAndUndo();
    }

    private void several() throws Exception {
        until(() -> said(".empty-title", "Aucun code promo") == 1);
        command("codes.batch");
        write(".codes-panel .text-field", 0, "amis");
        write(".codes-panel .text-field", 1, "3");
        until(() -> said(".code-planned", "AMIS-03") == 1);
        press("Créer 3 codes");
        until(() -> said(".codes-panel .form-fault", "À remplir.") == 1);
        write(".codes-panel .record-form .text-field", 0, "12,5");
        press("Créer 3 codes");
        until(() -> list().getItems().size() == 3);
        press("Annuler");
        until(() -> codes(desk).isEmpty());
        command("codes.batch");
        write(".codes-panel .text-field", 0, "amis");
        write(".codes-panel .text-field", 1, "3");
        write(".codes-panel .record-form .text-field", 0, "12,5");
        press("Créer 3 codes");
        until(() -> codes(desk).equals(List.of("AMIS-01", "AMIS-02", "AMIS-03")));
    }

    private void one() throws Exception {
        command("codes.new");
        write(".record-form .text-field", 0, "amis-02");
        write(".record-form .text-field", 1, "20");
        press("Enregistrer");
        until(() -> said(".form-fault", "Existe déjà.") == 1);
        write(".record-form .text-field", 0, "ete");
        press("Enregistrer");
        until(() -> said(".record-title", "ETE") == 1);
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
        robot.interact(() -> window.shell
                .current()
                .open("codes:"
                        + desk.catalogue().list(Sheets.CODE, "ete").getFirst().id()));
        until(() -> link() != null && link().getText().startsWith("Zoé Exemple"));
        until(() ->
                said(".record-section .text-muted", "Aucune utilisation comptée par le serveur, 1 réservation.") == 1);
        robot.interact(() -> link().fire());
        until(() -> window.shell.current().id().equals("reservations"));
        robot.interact(() -> window.shell.show("catalogue"));
    }

    private void deleteAndUndo() throws Exception {
        press("Supprimer");
        until(() -> codes(desk).size() == 4);
        until(() -> said(".record-mark", "En double") == 0);
        press("Annuler");
        until(() -> said(".record-mark", "En double") == 2);
    }

    private static List<String> codes(Desk of) {
        return of.catalogue().list(Sheets.CODE, "").stream()
                .map(entry -> PromoCode.of(entry).code())
                .toList();
    }

    private void until(BooleanSupplier condition) throws InterruptedException {
        Patience.until(robot, condition);
    }

    private void command(String id) {
        robot.interact(() -> window.shell.current().commands().stream()
                .filter(command -> command.id().equals(id))
                .forEach(Command::run));
    }

    private long said(String selector, String text) {
        return window.layers.lookupAll(selector).stream()
                .filter(node -> node instanceof Labeled label && text.equals(label.getText()) && label.isVisible())
                .count();
    }

    private void write(String selector, int nth, String text) {
        robot.interact(() -> window.layers.lookupAll(selector).stream()
                .filter(node -> node.getClass() == TextField.class)
                .map(TextField.class::cast)
                .skip(nth)
                .findFirst()
                .orElseThrow()
                .setText(text));
    }

    @SuppressWarnings("unchecked")
    private ListView<Entry> list() {
        return (ListView<Entry>) window.layers.lookup(".record-list");
    }

    private Hyperlink link() {
        return (Hyperlink) window.layers.lookup(".record-section .hyperlink");
    }

    private Button find(String word) {
        return window.layers.lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && word.equals(button.getText()) && !button.isDisabled())
                .map(Button.class::cast)
                .reduce((one, other) -> other)
                .orElse(null);
    }

    private void press(String word) throws InterruptedException {
        until(() -> find(word) != null);
        robot.interact(() -> find(word).fire());
    }
}
