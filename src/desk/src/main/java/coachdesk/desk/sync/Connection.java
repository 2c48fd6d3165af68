package coachdesk.desk.sync;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.sync.store.Identity;
import coachdesk.desk.tasks.Ahead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The remote in use: found when it is needed, kept while it serves, looked for anew after it asked who we are. */
final class Connection implements AutoCloseable {
    private final Store store;
    private final Records records;
    private final RemoteSource source;
    private final Clock clock;
    private final Supplier<String> deviceName;
    private volatile SyncEngine engine;
    private volatile boolean stale;
    private volatile boolean closed;

    Connection(Store store, Records records, RemoteSource source, Clock clock, Supplier<String> deviceName) {
        this.store = store;
        this.records = records;
        this.source = source;
        this.clock = clock;
        this.deviceName = deviceName;
    }

    /** The next attempt asks anew which remote it is. */
    void drop() {
        stale = true;
    }

    RemoteKind kind() {
        SyncEngine now = engine;
        if (now != null) {
            return now.remote().kind();
        }
        return store.reading(reading -> Meta.get(reading, Meta.REMOTE))
                .map(name -> RemoteKind.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(RemoteKind.UNKNOWN);
    }

    List<String> limits() {
        SyncEngine now = engine;
        return now == null ? List.of() : now.remote().limits();
    }

    /** Where it is listened to; null where it is not. */
    LiveAddress live() {
        SyncEngine now = engine;
        return now == null || stale
                ? null
                : now.remote().live(Identity.device(store)).orElse(null);
    }

    /** What its clock shows now, by its last answer. */
    Optional<Instant> serverTime() {
        SyncEngine now = engine;
        return now == null ? Optional.empty() : now.ahead().map(clock.instant()::minus);
    }

    boolean listing() {
        SyncEngine now = engine;
        return now != null && !now.remote().knowsChanges();
    }

    /** In how long what was said is to be asked for; null where that is not needed. */
    Duration glances(boolean watched) {
        SyncEngine now = engine;
        return now == null || stale ? null : now.remote().glances(watched).orElse(null);
    }

    /** @return whether there is more */
    boolean glance(Set<String> watched) {
        SyncEngine now = engine;
        return now != null && !stale && now.glance(watched);
    }

    /** @return empty while no server was chosen */
    Optional<Attempt> attempt() {
        try {
            Optional<SyncEngine> engine = engine();
            Optional<Attempt> attempt = engine.map(SyncEngine::attempt);
            if (attempt.map(Attempt::failure)
                    .filter(problem ->
                            problem.code() == ErrorCode.SIGN_IN_NEEDED || problem.code() == ErrorCode.SERVER_NOT_OURS)
                    .isPresent()) {
                drop();
            }
            return attempt;
        } catch (RemoteFailure e) {
            return Optional.of(new Attempt(false, e.problem(), null, e.retryAfter(), null));
        } catch (RuntimeException e) {
            return Optional.of(new Attempt(false, Problem.from(e), null, null, null));
        }
    }

    private synchronized Optional<SyncEngine> engine() {
        if (stale) {
            stale = false;
            letGo();
        }
        if (engine == null && !closed) {
            source.find().ifPresent(found -> {
                Identity.connected(
                        store, found.server(), found.remote().kind().name().toLowerCase(Locale.ROOT));
                engine = new SyncEngine(store, records, found.remote(), clock, deviceName, Ahead.onItsOwn());
            });
        }
        return Optional.ofNullable(engine);
    }

    private void letGo() {
        SyncEngine last = engine;
        engine = null;
        if (last != null) {
            last.remote().close();
        }
    }

    /** Ends what is under way, as a failed attempt. */
    @Override
    public void close() {
        closed = true;
        SyncEngine last = engine;
        if (last != null) {
            last.remote().close();
        }
    }
}
