package coachdesk.desk.sync;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.SpareIndexes;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Topic;
import coachdesk.desk.sync.store.Queue;
import coachdesk.desk.tasks.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * When to sync: at the start, shortly after a change, again and again while something waits, after failures with growing
 * pauses, at once when the network changes or the server says that something did; one program at a time for each data folder.
 */
public final class SyncLoop implements Sync {
    private final Store store;
    private final Records records;
    private final Connection connection;
    private final Timer timer;
    private final Pauses pauses;
    private final BooleanSupplier automatic;
    private final LookAround around;
    private final Glances glances;
    private final FolderLock folder;
    private final ReentrantLock attempting = new ReentrantLock();
    private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
    private final Runnable unsubscribe;
    private volatile boolean started;
    private volatile boolean closed;
    private volatile boolean running;
    private volatile boolean changedMeanwhile;
    private volatile boolean toldMeanwhile;
    private volatile boolean failing;
    private volatile Live live = Live.none();
    private volatile Problem problem;
    private volatile Instant retryAt;
    private Runnable planned = () -> {};

    /** The time, the spread of pauses, and what calls back later; closed with the loop. */
    public record Timing(Clock clock, RandomGenerator random, Timer timer) {}

    /**
     * @param deviceName what the owner calls this device
     * @param automatic whether it may sync without being asked
     * @param network anything that is equal as long as the computer's connections are the same
     */
    public SyncLoop(
            Store store,
            Records records,
            RemoteSource source,
            Supplier<String> deviceName,
            BooleanSupplier automatic,
            Supplier<?> network,
            Timing timing) {
        this.store = store;
        this.records = records;
        this.connection = new Connection(store, records, source, timing.clock(), deviceName);
        this.timer = timing.timer();
        this.pauses = new Pauses(timing.clock(), timing.random());
        this.automatic = automatic;
        this.around = new LookAround(store, network, timer, this::otherNetwork);
        this.glances = new Glances(
                connection, timer, () -> started && !closed && !failing && automatic.getAsBoolean(), this::glance);
        this.folder = new FolderLock(store.folder());
        this.unsubscribe = store.signals().listen(topics -> {
            if (topics.contains(Topic.SYNC)) {
                changed();
            }
        });
    }

    /** Syncs from now on when it says something too; closed with the loop. */
    public void listenTo(Live server) {
        live = server;
        server.listen(this::told);
    }

    @Override
    public SyncStatus status() {
        record Read(Queue.Counts counts, Optional<String> lastComplete) {}
        Read read = store.reading(reading -> new Read(Queue.counts(reading), Meta.get(reading, Meta.LAST_COMPLETE)));
        return new SyncStatus(
                connection.kind(),
                running,
                read.counts().pending(),
                read.counts().oldest(),
                read.lastComplete().map(Instant::parse).orElse(null),
                read.counts().toDecide(),
                connection.kind() == RemoteKind.CLASSIC ? 0 : read.counts().files(),
                problem,
                retryAt);
    }

    @Override
    public void start() {
        started = true;
        plan(Duration.ZERO);
        around.start();
    }

    @Override
    public void nudge() {
        pauses.reset();
        plan(Duration.ZERO);
    }

    /** Another server, another account: whatever was known of the remote is asked anew. */
    public void reconnect() {
        connection.drop();
        live.follow(null);
        problem = null;
        nudge();
    }

    @Override
    public SyncStatus syncNow() {
        attempt(true);
        return status();
    }

    private void changed() {
        if (running) {
            changedMeanwhile = true;
        } else if (automatic.getAsBoolean() && (problem == null || retryAt == null)) {
            plan(Pauses.DEBOUNCE);
        }
        tell();
    }

    private void told(Live.News news) {
        if (news != Live.News.STATE) {
            toldMeanwhile = true;
            if (news == Live.News.CONNECTED) {
                pauses.reset(); // The server is there again.
            }
            if (!running && automatic.getAsBoolean() && (!failing || news == Live.News.CONNECTED)) {
                plan(news == Live.News.CONNECTED ? Duration.ZERO : pauses.told());
            }
        } else if (live.state() != LiveState.LIVE && retryAt == null && !running && automatic.getAsBoolean()) {
            plan(Pauses.PENDING); // Nobody says any more that something changed: it is asked now and then again.
        }
        tell();
    }

