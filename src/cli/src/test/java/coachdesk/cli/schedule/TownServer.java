package coachdesk.cli.schedule;

import coachdesk.backend.contacts.Numbers;
import coachdesk.backend.delivery.Delivery;
import coachdesk.backend.delivery.OpenDispatches;
import coachdesk.backend.delivery.Senders;
import coachdesk.backend.delivery.store.LedgerReads;
import coachdesk.backend.schedule.Home;
import coachdesk.backend.schedule.Leases;
import coachdesk.backend.schedule.ServerScheduler;
import coachdesk.backend.schedule.store.HomeTable;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.Databases;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Tenants;
import coachdesk.backend.sync.Pusher;
import coachdesk.backend.sync.SyncOps;
import coachdesk.contract.Kind;
import coachdesk.contract.auth.Role;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Dispatch.Wish;
import coachdesk.contract.campaigns.LeaseAnswer;
import coachdesk.contract.campaigns.LeaseRequest;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.Operation;
import coachdesk.contract.sync.PushRequest;
import coachdesk.testkit.clock.HandTime;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The backend itself, all of it but the network, under the town's clock. */
final class TownServer implements AutoCloseable {
    private static final String CAMPAIGN = "c";
    private static final String PERSON = "p";
    private static final String HERE = "here";

    private final List<String> planned = new ArrayList<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, String> goBy = new HashMap<>();
    private final SettableClock clock;
    private final HandTime time;
    private final Database database;
    private final RecordStore records;
    private final SyncOps ops;
    private final LedgerReads ledgers;
    private final HomeTable homes;
    private final Tenants tenants;
    private final OpenDispatches open;
    private final Home home;
    private final Leases leases;
    private final Delivery delivery;
    private final String tenant;

    boolean up = true;
    boolean schedules;
    int lateMinutes = 30;
    /** Counts what is written. */
    long changes;

    /** @param template an empty database */
    TownServer(Path template, SettableClock clock, ZoneId zone) {
        this.clock = clock;
        this.time = new HandTime(clock);
        this.database = Databases.inMemory(template);
        this.records = new RecordStore(database, clock);
        this.tenants = new Tenants(database, () -> "studio");
        this.tenant = tenants.named("Studio").id();
        this.ops = new SyncOps(records);
        this.ledgers = new LedgerReads(database);
        this.open = new OpenDispatches(records);
        this.homes = new HomeTable(database);
        this.home = new Home(homes, Optional.of(HERE));
        this.leases = new Leases(records, home);
        Delivery.Setting setting = new Delivery.Setting(zone, new Numbers("CH")::e164, "server");
        this.delivery = new Delivery(database, records, open, tenants, Senders.NONE, setting, time::after, clock);
        records.listen((studio, device, seq) -> changes++);
        create(Kind.PERSON, PERSON, Map.of("name", "Awa"));
        create(
                Kind.CAMPAIGN,
                CAMPAIGN,
                Map.of(
                        "name",
                        "Rappel",
                        "message",
                        "Bonjour",
                        "channels",
                        Map.of("internal", true),
                        "basket",
                        List.of(Map.of("kind", "person", "id", PERSON))));
        home.moved();
        delivery.start();
    }

    /** Its folder comes from elsewhere, and it begins anew. */
    void copied() {
        homes.keep("elsewhere");
        if (home.moved()) {
            delivery.hold();
        }
    }

    void late(int minutes) {
        lateMinutes = minutes;
        push("planner", Kind.CAMPAIGN, CAMPAIGN, "edit", Map.of(), Map.of("lateMinutes", minutes));
    }

    /** From now on it lets go by itself what nobody else does. */
    void schedule() {
        if (!schedules) {
            schedules = true;
            new ServerScheduler(records, tenants, open, home, "server", time::after, clock).start();
        }
    }

    void plan(Instant at, String zone) {
        String id = Integer.toString(planned.size() + 1);
        planned.add(id);
        create(
                Kind.DISPATCH,
                id,
                Map.of(Dispatch.CAMPAIGN, CAMPAIGN, Dispatch.AT, at.toString(), "zone", zone, Dispatch.WISH, "wait"));
    }

    LeaseAnswer hold(String who) {
        return leases.hold(tenant, new LeaseRequest(who, who));
    }

    private void create(Kind kind, String id, Map<String, Object> fields) {
        Map<String, Object> doc = new LinkedHashMap<>(fields);
        doc.put("id", id);
        push("planner", kind, id, "create", null, doc);
    }

    /**
     * What a desk has queued arrives.
     *
     * @param base the fields as the desk saw them when it changed them
     */
    void commit(String id, Map<String, Object> base, Map<String, Object> fields, String by) {
        boolean ahead = begun(id).isEmpty();
        OpResult result = push(by, Kind.DISPATCH, id, "edit", base, fields);
        boolean taken =
                result.status().equals(OpResult.APPLIED) || result.status().equals(OpResult.MERGED);
        if (ahead && taken && Wish.GO.wire().equals(fields.get(Dispatch.WISH))) {
            goBy.put(id, by);
        }
        settle();
    }

    private OpResult push(
            String by, Kind kind, String id, String type, Map<String, Object> base, Map<String, Object> body) {
        Operation op = new Operation(
                numbers.merge(by, 1L, Long::sum),
                UUID.randomUUID().toString(),
                kind.wire(),
                id,
                type,
                base,
                clock.instant().toString(),
                body);
        return ops.push(new Pusher(tenant, by, Role.COACH), new PushRequest(by, by, List.of(op)))
                .results()
                .getFirst();
    }

    /** In the order in which they were planned. */
    Map<String, Map<String, Object>> sendings() {
        Map<String, Map<String, Object>> sendings = new LinkedHashMap<>();
        planned.forEach(id -> sendings.put(
                id, records.find(tenant, Kind.DISPATCH, id).orElseThrow().doc()));
        return sendings;
    }

    /** When and by whose word it began; empty when it did not. */
    Optional<String> begun(String id) {
        Dispatch dispatch = Dispatch.of(sendings().get(id)).orElseThrow();
        return Optional.ofNullable(dispatch.startedAt()).map(at -> at + " by " + goBy.getOrDefault(id, "server"));
    }

    /** Rows of all ledgers, each a recipient of one sending. */
    int rows() {
        return planned.stream()
                .mapToInt(id -> ledgers.after(tenant, id, 0, 10).size())
                .sum();
    }

    /** What the one person has really got. */
    int messages() {
        return records.docs(tenant, Kind.MESSAGE).size();
    }

    /** A moment has passed. */
    void tick() {
        if (up) {
            settle();
        }
    }

    private void settle() {
        time.pass(Duration.ZERO);
    }

    @Override
    public void close() {
        database.close();
    }
}
