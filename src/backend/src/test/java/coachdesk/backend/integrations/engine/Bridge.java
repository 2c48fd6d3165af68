package coachdesk.backend.integrations.engine;

import coachdesk.backend.contacts.Numbers;
import coachdesk.backend.integrations.HandWakes;
import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.store.Job;
import coachdesk.backend.integrations.store.JobTable;
import coachdesk.backend.integrations.store.LogTable;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Deed;
import coachdesk.backend.records.Journal;
import coachdesk.backend.secrets.SecretBox;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Stored;
import coachdesk.backend.store.Tenants;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.SyncError;
import coachdesk.testkit.clock.HandTime;
import coachdesk.testkit.clock.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** A studio, its connections and the engine between them, on a clock that only tests move. */
final class Bridge implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final AtomicLong IDS = new AtomicLong();

    final SettableClock clock;
    final HandTime time;
    final RecordStore records;
    final String tenant;
    final Engine engine;
    final Queue queue;
    final EngineParts parts;
    final List<String> notices = new ArrayList<>();
    final List<SyncError> reports = new ArrayList<>();
    final Map<String, Connector> connectors = new HashMap<>();

    Bridge(Database database, SettableClock clock, long seed, Function<Platform, Pace> paces) {
        this.clock = clock;
        this.time = new HandTime(clock);
        this.records = new RecordStore(database, clock);
        Tenants tenants = new Tenants(database, Bridge::newId);
        this.tenant = tenants.named("Studio").id();
        SplittableRandom random = new SplittableRandom(seed);
        this.parts = new EngineParts(
                database,
                records,
                tenants,
                new Open(),
                new SecretBox(() -> new byte[32], random.split()),
                new Studio(ZoneId.of("Europe/Zurich"), new Numbers("CH")::e164),
                (studio, key) -> key,
                paces,
                (studio, integration) -> notices.add(integration.id()),
                new HandWakes(time, clock),
                time::after,
                Bridge::newId,
                random,
                clock);
        this.engine = parts.engine();
        this.queue = parts.queue(engine);
        engine.start();
    }

    static String newId() {
        return "id-" + IDS.incrementAndGet();
    }

    static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    void connect(String id, Connector connector, Object... more) {
        connectors.put(id, connector);
        Map<String, Object> doc = fields(
                "id", id,
                "integration_type", "hubspot",
                "connector", "builtin",
                "way", "key",
                "enabled", true,
                "sync_direction", "bidirectional",
                "sync_frequency", "realtime",
                "events", List.of("person.created", "person.updated", "booking.made", "booking.came"),
                "status", "connected");
        doc.putAll(fields(more));
        put(Kind.INTEGRATION, id, doc);
        time.pass(Duration.ofSeconds(1));
    }

    void put(Kind kind, String id, Map<String, Object> doc) {
        records.change(tenant, changes -> changes.put(kind, id, doc, null));
    }

    void person(String id, String name, String email, String phone) {
        create(
                Kind.PERSON,
                id,
                fields("id", id, "name", name, "email", email, "whatsapp", phone, "createdAt", "2026-01-05T10:00:00Z"));
    }

    void create(Kind kind, String id, Map<String, Object> doc) {
        records.change(tenant, changes -> new Journal(changes).create(deed(), kind, id, doc));
    }

    void edit(Kind kind, String id, Object... pairs) {
        records.change(tenant, changes -> new Journal(changes)
                .edit(deed(), changes.find(kind, id).orElseThrow(), fields(pairs), Journal.EDIT));
    }

    private Deed deed() {
        return new Deed(newId(), "desk", "Desk", "Zoé", clock.instant());
    }

    Map<String, Object> doc(Kind kind, String id) {
        return records.find(tenant, kind, id).map(Stored::doc).orElseThrow();
    }

    List<Map<String, Object>> docs(Kind kind) {
        return records.docs(tenant, kind).stream().map(Json::read).toList();
    }

    <T> T in(Function<ChangeSet, T> look) {
        return records.change(tenant, look);
    }

    List<Job> queue(String integration) {
        return records.change(tenant, changes -> new JobTable(changes, integration).all(1_000));
    }

    List<LogTable.Line> log(String integration) {
        return records.change(tenant, changes -> new LogTable(changes, integration).newest(1_000));
    }

    @Override
    public void close() {
        engine.close();
        time.close();
    }

    private final class Open implements Connections {
        @Override
        public List<Connection> enabled(String studio) {
            return records.docs(studio, Kind.INTEGRATION).stream()
                    .map(doc -> Json.read(doc, Integration.class))
                    .filter(Integration::enabled)
                    .map(one -> new Connection(one, connectors.get(one.id())))
                    .toList();
        }

        @Override
        public Optional<Connection> find(String studio, String id) {
            return records.find(studio, Kind.INTEGRATION, id)
                    .map(found -> Json.read(found.text(), Integration.class))
                    .map(one -> new Connection(one, connectors.get(id)));
        }

        @Override
        public void report(String studio, String id, SyncError error, Instant at) {
            reports.add(error);
            boolean broken = error != null
                    && Arrays.asList(FailureKind.AUTH.wire(), FailureKind.SUSPENDED.wire())
                            .contains(error.kind());
            String status = broken ? "broken" : "connected";
            records.change(studio, changes -> {
                changes.find(Kind.INTEGRATION, id)
                        .filter(Stored::live)
                        .map(Stored::doc)
                        .ifPresent(doc -> {
                            if (!status.equals(doc.put("status", status))) {
                                changes.put(Kind.INTEGRATION, id, doc, null);
                            }
                        });
                return null;
            });
        }
    }
}