    /** The earliest plan counts. */
    private synchronized void plan(Duration pause) {
        Instant due = pauses.due(pause);
        if (!started || closed || retryAt != null && !due.isBefore(retryAt) && !running) {
            return;
        }
        planned.run();
        retryAt = due;
        planned = timer.after(pause, this::turn);
    }

    private void turn() {
        retryAt = null;
        attempt(false);
    }

    private void attempt(boolean wait) {
        attempting.lock();
        try (FolderLock.Held held = closed ? null : folder.take(wait).orElse(null)) {
            if (held == null) {
                plan(Pauses.LOCKED);
                return;
            }
            attemptAlone();
            if (!closed && SpareIndexes.missing(store, records.kinds())) {
                tell(); // The rows are all here: what follows only makes them faster to find.
                SpareIndexes.build(store, records.kinds(), () -> closed);
            }
        } catch (RuntimeException e) {
            problem = Problem.from(e);
            plan(Pauses.PENDING);
        } finally {
            running = false;
            attempting.unlock();
            tell();
        }
    }

    /** Between two attempts: what was said in conversations, of a server that does not tell by itself. */
    private void glance(Set<String> watched) {
        if (closed || !attempting.tryLock()) {
            return; // The attempt that is under way goes on with it.
        }
        try (FolderLock.Held held = folder.take(false).orElse(null)) {
            boolean behind = problem != null && problem.code() == ErrorCode.CLASSIC_READING;
            if (held != null && !connection.glance(watched) && behind) {
                plan(Duration.ZERO); // All is read now: the next attempt is a complete one.
            }
        } catch (RuntimeException e) {
            failing = true;
            plan(Duration.ZERO); // It says what is wrong.
        } finally {
            attempting.unlock();
        }
        glances.later();
    }

    @Override
    public Runnable watch(String conversationId) {
        return glances.watch(conversationId);
    }

    private void attemptAlone() {
        running = true;
        retryAt = null; // Whoever plans meanwhile cannot wait for the pause that follows.
        changedMeanwhile = false;
        toldMeanwhile = false;
        tell();
        Optional<Attempt> attempt = connection.attempt();
        problem = attempt.map(Attempt::problem).orElse(null);
        failing = attempt.map(Attempt::failure).isPresent();
        LiveAddress address = automatic.getAsBoolean() ? connection.live() : null;
        if (!failing || address == null) {
            live.follow(address);
        }
        pauses.ended();
        running = false;
        if (closed || attempt.isEmpty()) {
            return;
        }
        boolean pending = store.reading(reading -> Queue.counts(reading).pending()) > 0;
        Duration pause = pauses.after(attempt.get(), pending, pending && changedMeanwhile, connection.listing());
        if (automatic.getAsBoolean()) {
            if (!heard(attempt.get(), pending)) {
                plan(pause);
            }
            if (toldMeanwhile && !failing) {
                plan(pauses.told());
            }
            glances.later();
        }
    }

    /** Whether whatever happens next is told, so that nothing needs to be asked meanwhile. */
    private boolean heard(Attempt attempt, boolean pending) {
        return live.state() == LiveState.LIVE && attempt.complete() && !pending && attempt.due() == null;
    }

    private void otherNetwork() {
        if (problem != null && automatic.getAsBoolean()) {
            nudge();
        }
    }

    private void tell() {
        if (!closed && !listeners.isEmpty()) {
            SyncStatus status = status();
            listeners.forEach(listener -> listener.accept(status));
        }
    }

    @Override
    public Runnable listen(Consumer<SyncStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<String> limits() {
        return connection.limits();
    }

    @Override
    public Optional<Instant> serverTime() {
        return connection.serverTime();
    }

    @Override
    public LiveState live() {
        return live.state();
    }

    @Override
    public void close() {
        closed = true;
        live.close();
        unsubscribe.run();
        planned.run();
        glances.stop();
        around.stop();
        timer.close();
        connection.close();
        attempting.lock(); // The attempt that was under way has ended.
        attempting.unlock();
    }
}
