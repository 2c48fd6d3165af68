package coachdesk.app.overview;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.Patience;
import coachdesk.app.Window;
import coachdesk.app.evening.StudioServer;
import coachdesk.desk.Desk;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.overview.OverviewPage;
import coachdesk.desk.overview.words.Section.Part;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.faults.Fault;
import coachdesk.testkit.faults.FaultProxy;
import coachdesk.testkit.studio.Studio;
import coachdesk.testkit.studio.StudioGenerator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
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

/** An evening's figures on a real backend: the window opens without a network, counts by itself, and then every desk has them. */
@ExtendWith(ApplicationExtension.class)
class OverviewStoryTest {
    private static final SettableClock CLOCK = new SettableClock(DeskFixture.NOW);

    @TempDir
    static Path folder;

    private static StudioServer server;
    private static FaultProxy network;
    private static Desk desk;
    private static Desk other;

    private Window window;

    @BeforeAll
    static void open() throws Exception {
        server = new StudioServer(folder, CLOCK);
        network = new FaultProxy(server.address());
        Studio studio = new StudioGenerator(5, DeskFixture.NOW, DeskFixture.ZONE).studio(150);
        server.add("course", studio.courses());
        server.add("reservation", studio.reservations());
        server.add("attendance", studio.attendances());
        server.add("conversation", List.of(Map.of("id", "k", "mode", "human")));
        desk = server.desk("Bureau", network.address());
        other = server.desk("Accueil", server.address());
        desk.settings().change(values -> values.withZone(DeskFixture.ZONE));
        other.settings().change(values -> values.withZone(DeskFixture.ZONE));
        desk.sync().syncNow();
        network.set(new Fault.Refuse());
        desk.sync().start();
    }

    @Start
    void start(Stage stage) {
        window = new Window(stage, desk, CLOCK, 1280, 800);
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

    private static CourseSession first(Desk at) {
        return page(at).sessions().getFirst();
    }

    private static OverviewPage page(Desk at) {
        at.overview().count();
        return at.overview().page(8);
    }

    @Test
    void an_evening_without_a_network_is_counted_at_once_and_by_everybody_afterwards(FxRobot robot) throws Exception {
        OverviewHand hand = new OverviewHand(robot, window);
        hand.until(
                () -> !hand.rows(Part.TODAY).isEmpty() && hand.sum(Part.SALES).startsWith("CHF"));
        CourseSession before = first(desk);
        assertThat(hand.today(0)).contains(before.came() + " venus sur " + before.booked());

        letIn(robot, hand, before);
        desk.conversations().say("k", "Ce soir nous sommes nombreux.");
        hand.show();
        String now = (before.came() + 1) + " venus sur " + before.booked();
        hand.until(() -> hand.today(0).contains(now));
        other.sync().syncNow();
        assertThat(first(other)).isEqualTo(before);

        network.set(new Fault.None());
        CLOCK.advance(Duration.ofMinutes(2));
        desk.sync().nudge();
        Patience.until(robot, () -> {
            other.sync().syncNow();
            return first(other).came() == before.came() + 1;
        });
        assertThat(page(other).attendance()).isEqualTo(page(desk).attendance());
        assertThat(page(other).missed()).isEqualTo(page(desk).missed());
        assertThat(page(other).sales()).isEqualTo(page(desk).sales());
        assertThat(page(other).sales()).isNotEmpty();

        server.push(
                "message",
                List.of(Map.of(
                        "id",
                        "m",
                        "session_id",
                        "k",
                        "sender_type",
                        "user",
                        "sender_name",
                        "Ana",
                        "content",
                        "J’arrive",
                        "created_at",
                        CLOCK.instant().toString())));
        desk.sync().nudge();
        hand.until(() -> hand.rows(Part.DUE).stream()
                .anyMatch(row -> row.getAccessibleText().contains("1 conversation non lue")));
    }

    /** By the list of the session, to which the card leads. */
    private void letIn(FxRobot robot, OverviewHand hand, CourseSession session) throws Exception {
        String name = desk.rosters().roster(session.courseId(), session.day()).orElseThrow().lines().stream()
                .filter(line -> line.booked() && !line.came() && !line.cancelled())
                .map(line -> line.row().code())
                .findFirst()
                .orElseThrow();
        hand.follow(Part.TODAY, 0);
        hand.until(() -> hand.at("roster") && window.layers.lookup(".roster-find") != null);
        TextField find = (TextField) window.layers.lookup(".roster-find");
        robot.interact(() -> {
            find.requestFocus();
            find.setText(name);
        });
        robot.push(KeyCode.SPACE);
        hand.until(() -> desk.rosters().sessions(session.day()).getFirst().came() == session.came() + 1);
    }
}
