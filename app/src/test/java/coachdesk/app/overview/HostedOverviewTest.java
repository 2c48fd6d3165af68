package coachdesk.app.overview;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.Window;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.overview.words.Section.Part;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.settings.SessionSecrets;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.faults.Fault;
import coachdesk.testkit.faults.FaultProxy;
import coachdesk.testkit.hosted.FakeHosted;
import java.math.BigDecimal;
import java.nio.file.Path;
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

/** What is planned before a classic server was ever reached is in the overview, then what that can tell: it knows of no entries. */
@ExtendWith(ApplicationExtension.class)
class HostedOverviewTest {
    private static final int FRIDAY = 5;

    @TempDir
    static Path folder;

    private final SettableClock clock = new SettableClock(DeskFixture.NOW);
    private final FakeHosted hosted = new FakeHosted(clock);
    private FaultProxy network;
    private Desk desk;
    private Window window;

    @Start
    void start(Stage stage) {
        String course = hosted.catalogue().course("Cardio", FRIDAY, "19:30", "Salle bleue");
        book(course, "Ana", true, null);
        book(course, "Béa", false, null);
        book(course, "Cléo", false, "cancelled");
        network = new FaultProxy(hosted.address());
        network.set(new Fault.Refuse());
        JsonSettings.open(folder)
                .change(values -> values.withServer(network.address().toString())
                        .withLanguage("fr")
                        .withDeviceName("Bureau")
                        .withZone(DeskFixture.ZONE));
        desk = DeskOpener.open(
                new DeskOptions(folder, clock, new SplittableRandom(1), new SessionSecrets(), Optional::empty));
        window = new Window(stage, desk, clock, 1280, 800);
    }

    private void book(String course, String name, boolean validated, String status) {
        String id = hosted.catalogue().books(course, name);
        hosted.catalogue().stored(id, "courseName", "Cardio");
        hosted.catalogue().stored(id, "selectedDates", List.of("2026-11-20T18:30:00.000Z"));
        hosted.catalogue().stored(id, "offerName", "Cours à l’unité");
        hosted.catalogue().stored(id, "totalPrice", new BigDecimal("22.50"));
        hosted.catalogue().stored(id, "validated", validated);
        if (status != null) {
            hosted.catalogue().stored(id, "status", status);
        }
    }

    private List<Object> names() {
        return hosted.catalogue().courses().stream()
                .map(course -> course.get("name"))
                .toList();
    }

    @AfterEach
    void leave(FxRobot robot) {
        robot.interact(window::close);
        desk.close();
        network.close();
        hosted.close();
    }

    @Test
    void what_was_planned_here_is_shown_at_once_and_then_what_was_booked_there(FxRobot robot) throws Exception {
        OverviewHand hand = new OverviewHand(robot, window);
        hand.until(() -> window.layers.lookup(".overview .empty-state") != null);
        desk.sync().syncNow();
        desk.catalogue()
                .create(
                        Sheets.COURSE,
                        Map.of("name", "Danse", "weekday", FRIDAY, "time", "20:45", "locationName", "Salle verte"));
        hand.until(() -> hand.today(0).contains("Danse"));
        assertThat(hand.rows(Part.TODAY)).hasSize(1);
        assertThat(hand.rows(Part.SALES)).isEmpty();
        assertThat(names()).containsExactly("Cardio");

        network.set(new Fault.None());
        desk.sync().syncNow();
        // Reservations arrive before the courses that say when they begin: until then the evening's order is open.
        hand.until(
                () -> hand.today(0).contains("19:30") && !hand.rows(Part.SALES).isEmpty());
        assertThat(names()).containsExactlyInAnyOrder("Cardio", "Danse");
        assertThat(hand.rows(Part.TODAY)).hasSize(2);
        assertThat(hand.today(1)).contains("Danse");

        network.set(new Fault.Refuse());
        desk.sync().syncNow();

        hand.until(() -> hand.today(0).contains("1 venu sur 2"));
        assertThat(hand.sum(Part.SALES)).endsWith("45.00");
        assertThat(hand.sum(Part.ATTENDANCE)).contains("2 réservées", "1 venu");
        hand.follow(Part.SALES, 0);
        hand.until(() -> hand.at("reservations") && hand.found().startsWith("2 "));
    }
}
