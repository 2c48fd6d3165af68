package coachdesk.cli.bench;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.Databases;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Tenants;
import coachdesk.backend.sync.Pusher;
import coachdesk.backend.sync.SyncOps;
import coachdesk.cli.desks.TestKinds;
import coachdesk.contract.auth.Role;
import coachdesk.contract.sync.OpType;
import coachdesk.contract.sync.Operation;
import coachdesk.contract.sync.PushRequest;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.remote.ServerAddress;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.settings.SessionSecrets;
import coachdesk.testkit.studio.StudioGenerator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;

/** A backend with many reservations, and somebody else who changes them. */
final class FilledBackend implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-21T17:00:00Z");

    final List<Map<String, Object>> reservations;
    private final Path folder;
    private final Database database;
    private final SyncOps ops;
    private final Pusher pusher;
    private final Backend backend;
    private long n;

    FilledBackend(Path folder, int size) throws IOException {
        this.folder = Files.createDirectories(folder);
        reservations = new StudioGenerator(3, NOW, TestKinds.ZONE).studio(size).reservations();
        database = Databases.sqlite(folder.resolve("backend.sqlite"));
        ops = new SyncOps(new RecordStore(database, Clock.systemUTC()));
        String tenant = new Tenants(database, () -> UUID.randomUUID().toString())
                .named("Studio")
                .id();
        pusher = new Pusher(tenant, "Awa", Role.COACH);
        send(reservations, doc -> operation(doc, OpType.CREATE, null, doc));
        backend = Backend.start(new BackendOptions(0, folder, null, false, true, Clock.systemUTC()));
    }

    /** Somebody else edits the first so many. */
    void edit(int count, String value) {
        send(
                reservations.subList(0, count),
                doc -> operation(
                        doc,
                        OpType.EDIT,
                        java.util.Collections.singletonMap("x-note", doc.put("x-note", value)),
                        Map.of("x-note", value)));
    }

    URI address() {
        return backend.address();
    }

    String token() {
        return backend.localToken().orElseThrow();
    }

    /** A new desk, by way of this address. */
    Desk desk(String name, URI address) throws IOException {
        Path data = Files.createDirectories(folder.resolve(name));
        JsonSettings.open(data).change(values -> values.withServer(""));
        ServerAddress here = new ServerAddress(address, backend.localToken().orElseThrow());
        return DeskOpener.open(new DeskOptions(
                data, Clock.systemUTC(), new SplittableRandom(), new SessionSecrets(), () -> Optional.of(here)));
    }

    private void send(List<Map<String, Object>> docs, Function<Map<String, Object>, Operation> operation) {
        for (int from = 0; from < docs.size(); from += PushRequest.MOST) {
            List<Operation> batch = new ArrayList<>();
            docs.subList(from, Math.min(docs.size(), from + PushRequest.MOST))
                    .forEach(doc -> batch.add(operation.apply(doc)));
            ops.push(pusher, new PushRequest("somebody", "Somebody", batch));
        }
    }

    private Operation operation(
            Map<String, Object> doc, String type, Map<String, Object> base, Map<String, Object> body) {
        return new Operation(
                ++n,
                UUID.randomUUID().toString(),
                "reservation",
                (String) doc.get("id"),
                type,
                base,
                NOW.toString(),
                body);
    }

    @Override
    public void close() {
        backend.close();
        database.close();
    }
}
