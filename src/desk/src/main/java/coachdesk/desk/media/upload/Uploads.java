package coachdesk.desk.media.upload;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.media.BlobServer;
import coachdesk.desk.media.files.BlobFolder;
import coachdesk.desk.media.store.FileRows;
import coachdesk.desk.media.store.FileRows.Unsent;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.store.Store;
import coachdesk.desk.sync.RemoteKind;
import coachdesk.desk.sync.SyncStatus;
import coachdesk.desk.tasks.Backoff;
import coachdesk.desk.tasks.Timer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Brings files to the server, one after the other, whenever the sync gets through: a network that is away is waited for,
 * a server that fails is left alone for longer and longer, and what it refuses is set aside and stops nothing.
 */
public final class Uploads implements AutoCloseable {
    /** Films that the server has too are kept here as long as there is room for them. In bytes. */
    static final long CACHE = 1L << 30;

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration FULL = Duration.ofMinutes(2);
    /** What was taken for a form that nobody saved. */
    private static final Duration UNNAMED = Duration.ofDays(1);
    /** Longer than a file is being written. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);
    /** A server that got other bytes than were sent is given them again. */
    private static final int TRIES = 3;

    private static final Set<ErrorCode> REFUSALS =
            Set.of(ErrorCode.MEDIA_TYPE, ErrorCode.MEDIA_TOO_LARGE, ErrorCode.MEDIA_GONE);

    private final Store store;
    private final BlobFolder folder;
    private final BlobServer server;
    private final Clock clock;
    private final Timer timer;
    private final Backoff backoff;
    private final Map<String, Integer> damaged = new HashMap<>();
    private volatile boolean closed;
    private volatile boolean classic;
    private volatile boolean failing;
    private Runnable planned = () -> {};
    private boolean waiting;
    private boolean attempted;
    private boolean through;
    private int piece = Upload.PIECE;
    private Instant swept = Instant.MIN;

    /**
     * @param random for the spread of pauses; used by the timer's thread
     * @param timer its own: it is closed with this
     */
    public Uploads(
            Store store, BlobFolder folder, BlobServer server, Clock clock, RandomGenerator random, Timer timer) {
        this.store = store;
        this.folder = folder;
        this.server = server;
        this.clock = clock;
        this.timer = timer;
        this.backoff = new Backoff(FIRST, LONGEST, random);
    }

    /** How the sync is doing now: files go after each attempt of it that got through. */
    public synchronized void follow(SyncStatus status) {
        classic = status.remote() == RemoteKind.CLASSIC;
        if (status.running()) {
            attempted = true;
            return;
        }
        boolean now = status.remote() != RemoteKind.UNKNOWN && (status.problem() == null || status.warning());
        boolean back = now && !through;
        if (now && (attempted && !waiting || back && failing)) {
            plan(Duration.ZERO);
        }
        attempted = false;
        through = now;
    }

    /** The last plan counts. */
    private synchronized void plan(Duration pause) {
        if (!closed) {
            planned.run();
            waiting = true;
            planned = timer.after(pause, this::turn);
        }
    }

    private void turn() {
        synchronized (this) {
            waiting = false;
        }
        if (closed || classic) {
            return;
        }
        try {
            store.takeOver(tx -> {
                FileRows.follow(tx, clock.instant());
                return null;
            });
            Optional<Unsent> next = store.reading(FileRows::next);
            if (next.isPresent()) {
                send(next.get());
            } else {
                tidy();
            }
        } catch (RuntimeException e) {
            // Whatever it was: it is tried again.
            failing = true;
            plan(backoff.next());
        }
    }

    private void send(Unsent file) {
        try {
            if (bring(file)) {
                store.change(tx -> FileRows.sent(tx, file.hash()));
                damaged.remove(file.hash());
                done();
            }
        } catch (ProblemException e) {
            failed(file, e.problem());
        }
    }

    private void done() {
        failing = false;
        backoff.reset();
        plan(Duration.ZERO);
    }

    private boolean bring(Unsent file) {
        Path here = folder.find(file.hash())
                .orElseThrow(() -> Problem.of(ErrorCode.MEDIA_GONE).asException());
        return new Upload(server, () -> closed, () -> piece).send(here, file.hash(), received -> {
            if (received > file.received()) {
                backoff.reset();
                piece = Math.min(Upload.PIECE, 2 * piece);
            }
            store.takeOver(tx -> {
                FileRows.received(tx, file.hash(), received);
                return null;
            });
        });
    }

    private void failed(Unsent file, Problem problem) {
        ErrorCode code = problem.code();
        if (REFUSALS.contains(code)
                || code == ErrorCode.MEDIA_DAMAGED && damaged.merge(file.hash(), 1, Integer::sum) >= TRIES) {
            damaged.remove(file.hash());
            store.change(tx -> FileRows.refused(tx, file.hash(), code));
            plan(Duration.ZERO);
        } else if (code == ErrorCode.MEDIA_NO_ROOM) {
            store.change(tx -> FileRows.putOff(tx, file.hash(), code, clock.instant()));
            failing = true;
            plan(FULL);
        } else {
            // Less of it is lost the next time, and arrives in time.
            piece = Math.max(Upload.SMALL_PIECE, piece / 4);
            throw problem.asException();
        }
    }

    private void tidy() {
        Instant now = clock.instant();
        for (String hash : store.reading(reading -> FileRows.spare(reading, now.minus(UNNAMED), CACHE))) {
            if (store.write(tx -> FileRows.forget(tx, hash))) {
                folder.delete(hash);
            }
        }
        if (swept.equals(Instant.MIN)) {
            folder.sweep(new HashSet<>(store.reading(FileRows::all)), now.minus(LEFT_BEHIND));
            swept = now;
        }
    }

    @Override
    public void close() {
        closed = true;
        timer.close();
    }
}
