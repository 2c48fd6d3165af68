package coachdesk.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.Window;
import coachdesk.app.evening.StudioServer;
import coachdesk.desk.Desk;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.sync.Decision;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Courses are made and changed in the window without a network, then meet what another desk did. */
@ExtendWith(ApplicationExtension.class)
class CoursesJourneyTest {
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
        server.add("course", List.of(course("c", "Cardio", 5, "18:30"), course("z", "Zumba", 2, "09:00")));
        server.add(
                "reservation",
                List.of(Map.of(
                        "id",
                        "r",
                        "userName",
                        "Zoé Test",
                        "courseId",
                        "c",
                        "selectedDates",
                        List.of("2026-11-20T18:30:00+01:00"))));
        office = server.desk("Bureau", server.address());
        door = server.desk("Accueil", server.address());
        both();
        window = new Window(stage, office, clock, 1280, 800);
    }

    private static Map<String, Object> course(String id, String name, int weekday, String time) {
        return Map.of(
                "id",
                id,
                "name",
                name,
                "weekday",
                weekday,
                "time",
                time,
                "locationName",
                "Salle 1",
                "capacity",
                10,
                "visible",
                true,
                "archived",
                false);
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

    private static Map<String, Object> doc(Desk desk, String id) {
        return desk.catalogue().find(Sheets.COURSE, id).map(Entry::doc).orElseThrow();
    }

    @Test
    void aCourseIsMadeOfflineMeetsAnotherDeskAndIsSeenInItsWeek(FxRobot robot) throws Exception {
        hand = new CatalogueHand(robot, window);
        hand.page("courses");
        hand.until(() -> hand.names().equals(List.of("Zumba", "Cardio")));

        makes();
        changesWhatTheDoorChangesToo();
        seesTheWeek(robot);
        putsAsideAndBack(robot);
        deletes();
    }

    /** Nothing is kept as long as something is wrong. */
    private void makes() throws Exception {
        hand.press("Nouveau cours");
        hand.until(() -> hand.says(".record-title", "Nouveau cours"));
        hand.write("Nom", "Afro du matin 💃🏿");
        hand.write("Heure", "25h");
        hand.write("Lieu", "Parc");
        hand.press("Enregistrer");
        assertThat(hand.says(".form-fault", "Ce n’est pas une heure. Écrivez par exemple 18:30."))
                .isTrue();
        hand.write("Heure", "7h30");
        hand.write("Adresse", "audio.example.com/un.mp3");
        hand.write("Adresse", "https://audio.example.com/un.mp3");
        hand.press("Enregistrer");
        assertThat(hand.says(".form-fault", "Deux fois la même adresse.")).isTrue();
        hand.writeOver("https://audio.example.com/un.mp3", "");
        hand.press("Enregistrer");
        hand.until(() -> hand.names().size() == 3);
        Map<String, Object> made = CatalogueHand.only(office.catalogue().list(Sheets.COURSE, ""), "Afro du matin 💃🏿")
                .doc();
        assertThat(made)
                .containsEntry("time", "07:30")
                .containsEntry("weekday", 1)
                .containsEntry("playlist", List.of("https://audio.example.com/un.mp3"))
                .containsEntry("archived", false);
        ordersItsMusic();
        assertThat(door.catalogue().list(Sheets.COURSE, "afro")).isEmpty();
        both();
        assertThat(door.catalogue().list(Sheets.COURSE, "afro")).hasSize(1);
    }

    private void ordersItsMusic() throws Exception {
        hand.write("Adresse", "https://audio.example.com/deux.mp3");
        hand.up("https://audio.example.com/deux.mp3");
        hand.press("Enregistrer");
        hand.until(() -> CatalogueHand.only(office.catalogue().list(Sheets.COURSE, ""), "Afro du matin 💃🏿")
                .doc()
                .get("playlist")
                .equals(List.of("https://audio.example.com/deux.mp3", "https://audio.example.com/un.mp3")));
    }

    /** Different fields come together by themselves; over the same one a person decides. */
    private void changesWhatTheDoorChangesToo() throws Exception {
        hand.open("Cardio");
        hand.write("Heure", "19:00");
        hand.write("Places (facultatif)", "12");
        door.catalogue().change(Sheets.COURSE, "c", Map.of("capacity", 20, "locationName", "Salle 2"));
        door.sync().syncNow();
        hand.press("Enregistrer");
        hand.until(() -> "19:00".equals(doc(office, "c").get("time")));
        hand.write("Nom", "Cardio du soir");
        office.sync().syncNow();

        hand.until(() -> hand.input("Lieu").getText().equals("Salle 2"));
        assertThat(hand.input("Nom").getText()).isEqualTo("Cardio du soir");
        List<Decision> open = office.decisions().open();
        assertThat(open).hasSize(1);
        assertThat(open.getFirst().fields()).extracting(Decision.Field::name).contains("capacity");
        office.decisions().settle(open.getFirst().id(), Decision.Choice.MINE);
        hand.press("Enregistrer");
        hand.until(() -> "Cardio du soir".equals(doc(office, "c").get("name")));
        both();
        for (Desk desk : List.of(office, door)) {
            assertThat(doc(desk, "c"))
                    .containsEntry("name", "Cardio du soir")
                    .containsEntry("time", "19:00")
                    .containsEntry("locationName", "Salle 2")
                    .containsEntry("capacity", 12);
            assertThat(desk.decisions().open()).isEmpty();
        }
    }

    private void seesTheWeek(FxRobot robot) throws Exception {
        hand.command("courses.week");
        hand.until(() -> session("Cardio du soir") != null && session("Afro du matin") != null);
        assertThat(session("Cardio du soir").getAccessibleText()).contains("19:00", "1/12");
        robot.interact(() -> session("Afro du matin").requestFocus());
        robot.type(KeyCode.RIGHT);
        hand.until(() -> session("Zumba").isFocused());
        robot.type(KeyCode.PAGE_DOWN);
        hand.until(() -> session("Cardio du soir").getAccessibleText().contains("0/12"));
        robot.type(KeyCode.PAGE_UP);
        hand.until(() -> session("Cardio du soir").getAccessibleText().contains("1/12"));
        robot.interact(() -> session("Cardio du soir").fire());
        hand.until(() -> window.shell.currentId().equals("roster"));
        hand.page("courses:z");
    }

    private Button session(String name) {
        return window.layers.lookupAll(".week-session").stream()
                .map(Button.class::cast)
                .filter(button ->
                        button.isVisible() && button.getAccessibleText().contains(name))
                .findFirst()
                .orElse(null);
    }

    private void putsAsideAndBack(FxRobot robot) throws Exception {
        ScrollPane form = (ScrollPane) window.layers.lookup(".record-pane .scroll-pane");
        hand.open("Cardio du soir");
        robot.interact(() -> form.setVvalue(1));
        hand.open("Zumba");
        assertThat(form.getVvalue()).as("another one begins at its top").isZero();
        hand.press("Archiver");
        hand.until(() -> !hand.names().contains("Zumba"));
        hand.press("Annuler");
        hand.until(() -> hand.names().contains("Zumba"));
        hand.filter(1);
        hand.until(() -> hand.names().isEmpty());
        hand.press("Tout afficher");
        hand.until(() -> hand.names().contains("Zumba"));
        hand.open("Zumba");
        hand.press("Dupliquer");
        hand.until(() -> hand.names().contains("Zumba (copie)"));
    }

    /** Of a course with reservations it is said first; ours keeps them, and all can be had back. */
    private void deletes() throws Exception {
        hand.until(() -> hand.button("Annuler") == null);
        deletesCardio();
        hand.press("Annuler");
        hand.until(() -> hand.names().contains("Cardio du soir"));
        both();
        assertThat(doc(door, "c")).containsEntry("capacity", 12);

        deletesCardio();
        both();
        assertThat(door.catalogue().find(Sheets.COURSE, "c")).isEmpty();
        assertThat(door.rosters().roster("c", LocalDate.of(2026, 11, 20)))
                .hasValueSatisfying(roster -> assertThat(roster.lines()).hasSize(1));
    }

    private void deletesCardio() throws Exception {
        hand.open("Cardio du soir");
        hand.press("Supprimer");
        hand.press("Supprimer le cours seul");
        hand.until(() -> !hand.names().contains("Cardio du soir"));
    }
}
