package coachdesk.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.Window;
import coachdesk.app.evening.StudioServer;
import coachdesk.contract.Kind;
import coachdesk.desk.Desk;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Sheet;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.search.Finding;
import coachdesk.desk.search.Place;
import coachdesk.desk.sync.Decision;
import coachdesk.testkit.clock.SettableClock;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Offers are made and changed in the window without a network, then meet what another desk did. */
@ExtendWith(ApplicationExtension.class)
class OffersJourneyTest {
    private static final Sheet CODES = new Sheet(Kind.DISCOUNT_CODE, List.of(), List.of("code"));

    @TempDir
    static Path folder;

    private StudioServer server;
    private Desk office;
    private Desk door;
    private Window window;
    private CatalogueHand hand;

    @Start
    void start(Stage stage) throws Exception {
        SettableClock clock = new SettableClock(DeskFixture.NOW);
        server = new StudioServer(folder, clock);
        server.add(
                "offer",
                List.of(Map.of(
                        "id",
                        "mug",
                        "name",
                        "Tasse",
                        "price",
                        new BigDecimal("9.5"),
                        "isProduct",
                        true,
                        "stock",
                        3,
                        "visible",
                        true,
                        "thumbnail",
                        "kept.jpg")));
        server.add(
                "discount-code",
                List.of(Map.of(
                        "id",
                        "code",
                        "code",
                        "TASSE",
                        "type",
                        "%",
                        "value",
                        10,
                        "courses",
                        List.of("mug"),
                        "active",
                        true)));
        office = server.desk("Bureau", server.address());
        door = server.desk("Accueil", server.address());
        both();
        window = new Window(stage, office, clock, 1280, 800);
    }

    @AfterEach
    void leave(FxRobot robot) {
        robot.interact(window::close);
        office.close();
        door.close();
        server.close();
    }

    private void both() {
        for (Desk desk : List.of(office, door, office, door)) {
            desk.sync().syncNow();
        }
    }

    private static Map<String, Object> mug(Desk desk) {
        return desk.catalogue().find(Sheets.OFFER, "mug").map(Entry::doc).orElseThrow();
    }

    private static Map<String, Object> code(Desk desk) {
        return desk.catalogue().find(CODES, "code").map(Entry::doc).orElseThrow();
    }

    @Test
    void anOfferIsMadeOfflineMeetsAnotherDeskAndGoesFromItsCodes(FxRobot robot) throws Exception {
        hand = new CatalogueHand(robot, window);
        assertThat(office.search().find("tasse", 9).all())
                .extracting(Finding::place, Finding::id)
                .contains(Tuple.tuple(Place.OFFER, "mug"));
        hand.page("offers:mug");
        hand.until(() -> hand.says(".record-title", "Tasse"));
        makes();
        changesWhatTheDoorChangesToo();
        deletes();
    }

    private void makes() throws Exception {
        hand.press("Nouvelle offre");
        hand.until(() -> hand.says(".record-title", "Nouvelle offre"));
        hand.write("Nom", "Carte 10 cours");
        hand.write("Prix (CHF)", "-5");
        hand.press("Enregistrer");
        assertThat(hand.says(".form-fault", "Ne peut pas être négatif.")).isTrue();
        hand.write("Prix (CHF)", "1’250,50");
        hand.write("Description (facultatif)", "x".repeat(151));
        hand.press("Enregistrer");
        assertThat(hand.says(".written-length", "151 / 150")).isTrue();
        hand.write("Description (facultatif)", "Valable six mois ✨");
        hand.press("Enregistrer");
        hand.until(() -> hand.names().equals(List.of("Carte 10 cours", "Tasse")));
        Map<String, Object> made = CatalogueHand.only(office.catalogue().list(Sheets.OFFER, "carte"), "Carte 10 cours")
                .doc();
        assertThat(made)
                .containsEntry("price", new BigDecimal("1250.50"))
                .containsEntry("stock", -1)
                .containsEntry("isProduct", false);
        assertThat(door.catalogue().list(Sheets.OFFER, "carte")).isEmpty();
        both();
        assertThat(door.catalogue().list(Sheets.OFFER, "carte")).hasSize(1);
    }

    private void changesWhatTheDoorChangesToo() throws Exception {
        hand.open("Tasse");
        hand.write("Stock (facultatif)", "-2");
        hand.press("Enregistrer");
        assertThat(hand.says(".form-fault", "Ne peut pas être négatif.")).isTrue();
        hand.write("Stock (facultatif)", "0");
        hand.write("Prix (CHF)", "10,90");
        door.catalogue().change(Sheets.OFFER, "mug", Map.of("stock", 2, "keywords", "cadeau"));
        door.sync().syncNow();
        hand.press("Enregistrer");
        hand.until(() -> Integer.valueOf(0).equals(mug(office).get("stock")));
        hand.until(() -> hand.says(".record-mark", "Épuisé"));
        office.sync().syncNow();
        hand.until(() -> hand.input("Mots-clés (facultatif)").getText().equals("cadeau"));
        List<Decision> open = office.decisions().open();
        assertThat(open).hasSize(1);
        assertThat(open.getFirst().fields()).extracting(Decision.Field::name).contains("stock");
        office.decisions().settle(open.getFirst().id(), Decision.Choice.THEIRS);
        both();
        for (Desk desk : List.of(office, door)) {
            assertThat(mug(desk)).containsEntry("stock", 2).containsEntry("thumbnail", "kept.jpg");
            assertThat(desk.decisions().open()).isEmpty();
        }
    }

    private void deletes() throws Exception {
        hand.open("Tasse");
        hand.press("Supprimer");
        hand.toast("1 code promo ne la cite plus");
        both();
        assertThat(code(door)).containsEntry("courses", List.of()).containsEntry("active", false);
        hand.press("Annuler");
        hand.until(() -> hand.names().contains("Tasse"));
        both();
        assertThat(code(door)).containsEntry("courses", List.of("mug")).containsEntry("active", true);
        assertThat(mug(door)).containsEntry("name", "Tasse");
    }
}
