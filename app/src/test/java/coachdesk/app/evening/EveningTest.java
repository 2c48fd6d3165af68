package coachdesk.app.evening;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.Window;
import coachdesk.app.checkin.camera.CameraSource;
import coachdesk.app.shell.Command;
import coachdesk.desk.Desk;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.checkin.camera.FolderCamera;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.faults.Fault;
import coachdesk.testkit.faults.FaultProxy;
import coachdesk.testkit.frames.FrameGenerator;
import coachdesk.testkit.frames.FrameKind;
import coachdesk.testkit.frames.PictureFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Ten minutes at the door: two desks, a queue, a camera and a scanner, wifi that comes and goes. At the end everybody
 * agrees, and who is in is exactly who was let in.
 */
@ExtendWith(ApplicationExtension.class)
class EveningTest {
    private static final Instant SESSION = Instant.parse("2026-11-20T19:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final int PEOPLE = 120;
    /** Of a second of the evening. */
    private static final Duration SECOND = Duration.ofMillis(40);

    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @TempDir
    static Path folder;

    private static final SettableClock clock = new SettableClock(SESSION.minus(Duration.ofMinutes(15)));
    private static StudioServer server;
    private static FaultProxy wifiHere;
    private static FaultProxy wifiThere;
    private static Desk here;
    private static Desk there;
    private static List<Map<String, Object>> people;
    private static PictureFolder pictures;
    private static final AtomicInteger held = new AtomicInteger();

    private Window window;
    private Doors doors;

    @BeforeAll
    static void open() throws Exception {
        System.out.println("seed " + SEED);
        pictures = new PictureFolder(Files.createDirectory(folder.resolve("pictures")));
        server = new StudioServer(folder, clock);
        people = Crowd.bookedFor(SESSION, 'A', PEOPLE);
        server.add("course", List.of(Crowd.course(SESSION, 'A')));
        server.add("reservation", people);
        wifiHere = new FaultProxy(server.address());
        wifiThere = new FaultProxy(server.address());
        here = server.desk("Accueil", wifiHere.address());
        there = server.desk("Salle", wifiThere.address());
        assertThat(here.sync().syncNow().synced()).isTrue();
        assertThat(there.sync().syncNow().synced()).isTrue();
    }

    @AfterAll
    static void close() {
        here.close();
        there.close();
        wifiHere.close();
        wifiThere.close();
        server.close();
    }

    @Start
    void start(Stage stage) {
        CameraSource camera = CameraSource.inAnotherProcess(
                folder, () -> new SplittableRandom(SEED), new FolderCamera(pictures.folder(), 25, 5, true).id());
        window = new Window(stage, here, clock, camera, 1280, 800);
        window.shell.show("checkin");
        window.shell.current().commands().stream()
                .filter(command -> command.id().equals("checkin.camera.start"))
                .forEach(Command::run);
        UsbScanner scanner = new UsbScanner(stage.getScene());
        doors = new Doors(window, scanner, EveningTest::hold, here, there, DAY, clock, new SplittableRandom(SEED));
    }

    @Test
    void ten_minutes_end_in_equal_digests_and_exact_attendance(FxRobot robot) throws Exception {
        Plan plan = Plan.of(SEED, people);
        here.sync().start();
        there.sync().start();
        for (int second = 0; second < Plan.SECONDS; second++) {
            set(wifiHere, plan.here().get(second));
            set(wifiThere, plan.there().get(second));
            plan.deeds().get(second).forEach(doors::act);
            clock.advance(Duration.ofSeconds(1));
            new CountDownLatch(1).await(SECOND.toMillis(), TimeUnit.MILLISECONDS);
        }
        wifiHere.heal();
        wifiThere.heal();
        TreeSet<String> expected = expected(plan);
        Doors.waitFor(() -> Count.of(here, DAY).in().containsAll(expected));
        robot.interact(window::close);
        assertEverybodyAgrees(plan, expected);
    }

    private static void hold(Map<String, Object> booking) {
        String text = "https://studio.example.com/?qr=" + Crowd.code(booking);
        pictures.put(
                "%03d".formatted(held.incrementAndGet()),
                FrameGenerator.frame(FrameKind.CLEAN, text, new Random(SEED + held.get())));
    }

    private static void set(FaultProxy wifi, Fault fault) {
        if (fault != null) {
            wifi.set(fault);
        }
    }

    private static Stream<Deed> deeds(Plan plan) {
        return plan.deeds().stream().flatMap(List::stream);
    }

    private static TreeSet<String> expected(Plan plan) {
        TreeSet<String> in = new TreeSet<>();
        deeds(plan).forEach(deed -> {
            switch (deed) {
                case Deed.Ticket ticket -> in.add(Crowd.name(ticket.booking()));
                case Deed.Twice twice -> in.add(Crowd.name(twice.booking()));
                case Deed.Listed listed -> in.add(Crowd.name(listed.booking()));
                case Deed.WalkIn walkIn -> in.add(walkIn.name());
                case Deed.Mistake mistake -> {}
                case Deed.Storm storm -> {}
            }
        });
        return in;
    }

    private void assertEverybodyAgrees(Plan plan, TreeSet<String> expected) throws Exception {
        for (Desk desk : List.of(here, there, here)) {
            Doors.waitFor(() -> desk.sync().syncNow().synced());
        }
        try (Desk third = server.desk("Bureau", server.address())) {
            assertThat(third.sync().syncNow().synced()).isTrue();
            Count count = Count.of(third, DAY);
            assertThat(count.in()).as("seed %d", SEED).isEqualTo(expected);
            assertThat(third.rosters().sessions(DAY))
                    .as("seed %d", SEED)
                    .singleElement()
                    .satisfies(session -> assertThat(session.came()).isEqualTo(expected.size()));
            assertThat(Count.of(here, DAY)).as("seed %d", SEED).isEqualTo(count);
            assertThat(Count.of(there, DAY)).as("seed %d", SEED).isEqualTo(count);
            assertThat(count.scans())
                    .as("seed %d", SEED)
                    .extracting(Count.Scan::device)
                    .contains("Accueil", "Salle");
            long mistakes = deeds(plan).filter(Deed.Mistake.class::isInstance).count();
            assertThat(count.scans().stream().filter(Count.Scan::undone))
                    .as("seed %d", SEED)
                    .hasSize((int) mistakes);
        }
        long shown = deeds(plan)
                .filter(deed -> deed instanceof Deed.Ticket ticket && ticket.where() == Deed.Where.CAMERA)
                .count();
        assertThat(here.checkIn().recent(1_000).stream().filter(entry -> entry.via() == Via.CAMERA))
                .as("seed %d", SEED)
                .hasSize(Math.toIntExact(shown));
        assertThat(here.decisions().open()).isEmpty();
        assertThat(there.decisions().open()).isEmpty();
    }
}
