package coachdesk.desk.health;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.health.Finding.Check;
import coachdesk.desk.health.Finding.Level;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.settings.Secrets;
import coachdesk.desk.store.Integrity;
import coachdesk.desk.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks after everything a desk stands on. Slow: not for the UI thread. Nothing is changed, and no check stands in the
 * way of another.
 */
public final class HealthCheck {
    /** The clocks of two well-kept computers differ less, with a slow answer between them. */
    static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);

    static final long DISK_LOW = 500L << 20;
    static final long DISK_FULL = 20L << 20;

    private final Path folder;
    private final Supplier<Store> store;
    private final Secrets secrets;
    private final Clock clock;
    private final Supplier<Optional<Instant>> serverTime;

    /**
     * @param folder the data folder
     * @param store opens it or gives the open one; its exception is a finding
     * @param serverTime what the server's clock shows now; empty when there is no server or it never said
     */
    public HealthCheck(
            Path folder, Supplier<Store> store, Secrets secrets, Clock clock, Supplier<Optional<Instant>> serverTime) {
        this.folder = folder;
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
        this.serverTime = serverTime;
    }

    /** One finding for each check, in their order. */
    public List<Finding> run() {
        return List.of(database(), folder(), disk(), clock(), keychain());
    }

    private Finding database() {
        try {
            return Integrity.isWhole(store.get())
                    ? ok(Check.DATABASE, null)
                    : found(Check.DATABASE, Level.BAD, inFolder(ErrorCode.FOLDER_CORRUPT), null);
        } catch (ProblemException e) {
            return new Finding(Check.DATABASE, Level.BAD, e.problem(), null);
        }
    }

    private Finding folder() {
        try {
            Files.delete(Files.createTempFile(folder, "check", ".tmp"));
            return ok(Check.FOLDER, null);
        } catch (IOException e) {
            return found(Check.FOLDER, Level.BAD, inFolder(ErrorCode.FOLDER_READ_ONLY), null);
        }
    }

    private Finding disk() {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            return disk(free);
        } catch (IOException e) {
            return new Finding(Check.DISK, Level.UNKNOWN, null, null);
        }
    }

    Finding disk(long free) {
        if (free < DISK_FULL) {
            return found(Check.DISK, Level.BAD, inFolder(ErrorCode.FOLDER_FULL), free);
        }
        return free < DISK_LOW
                ? found(
                        Check.DISK,
                        Level.WARNING,
                        Problem.of(ErrorCode.FOLDER_NEARLY_FULL, "megabytes", Long.toString(free / 1_000_000)),
                        free)
                : ok(Check.DISK, free);
    }

    private Finding clock() {
        Optional<Instant> server = serverTime.get();
        if (server.isEmpty()) {
            return new Finding(Check.CLOCK, Level.UNKNOWN, null, null);
        }
        Duration ahead = Duration.between(server.get(), clock.instant());
        return ahead.abs().compareTo(CLOCK_TOLERANCE) <= 0
                ? ok(Check.CLOCK, ahead.toSeconds())
                : found(Check.CLOCK, Level.WARNING, clockWrong(ahead.abs()), ahead.toSeconds());
    }

    private Finding keychain() {
        return secrets.where() == Secrets.Where.SESSION
                ? found(Check.KEYCHAIN, Level.WARNING, Problem.of(ErrorCode.KEYCHAIN_NONE), null)
                : ok(Check.KEYCHAIN, null);
    }

    private static Finding ok(Check check, Long figure) {
        return new Finding(check, Level.OK, null, figure);
    }

    private Problem inFolder(ErrorCode code) {
        return Problem.of(code, "folder", folder.toString());
    }

    private static Problem clockWrong(Duration off) {
        return Problem.of(ErrorCode.CLOCK_WRONG, "minutes", Long.toString(off.toMinutes()));
    }

    private static Finding found(Check check, Level level, Problem problem, Long figure) {
        return new Finding(check, level, problem, figure);
    }
}
