package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.mapping.Mapping;
import coachdesk.backend.integrations.platform.Connector;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.SyncError;
import coachdesk.contract.integrations.Transform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How one integration fares in this process: what it may do, and when. Thread-safe. */
final class Lane {
    /** What an ordinary job asks: who is there, and to write. */
    static final int CALLS = 2;

    private static final Duration PROBE = Duration.ofMinutes(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration KNOWN = Duration.ofHours(1);

    private final Pace pace;
    private final Bucket bucket;
    private Connection connection;
    private Mapping mapping;
    private List<Connector.Field> fields;
    private Instant fieldsAt = Instant.EPOCH;
    private int abreast;
    private int failures;
    private boolean resting;
    private SyncError error;
    private Instant waits = Instant.EPOCH;
    private Instant reads = Instant.EPOCH;
    private Instant seen;
    private boolean pulling;
    private Instant woken = Instant.MAX;

    Lane(Pace pace, Instant now) {
        this.pace = pace;
        this.bucket = new Bucket(pace, now);
        this.seen = now;
    }

    /** As the record is now. What somebody changed may have mended what was broken. */
    synchronized void use(Connection now, Transform.Studio studio) {
        boolean changed = connection == null
                || !persons(connection.integration()).equals(persons(now.integration()))
                || broken(connection.integration()) && !broken(now.integration());
        connection = now;
        if (changed) {
            mapping = new Mapping(now.integration(), studio);
            fields = null;
            resting = false;
            waits = Instant.EPOCH;
            reads = Instant.EPOCH;
        }
    }

    /** What a person sets of it; when a secret was set tells that it was. */
    private static List<Object> persons(Integration one) {
        return List.of(
                one.mappings(),
                one.settings(),
                one.secrets(),
                String.valueOf(one.direction()),
                String.valueOf(one.way()));
    }

    private static boolean broken(Integration one) {
        return Integration.BROKEN.equals(one.status());
    }

    /** It was switched off. */
    synchronized void shut() {
        connection = null;
    }

    /** Null when it is switched off. */
    synchronized Connection connection() {
        return connection;
    }

    /**
     * What goes where, looked over by what the platform knows.
     *
     * @throws coachdesk.backend.integrations.platform.PlatformException when a line names a field that there is not
     */
    Mapping mapping(Connector connector, Instant now) {
        Mapping current;
        synchronized (this) {
            current = mapping;
            if (fields != null && fieldsAt.plus(KNOWN).isAfter(now)) {
                return current;
            }
        }
        List<Connector.Field> known = connector.fields();
        current.check(known);
        synchronized (this) {
            fields = known;
            fieldsAt = now;
        }
        return current;
    }

    /** What goes where, as somebody wrote it; good enough to see whether anything changed. */
    synchronized Mapping mapping() {
        return mapping;
    }

    synchronized List<Connector.Field> fields() {
        return fields == null ? List.of() : fields;
    }

    /** How many jobs may begin now. */
    synchronized int free(Instant now) {
        look(now);
        if (now.isBefore(waits)) {
            return 0;
        }
        int most = resting || failures > 0 ? 1 : pace.abreast();
        int free = 0;
        while (abreast + free < most && bucket.wait((free + 1) * CALLS, now).isZero()) {
            free++;
        }
        return free;
    }

    /** When {@link #free} will be more than nothing, unless something ends before. */
    synchronized Duration wait(Instant now) {
        look(now);
        Duration bucketed = bucket.wait(CALLS, now);
        Duration waiting = Duration.between(now, waits);
        return bucketed.compareTo(waiting) > 0 ? bucketed : waiting;
    }

    /** A clock that is set back makes no pause longer. */
    private void look(Instant now) {
        if (now.isBefore(seen)) {
            waits = waits.minus(Duration.between(now, seen));
            reads = reads.minus(Duration.between(now, seen));
        }
        seen = now;
    }

    synchronized void begin(Instant now) {
        abreast++;
        bucket.take(CALLS, now);
    }

    /** @param calls that it really asked */
    synchronized void end(int calls, Instant now) {
        abreast--;
        bucket.take(calls - CALLS, now);
    }

    synchronized boolean full() {
        return abreast >= pace.abreast();
    }

    synchronized void well() {
        failures = 0;
        error = null;
        resting = false;
    }

    synchronized int failures() {
        return failures;
    }

    /** Nothing goes for so long. @param told whether the platform itself said how long */
    synchronized void pause(Duration time, boolean told, Instant now) {
        look(now);
        failures++;
        bucket.empty(now);
        waits(told ? time : shortened(time), now);
    }

    /** Nothing goes for so long, so that the platform need not refuse anything. */
    synchronized void spare(Duration time, Instant now) {
        look(now);
        waits(shortened(time), now);
    }

    private static Duration shortened(Duration time) {
        return time.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : time;
    }

    private void waits(Duration time, Instant now) {
        Instant until = now.plus(time);
        waits = until.isAfter(waits) ? until : waits;
    }

    /** Nothing goes before somebody does something, but for a try now and then. */
    synchronized void rest(Instant now) {
        look(now);
        resting = true;
        failures++;
        waits = now.plus(PROBE);
    }

    synchronized void stalled(SyncError why) {
        error = why;
    }

    /** What kept it from going on last; null when nothing did. */
    synchronized SyncError error() {
        return error;
    }

    /** Whether it failed last, and waiting may help. */
    synchronized boolean mayRecover() {
        return error != null
                && FailureKind.ofWire(error.kind()).filter(FailureKind::passing).isPresent();
    }

    /** Of several that would go through the platform's changes one does, unless it does not let itself be read. */
    synchronized boolean pull(Instant now) {
        look(now);
        boolean mine = !pulling && !now.isBefore(reads);
        pulling = pulling || mine;
        return mine;
    }

    /** It cannot be read, and waiting alone does not help: it is tried now and then. What is sent to it goes on. */
    synchronized void unreadable(Instant now) {
        reads = now.plus(PROBE);
    }

    /** Somebody asks for it now, and may know better. */
    synchronized void asked() {
        reads = Instant.EPOCH;
    }

    synchronized void pulled() {
        pulling = false;
    }

    /** Whether nobody has said yet that he will look by then. */
    synchronized boolean wake(Instant at) {
        boolean mine = at.isBefore(woken);
        woken = mine ? at : woken;
        return mine;
    }

    synchronized void woke() {
        woken = Instant.MAX;
    }
}
