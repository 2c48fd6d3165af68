package coachdesk.app.checkin;

import coachdesk.app.Window;
import coachdesk.app.evening.Crowd;
import coachdesk.app.evening.Storm;
import coachdesk.app.evening.StudioServer;
import coachdesk.app.evening.UsbScanner;
import coachdesk.desk.Desk;
import coachdesk.testkit.studio.StudioGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;

/** A window at the door on a real desk, while its server gets 20,000 reservations and a scanner reads without a pause. */
final class StormyDoor implements AutoCloseable {
    static final int A_SECOND = 20;
    private static final Instant SESSION = Instant.parse("2026-11-20T19:00:00Z");
    private static final int OTHERS = 20_000;
    private static final long LONGEST = 60;

    final Desk desk;
    final List<String> tickets;
    /** From the scanner's Enter to the verdict in front of everybody, by the text that was scanned first. */
    final Map<String, Double> verdictMillis = new HashMap<>();
    /** What the rules at the door took for each code, with the entry on the disk. */
    final List<Double> checkMillis = new CopyOnWriteArrayList<>();
    /** How long keys waited until the window listened. */
    final List<Double> deafMillis = new ArrayList<>();

    private final Clock clock;
    private final StudioServer server;
    private final Map<String, Long> asked = new HashMap<>();
    private Window window;
    private UsbScanner scanner;

    StormyDoor(Path folder) {
        try {
            clock = Clock.offset(
                    Clock.systemUTC(), Duration.between(Instant.now(), SESSION.minus(Duration.ofMinutes(20))));
            server = new StudioServer(folder, clock);
            List<Map<String, Object>> booked = Crowd.bookedFor(SESSION, 'A', 800);
            server.add("reservation", booked);
            tickets = booked.stream().map(Crowd::code).toList();
            desk = server.desk("Accueil", server.address());
            desk.sync().syncNow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** UI thread. */
    void show(Stage stage) {
        window = new Window(stage, new TimedDoor(checkMillis).in(desk), clock, 1280, 800);
        scanner = new UsbScanner(stage.getScene());
        window.shell.show("checkin");
        model().answerProperty().addListener((property, before, now) -> {
            if (now != null && asked.containsKey(now.text())) {
                verdictMillis.putIfAbsent(now.text(), millisSince(asked.get(now.text())));
            }
        });
    }

    /** Meanwhile the desk takes over what its server got. @return what was scanned */
    List<String> blow(long seed, Duration lasts) throws Exception {
        List<String> storm =
                Storm.of(new SplittableRandom(seed), tickets, Math.toIntExact(lasts.toSeconds() * A_SECOND));
        server.add(
                "reservation",
                new StudioGenerator(seed, SESSION, Crowd.ZONE).studio(OTHERS).reservations());
        desk.sync().start();
        long start = System.nanoTime();
        for (int i = 0; i < storm.size(); i++) {
            until(start + TimeUnit.SECONDS.toNanos(i) / A_SECOND);
            scan(storm.get(i));
        }
        return storm;
    }

    private void scan(String text) {
        long sent = System.nanoTime();
        onScreen(() -> {
            deafMillis.add(millisSince(sent));
            scanner.type(text);
            asked.putIfAbsent(text, System.nanoTime());
            scanner.enter();
        });
    }

    /** Does it on the thread of the window, and waits for it. */
    void onScreen(Runnable action) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        window.tasks.home(() -> {
            action.run();
            done.complete(null);
        });
        done.orTimeout(LONGEST, TimeUnit.SECONDS).join();
    }

    private CheckInModel model() {
        return ((CheckInTab) window.shell.current()).model();
    }

    private static void until(long nanos) throws InterruptedException {
        new CountDownLatch(1).await(Math.max(0, nanos - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }

    @Override
    public void close() {
        onScreen(window::close);
        desk.close();
        server.close();
    }
}
