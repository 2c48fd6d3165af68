package coachdesk.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.Window;
import coachdesk.desk.Desk;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.sync.Decision;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.hosted.FakeHosted;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The same pages at the hosted backend, which replaces offers whole and deletes reservations along with their course. */
@ExtendWith(ApplicationExtension.class)
class HostedCatalogueJourneyTest {
    @TempDir
    static Path folder;

    private final SettableClock clock = new SettableClock(DeskFixture.NOW);
    private FakeHosted hosted;
    private String course;
    private String booking;
    private String offer;
    private Desk desk;
    private Window window;
    private CatalogueHand hand;

    @Start
    void start(Stage stage) throws Exception {
        hosted = new FakeHosted(clock);
        course = hosted.catalogue().course("Cardio", 5, "18:30", "Salle 1");
        booking = hosted.catalogue().books(course, "Zoé Test");
        offer = hosted.catalogue().offer("Tasse", 9.5);
        hosted.catalogue().stored(offer, "images", List.of("https://images.example.com/tasse.jpg"));
        hosted.catalogue().stored(offer, "tva", 8.1);
        desk = CatalogueHand.hosted(folder, hosted.address(), clock);
        desk.sync().syncNow();
        window = new Window(stage, desk, clock, 1280, 800);
    }

    @AfterEach
    void leave(FxRobot robot) {
        robot.interact(window::close);
        desk.close();
        hosted.close();
    }

    private Map<String, Object> there(String id) {
        return hosted.catalogue().find(id).orElseThrow();
    }

    @Test
    void nothingIsLostAtTheHostedBackendThatNobodyAgreedToLose(FxRobot robot) throws Exception {
        hand = new CatalogueHand(robot, window);
        changesAnOffer();
        makesACourse();
        deletesACourse();
    }

    private void changesAnOffer() throws Exception {
        hand.page("offers");
        hand.open("Tasse");
        hand.write("Prix (CHF)", "12,90");
        hand.press("Enregistrer");
        hand.toast("Enregistré");
        desk.sync().syncNow();
        assertThat(there(offer))
                .containsEntry("price", 12.9)
                .containsEntry("tva", 8.1)
                .containsEntry("images", List.of("https://images.example.com/tasse.jpg"));
    }

    private void makesACourse() throws Exception {
        hand.page("courses");
        hand.command("courses.new");
        hand.until(() -> hand.says(".record-title", "Nouveau cours"));
        hand.write("Nom", "Afro");
        hand.write("Heure", "7h30");
        hand.write("Lieu", "Parc");
        hand.write("Places (facultatif)", "12");
        hand.press("Enregistrer");
        hand.until(() -> hand.names().contains("Afro"));
        desk.sync().syncNow();
        desk.sync().syncNow();
        // It has no place for the places: they stay here, whatever it says of the rest.
        assertThat(CatalogueHand.only(desk.catalogue().list(Sheets.COURSE, ""), "Afro")
                        .doc())
                .containsEntry("capacity", 12);
        assertThat(hosted.catalogue().courses())
                .filteredOn(one -> "Afro".equals(one.get("name")))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("time", "07:30").containsEntry("weekday", 1));
        hand.until(() -> hand.names().stream().filter("Afro"::equals).count() == 1);
    }

    /** Deletes wait there for a while, in case somebody takes them back. */
    private void sent() {
        clock.advance(Duration.ofSeconds(15));
        desk.sync().syncNow();
    }

    /** Between the asking and the agreeing somebody books once more: then it does not go. */
    private void deletesACourse() throws Exception {
        hand.open("Cardio");
        hand.press("Supprimer");
        hand.until(() -> hand.button("Archiver plutôt") != null);
        String second = hosted.catalogue().books(course, "Léo Test");
        hand.press("Supprimer le cours et sa réservation");
        hand.until(() -> !hand.names().contains("Cardio"));
        sent();
        assertThat(hosted.catalogue().find(course)).isPresent();
        assertThat(hosted.catalogue().find(booking)).isPresent();
        assertThat(desk.decisions().open()).hasSize(1);
        desk.decisions().settle(desk.decisions().open().getFirst().id(), Decision.Choice.DROP);
        desk.sync().syncNow();

        hand.open("Cardio");
        hand.press("Supprimer");
        hand.press("Supprimer le cours et ses 2 réservations");
        hand.toast("supprimé avec ses 2 réservations");
        sent();
        assertThat(hosted.catalogue().find(course)).isEmpty();
        assertThat(hosted.catalogue().find(booking)).isEmpty();
        assertThat(hosted.catalogue().find(second)).isEmpty();
    }
}
