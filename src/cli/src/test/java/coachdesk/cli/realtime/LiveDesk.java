package coachdesk.cli.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.remote.ServerAddress;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.settings.FileSecrets;
import coachdesk.desk.store.Topic;
import coachdesk.desk.sync.LiveState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A desk that runs by itself, and a test that waits for what it shows. */
final class LiveDesk implements AutoCloseable {
    private static final Duration USUALLY = Duration.ofSeconds(10);

    final Desk desk;
    private final Semaphore something = new Semaphore(0);

    LiveDesk(Path folder, URI server, String token) throws IOException {
        Files.createDirectories(folder);
        FileSecrets secrets = new FileSecrets(folder);
        secrets.put(ServerAddress.secretName(server.toString()), token);
        desk = DeskOpener.open(
                new DeskOptions(folder, Clock.systemUTC(), new SplittableRandom(), secrets, Optional::empty));
        desk.settings().change(values -> values.withServer(server.toString()));
        desk.sync().listen(status -> something.release());
        desk.others().listen(now -> something.release());
        desk.store().signals().listen(topics -> {
            if (topics.contains(Topic.ATTENDANCE) || topics.contains(Topic.MESSAGE)) {
                something.release();
            }
        });
        desk.sync().start();
    }

    /** A code of the studio's that nobody has used. */
    String freshCode() {
        return desk.reservations().page(ReservationQuery.all(), 0, 100).stream()
                .filter(row -> row.status() == ReservationRow.Status.BOOKED && !row.product())
                .map(ReservationRow::code)
                .findFirst()
                .orElseThrow();
    }

    void scan(String code) {
        desk.checkIn().check(code, Via.SCANNER, Clock.systemUTC().instant(), true);
        assertThat(shows(code)).isTrue();
    }

    boolean shows(String code) {
        return desk.checkIn().recent(50).stream().anyMatch(entry -> entry.code().equals(code) && entry.counts());
    }

    LiveDesk until(LiveState state) {
        until("realtime is " + state, () -> desk.sync().live() == state);
        return this;
    }

    void until(String what, BooleanSupplier holds) {
        until(what, USUALLY, holds);
    }

    /** Looks again whenever something happened here, never only after a while. */
    void until(String what, Duration most, BooleanSupplier holds) {
        long end = System.nanoTime() + most.toNanos();
        while (!holds.getAsBoolean()) {
            try {
                assertThat(something.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS))
                        .as("%s: %s, %s", what, desk.sync().live(), desk.sync().status())
                        .isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        desk.close();
    }
}
