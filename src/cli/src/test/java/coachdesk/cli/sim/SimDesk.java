package coachdesk.cli.sim;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.cli.desks.TestKinds;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.Digest;
import coachdesk.desk.checkin.CheckIn;
import coachdesk.desk.checkin.store.DurableCheckIn;
import coachdesk.desk.checkin.store.Entries;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.store.KindTable;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.sync.Attempt;
import coachdesk.desk.sync.DeskDecisions;
import coachdesk.desk.sync.SyncEngine;
import coachdesk.desk.sync.store.Identity;
import coachdesk.desk.sync.store.Queue;
import coachdesk.desk.sync.store.ServerRows;
import coachdesk.desk.tasks.Ahead;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/** A desk with everything real but its network, its clock and its chance. */
final class SimDesk implements AutoCloseable {
    final String name;
    final Clock clock;
    final SimRemote remote;
    private final Path folder;
    private final SimServer server;
    private final RandomIds ids;
    private final Records records = TestKinds.records();
    private Store store;
    private Outbox outbox;
    private SyncEngine engine;
    private CheckIn checkIn;
    private DeskDecisions decisions;

    SimDesk(String name, Path folder, SimServer server, SimRemote remote, Clock clock, RandomIds ids) {
        this.name = name;
        this.folder = folder;
        this.server = server;
        this.remote = remote;
        this.clock = clock;
        this.ids = ids;
        open();
    }

    private void open() {
        store = Store.open(folder);
        Identity.settle(store, "machine " + name, ids);
        outbox = new Outbox(records, ids);
        engine = new SyncEngine(store, records, remote, clock, () -> name, Ahead.inTurn());
        JsonSettings settings = JsonSettings.open(folder);
        checkIn = new DurableCheckIn(store, new Entries(outbox, settings, ids, () -> null), settings.values()::zone);
        decisions = new DeskDecisions(store, records, outbox, clock);
    }

    /** As after a crash: what was not committed is gone, the engine knows nothing any more. */
    void restart() {
        store.close();
        open();
    }

    /** One attempt. What it says of itself is held against the truth. */
    boolean sync() {
        try {
            Attempt attempt = engine.attempt();
            if (attempt.complete()) {
                assertThat(counts().pending())
                        .as("%s says synced while something waits", name)
                        .isZero();
                assertThat(digests()).as("%s says synced and differs", name).isEqualTo(live(server.digests()));
            }
            return attempt.complete();
        } catch (ProcessDied e) {
            restart();
            return false;
        }
    }

    Store store() {
        return store;
    }

    Outbox outbox() {
        return outbox;
    }

    CheckIn checkIn() {
        return checkIn;
    }

    DeskDecisions decisions() {
        return decisions;
    }

    Queue.Counts counts() {
        return store.reading(Queue::counts);
    }

    Map<String, Object> doc(Kind kind, String id) {
        return store.reading(reading -> records.find(reading, kind, id))
                .filter(row -> !row.deleted())
                .map(Records.Stored::doc)
                .orElse(null);
    }

    /** What the user sees of a kind. */
    Map<String, Map<String, Object>> docs(Kind kind, Iterable<String> idsToo) {
        Map<String, Map<String, Object>> docs = new TreeMap<>();
        for (String id : ids(kind)) {
            docs.put(id, doc(kind, id));
        }
        for (String id : idsToo) {
            Map<String, Object> doc = doc(kind, id);
            if (doc != null) {
                docs.put(id, doc);
            }
        }
        docs.values().removeIf(doc -> doc == null);
        return docs;
    }

    Map<String, Digest> digests() {
        ServerRows rows = new ServerRows(store, records);
        Map<String, Digest> digests = new TreeMap<>();
        for (KindTable table : records.kinds().all()) {
            digests.put(table.kind().wire(), rows.digest(table.kind()));
        }
        return live(digests);
    }

    private static Map<String, Digest> live(Map<String, Digest> digests) {
        Map<String, Digest> live = new TreeMap<>(digests);
        live.values().removeIf(digest -> digest.count() == 0);
        return live;
    }

    /** Behind the program's back, as a bad disk would. */
    void sql(String statement) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Store.FILE));
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private java.util.List<String> ids(Kind kind) {
        java.util.List<String> found = new java.util.ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Store.FILE));
                var sql = connection.createStatement();
                var rows = sql.executeQuery("SELECT id FROM " + kind.wire().replace('-', '_'))) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    @Override
    public void close() {
        store.close();
    }
}
