package coachdesk.desk.sync;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.Digest;
import coachdesk.contract.sync.PushRequest;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.KindTable;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Topic;
import coachdesk.desk.sync.store.Identity;
import coachdesk.desk.sync.store.Queue;
import coachdesk.desk.sync.store.Queue.Waiting;
import coachdesk.desk.sync.store.ServerRows;
import coachdesk.desk.tasks.Ahead;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One data folder against one remote. No threads, no waiting: {@link #attempt} does all that can be done now and says how
 * it ended; who calls it, and when, is {@link SyncLoop}'s. Not to be used by two threads at once.
 *
 * <p>Every stored document is read and checked against its checksum at the first attempt, whenever another program has
 * written to the file since the last one, and in any case every {@link #READ_ALL_EVERY}. In between, each kind's digest is
 * kept up in memory and compared with the server's at the end of every attempt.
 */
public final class SyncEngine {
    static final Duration READ_ALL_EVERY = Duration.ofMinutes(5);
    static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final Store store;
    private final Records records;
    private final Remote remote;
    private final Clock clock;
    private final Supplier<String> deviceName;
    private final Ahead ahead;
    private final ServerRows rows;
    private final Map<Kind, Set<String>> damaged = new EnumMap<>(Kind.class);
    private Instant allRead;
    private long outsideWrites = -1;
    private volatile Duration aheadOfServer;

    /**
     * @param deviceName what the owner calls this device; asked at each attempt
     * @param ahead fetches the next page while one is being written
     */
    public SyncEngine(
            Store store, Records records, Remote remote, Clock clock, Supplier<String> deviceName, Ahead ahead) {
        this.store = store;
        this.records = records;
        this.remote = remote;
        this.clock = clock;
        this.deviceName = deviceName;
        this.ahead = ahead;
        this.rows = new ServerRows(store, records);
    }

    public Remote remote() {
        return remote;
    }

    /** By how much this computer's clock is before the server's, at its last answer; empty when it did not say. Any thread. */
    Optional<Duration> ahead() {
        return Optional.ofNullable(aheadOfServer);
    }

    /** Sends all that waits, takes over all that changed, compares. Never throws for what a remote or a disk may do. */
    public Attempt attempt() {
        HeldBack heldBack = new HeldBack(store, records, remote.deletesWait(), remote::notBefore);
        Puller puller = new Puller(store, records, remote, rows, ahead);
        try {
            readAllIfDue();
            Problem failure = exchange(heldBack, puller);
            boolean complete = failure == null && closed();
            return new Attempt(complete, failure, warning(puller), null, heldBack.due());
        } catch (RemoteFailure e) {
            rows.forget();
            return new Attempt(false, e.problem(), null, e.retryAfter(), heldBack.due());
        } catch (RuntimeException e) {
            rows.forget();
            allRead = null;
            return new Attempt(false, Problem.from(e), null, null, heldBack.due());
        }
    }

    /**
     * What was said since in conversations, with few requests.
     *
     * @return whether there is more
     */
    boolean glance(Set<String> watched) {
        try {
            return new Puller(store, records, remote, rows, ahead).glance(watched);
        } catch (RuntimeException e) {
            rows.forget();
            throw e;
        }
    }

    private Problem exchange(HeldBack heldBack, Puller puller) {
        PushRequest sender = new PushRequest(Identity.device(store), deviceName.get(), java.util.List.of());
        Results results = new Results(store, records, rows, clock);
        Pusher pusher = new Pusher(store, records, remote, results, heldBack, clock, sender, ahead);
        Optional<Waiting> suspect = pusher.push();
        damaged.forEach(remote::damaged);
        Map<Kind, Digest> theirs = puller.pull(Map.copyOf(damaged));
        if (!remote.knowsChanges()) {
            damaged.clear();
        }
        boolean equal = compare(puller, theirs);
        if (suspect.isPresent()) {
            // The server is well otherwise: it is this operation.
            return pusher.blame(suspect.get()) ? exchange(heldBack, puller) : Problem.of(ErrorCode.SERVER_BROKEN);
        }
        return equal ? null : Problem.of(ErrorCode.SERVER_BROKEN);
    }

    private boolean compare(Puller puller, Map<Kind, Digest> theirs) {
        boolean equal = true;
        for (KindTable table : records.kinds().all()) {
            Kind kind = table.kind();
            Set<String> broken = damaged.getOrDefault(kind, Set.of());
            boolean differs = differs(kind, theirs.get(kind));
            if (differs || !broken.isEmpty()) {
                rows.forget(kind);
                Map<Kind, Digest> now =
                        differs(kind, theirs.get(kind)) || !broken.isEmpty() ? puller.again(kind, broken) : theirs;
                damaged.remove(kind);
                equal &= !differs(kind, now.get(kind));
            }
        }
        return equal;
    }

    private boolean differs(Kind kind, Digest theirs) {
        return theirs != null && !theirs.equals(rows.digest(kind));
    }

    private void readAllIfDue() {
        long outside = store.outsideWrites();
        Instant now = clock.instant();
        boolean fresh = allRead != null
                && outside == outsideWrites
                && Duration.between(allRead, now).abs().compareTo(READ_ALL_EVERY) < 0;
        if (fresh) {
            return;
        }
        for (KindTable table : records.kinds().all()) {
            Set<String> found = rows.verify(table.kind());
            if (!found.isEmpty()) {
                damaged.computeIfAbsent(table.kind(), k -> new HashSet<>()).addAll(found);
            }
        }
        allRead = now;
        outsideWrites = outside;
    }

    /**
     * Notes the end of a complete attempt, if it is one: what was queued meanwhile keeps it from being so. After a power
     * cut it may be an earlier one that was the last, as what came with this one may be gone as well.
     */
    private boolean closed() {
        return store.takeOver(tx -> {
            if (Queue.counts(tx).pending() > 0) {
                return false;
            }
            Meta.put(tx, Meta.LAST_COMPLETE, clock.instant().toString());
            tx.touch(Topic.SYNC);
            return true;
        });
    }

    private Problem warning(Puller puller) {
        compareClocks(puller.serverTime());
        if (puller.warning() != null) {
            return puller.warning();
        }
        Duration off = aheadOfServer == null ? Duration.ZERO : aheadOfServer.abs();
        return off.compareTo(CLOCK_TOLERANCE) > 0
                ? Problem.of(ErrorCode.CLOCK_WRONG, "minutes", Long.toString(off.toMinutes()))
                : null;
    }

    private void compareClocks(String theirs) {
        try {
            aheadOfServer = theirs == null ? null : Duration.between(Instant.parse(theirs), clock.instant());
        } catch (DateTimeException e) {
            aheadOfServer = null;
        }
    }
}
