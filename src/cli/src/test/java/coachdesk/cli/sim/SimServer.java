package coachdesk.cli.sim;

import coachdesk.backend.store.Database;
import coachdesk.backend.store.Databases;
import coachdesk.backend.store.Purge;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Tenants;
import coachdesk.backend.sync.Pusher;
import coachdesk.backend.sync.SyncChanges;
import coachdesk.backend.sync.SyncOps;
import coachdesk.contract.Kind;
import coachdesk.contract.auth.Role;
import coachdesk.contract.sync.Change;
import coachdesk.contract.sync.ChangesPage;
import coachdesk.contract.sync.Digest;
import coachdesk.contract.sync.PushAnswer;
import coachdesk.contract.sync.PushRequest;
import coachdesk.desk.store.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The real sync logic of the desk backend on a file, called without a network in between. */
final class SimServer implements AutoCloseable {
    private static final String FILE = "backend.sqlite";
    private static final int PAGE = 9;

    private final Path folder;
    private final Clock clock;
    private final Supplier<String> newId;
    private Database database;
    private RecordStore records;
    private String tenant;

    SimServer(Path folder, Path template, Clock clock, Supplier<String> newId) {
        this.folder = folder;
        this.clock = clock;
        this.newId = newId;
        copy(template, folder.resolve(FILE));
        open();
    }

    static void template(Path file) {
        Databases.sqlite(file).close();
    }

    private void open() {
        database = Databases.sqlite(folder.resolve(FILE));
        records = new RecordStore(database, clock);
        tenant = new Tenants(database, newId).named("Studio").id();
    }

    PushAnswer push(PushRequest request) {
        return new SyncOps(records).push(new Pusher(tenant, "Awa", Role.COACH), request);
    }

    /** Empty when the cursor is too old. */
    Optional<ChangesPage> pull(String after, Kind only) {
        return new SyncChanges(records)
                .after(tenant, Role.COACH, only, after, PAGE)
                .map(page -> new ChangesPage(
                        page.rows().stream()
                                .map(row -> new Change(
                                        row.seq(),
                                        row.kind(),
                                        row.id(),
                                        row.rev(),
                                        row.deleted() ? null : Json.read(row.doc()),
                                        row.deleted() ? true : null))
                                .toList(),
                        page.cursor(),
                        page.more(),
                        page.digests(),
                        clock.instant().toString()));
    }

    Map<String, Map<String, Object>> docs(Kind kind) {
        Map<String, Map<String, Object>> docs = new TreeMap<>();
        records.docs(tenant, kind).forEach(text -> {
            Map<String, Object> doc = Json.read(text);
            docs.put((String) doc.get("id"), doc);
        });
        return docs;
    }

    Optional<Long> rev(Kind kind, String id) {
        return records.find(tenant, kind, id).map(stored -> stored.rev());
    }

    Map<String, Digest> digests() {
        return records.feed(tenant, List.of("reservation", "attendance", "course", "offer", "person", "event"), 0, 0, 0)
                .digests();
    }

    void backUp() {
        database.close();
        copy(folder.resolve(FILE), folder.resolve("backup"));
        open();
    }

    /** Back to the last backup: what came since is lost, and every cursor is refused. */
    void restore() {
        database.close();
        copy(folder.resolve("backup"), folder.resolve(FILE));
        open();
        new Tenants(database, newId).renewEpochs();
    }

    void purge() {
        new Purge(database, new Tenants(database, newId), clock).run();
    }

    private static void copy(Path from, Path to) {
        try {
            Files.deleteIfExists(to.resolveSibling(to.getFileName() + "-wal"));
            Files.deleteIfExists(to.resolveSibling(to.getFileName() + "-shm"));
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
