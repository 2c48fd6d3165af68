package coachdesk.desk.sync;

import coachdesk.contract.Kind;
import coachdesk.contract.sync.Digest;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.sync.store.Identity;
import coachdesk.desk.sync.store.Queue;
import coachdesk.desk.sync.store.ServerRows;
import coachdesk.desk.tasks.Ahead;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** A data folder with its engine, for tests. */
public final class SyncedDesk implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-02-10T18:00:00Z");

    public final SettableClock clock = new SettableClock(NOW);
    public final Records records = new Records(DeskKinds.of(() -> ZoneId.of("Europe/Zurich")));
    public final Store store;
    final Outbox outbox;
    SyncEngine engine;
    public final DeskDecisions decisions;
    private final Path folder;

    public SyncedDesk(Path folder, Remote remote) {
        this(folder, remote, 1);
    }

    SyncedDesk(Path folder, Remote remote, long seed) {
        this.folder = folder;
        store = NewStore.in(folder);
        RandomIds ids = new RandomIds(new SplittableRandom(seed));
        Identity.settle(store, "machine " + seed, ids);
        outbox = new Outbox(records, ids);
        engine = new SyncEngine(store, records, remote, clock, () -> "Desk " + seed, Ahead.inTurn());
        decisions = new DeskDecisions(store, records, outbox, clock);
    }

    public Attempt sync() {
        return engine.attempt();
    }

    /** As when the program is started again. */
    public void connect(Remote remote) {
        engine = new SyncEngine(store, records, remote, clock, () -> "Desk", Ahead.inTurn());
    }

    /** What was said since in conversations. @return whether there is more */
    public boolean glance(Set<String> watched) {
        return engine.glance(watched);
    }

    public void create(Kind kind, String id, Map<String, Object> doc) {
        store.change(tx -> outbox.create(tx, kind, id, doc, clock.instant()));
    }

    public void edit(Kind kind, String id, Map<String, Object> fields) {
        store.change(tx -> outbox.edit(tx, kind, id, fields, clock.instant()));
    }

    public void delete(Kind kind, String id) {
        store.change(tx -> outbox.delete(tx, kind, id, clock.instant()));
    }

    /** @param doc as it was when it was deleted */
    public void restore(Kind kind, String id, Map<String, Object> doc) {
        store.change(tx -> outbox.restore(tx, kind, id, doc, clock.instant()));
    }

    public Map<String, Object> doc(Kind kind, String id) {
        return store.reading(reading -> records.find(reading, kind, id))
                .map(Records.Stored::doc)
                .orElse(null);
    }

    public Queue.Counts counts() {
        return store.reading(Queue::counts);
    }

    public Digest digest(Kind kind) {
        return new ServerRows(store, records).digest(kind);
    }

    /** As another program would, behind the store's back. */
    public void damage(String statement) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Store.FILE));
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
