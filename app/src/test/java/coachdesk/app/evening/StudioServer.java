package coachdesk.app.evening;

import coachdesk.app.ReadyFiles;
import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.backend.delivery.providers.Outside;
import coachdesk.backend.json.Json;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.Databases;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Tenants;
import coachdesk.backend.sync.Pusher;
import coachdesk.backend.sync.SyncOps;
import coachdesk.contract.Routes;
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
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/** A real backend with a studio in it, and the desks that work with it. */
public final class StudioServer implements AutoCloseable {
    private final Path folder;
    private final Clock clock;
    private final Database database;
    private final SyncOps ops;
    private final Pusher somebody;
    private final Backend backend;
    private final HttpClient network = HttpClient.newHttpClient();
    private long n;
    private long pushed;

    public StudioServer(Path folder, Clock clock) throws IOException {
        this(folder, clock, Outside.ORDINARY);
    }

    /** @param outside where the world outside is */
    public StudioServer(Path folder, Clock clock, Outside outside) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.clock = clock;
        ReadyFiles.server(folder);
        database = Databases.sqlite(folder.resolve(ReadyFiles.SERVER));
        ops = new SyncOps(new RecordStore(database, clock));
        String tenant = new Tenants(database, () -> UUID.randomUUID().toString())
                .named("Studio")
                .id();
        somebody = new Pusher(tenant, "Awa", Role.COACH);
        backend = Backend.start(new BackendOptions(0, folder, null, false, true, clock, outside));
    }

    public URI address() {
        return backend.address();
    }

    /** Of the coach's session. */
    public String token() {
        return backend.localToken().orElseThrow();
    }

    /** Somebody else adds them, by way of the same protocol. @param kind as on the wire */
    public void add(String kind, List<Map<String, Object>> docs) {
        for (int from = 0; from < docs.size(); from += PushRequest.MOST) {
            List<Operation> batch = new ArrayList<>();
            docs.subList(from, Math.min(docs.size(), from + PushRequest.MOST))
                    .forEach(doc -> batch.add(create(++n, kind, doc)));
            ops.push(somebody, new PushRequest("somebody", "Somebody", batch));
        }
    }

    /** The same over the network, as others do: whoever listens hears of it. */
    public void push(String kind, List<Map<String, Object>> docs) throws IOException, InterruptedException {
        List<Operation> batch =
                docs.stream().map(doc -> create(++pushed, kind, doc)).toList();
        HttpRequest request = HttpRequest.newBuilder(address().resolve(Routes.SYNC_OPS))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        Json.write(new PushRequest("somebody else", "Somebody else", batch))))
                .build();
        HttpResponse<String> answer = network.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"applied\"")) {
            throw new IOException("the server took it with " + answer.statusCode());
        }
    }

    private Operation create(long number, String kind, Map<String, Object> doc) {
        String id = (String) doc.get("id");
        String at = clock.instant().toString();
        return new Operation(number, UUID.randomUUID().toString(), kind, id, OpType.CREATE, null, at, doc);
    }

    /** A new desk, whose way to the server leads over this address. */
    public Desk desk(String name, URI address) throws IOException {
        Path data = folder.resolve(name);
        ReadyFiles.desk(data);
        JsonSettings.open(data)
                .change(values -> values.withServer("").withLanguage("fr").withDeviceName(name));
        ServerAddress here = new ServerAddress(address, token());
        return DeskOpener.open(new DeskOptions(
                data, clock, new SplittableRandom(name.hashCode()), new SessionSecrets(), () -> Optional.of(here)));
    }

    @Override
    public void close() {
        backend.close();
        database.close();
    }
}
