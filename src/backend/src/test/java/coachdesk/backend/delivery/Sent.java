package coachdesk.backend.delivery;

import coachdesk.backend.contacts.Numbers;
import coachdesk.backend.delivery.store.LedgerReads;
import coachdesk.backend.delivery.store.Row;
import coachdesk.backend.json.Json;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Stored;
import coachdesk.backend.store.Tenants;
import coachdesk.backend.sync.Pusher;
import coachdesk.backend.sync.SyncOps;
import coachdesk.contract.Kind;
import coachdesk.contract.auth.Role;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.Operation;
import coachdesk.contract.sync.PushRequest;
import coachdesk.testkit.clock.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A studio that sends: its records, its desk, and one process that delivers; its clock moves only when told. */
final class Sent implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-21T18:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    final SettableClock clock;
    final Timeline timeline;
    final Database database;
    final RecordStore records;
    final Tenants tenants;
    final String tenant;
    final LedgerReads ledgers;
    final OpenDispatches open;
    private final Delivery delivery;
    private final SyncOps ops;
    private long n;

    Sent(Database database, Senders senders) {
        this(database, senders, new SettableClock(START), "studio");
    }

    /** Another process on the same database, at the same time of day. */
    Sent(Database database, Senders senders, SettableClock clock, String studio) {
        this(database, senders, clock, clock, studio);
    }

    /** @param machine the clock that the process itself reads */
    Sent(Database database, Senders senders, SettableClock clock, Clock machine, String studio) {
        this.clock = clock;
        this.database = database;
        this.timeline = new Timeline(clock);
        this.records = new RecordStore(database, machine);
        this.tenants = new Tenants(database, () -> UUID.randomUUID().toString());
        this.tenant = tenants.named(studio).id();
        this.ledgers = new LedgerReads(database);
        this.ops = new SyncOps(records);
        this.open = new OpenDispatches(records);
        Delivery.Setting setting = new Delivery.Setting(
                ZONE, new Numbers("CH")::e164, UUID.randomUUID().toString());
        this.delivery = new Delivery(database, records, open, tenants, senders, setting, timeline, machine);
        delivery.start();
    }

    void person(String id, String name, String email, String whatsapp) {
        create(Kind.PERSON, id, fields("name", name, "email", email, "whatsapp", whatsapp));
    }

    void conversation(String id, String mode, String title, String... participants) {
        create(
                Kind.CONVERSATION,
                id,
                fields("mode", mode, "title", title, "participant_ids", List.of(participants), "is_deleted", false));
    }

    /** To these people and groups, by these channels. */
    void campaign(String id, String message, List<String> basket, Channel... channels) {
        Map<String, Object> ways = new HashMap<>();
        Arrays.stream(channels).forEach(channel -> ways.put(channel.wire(), true));
        List<Map<String, Object>> entries = basket.stream()
                .map(entry -> Map.<String, Object>of("kind", entry.contains("@") ? "email" : "any", "id", entry))
                .toList();
        create(Kind.CAMPAIGN, id, fields("name", "Nouvelles", "message", message, "channels", ways, "basket", entries));
    }

    /** To be sent at once. */
    void go(String id, String campaign, Object... more) {
        Map<String, Object> doc = fields(
                "campaignId", campaign,
                "at", clock.instant().toString(),
                "zone", ZONE.getId(),
                "wish", "go",
                "goAt", clock.instant().toString());
        doc.putAll(fields(more));
        create(Kind.DISPATCH, id, doc);
    }

    static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    OpResult create(Kind kind, String id, Map<String, Object> doc) {
        Map<String, Object> whole = new LinkedHashMap<>(doc);
        whole.put("id", id);
        return push(kind, id, "create", null, whole);
    }

    /** A person changes a field of a sending, knowing how it is. */
    OpResult wish(String dispatch, Object... pairs) {
        Map<String, Object> news = fields(pairs);
        Map<String, Object> base = new LinkedHashMap<>(doc(Kind.DISPATCH, dispatch));
        base.keySet().retainAll(news.keySet());
        return push(Kind.DISPATCH, dispatch, "edit", base, news);
    }

    OpResult delete(Kind kind, String id) {
        return push(kind, id, "delete", Map.of("rev", find(kind, id).rev()), null);
    }

    private OpResult push(Kind kind, String id, String type, Map<String, Object> base, Map<String, Object> body) {
        Operation op = new Operation(
                ++n,
                UUID.randomUUID().toString(),
                kind.wire(),
                id,
                type,
                base,
                clock.instant().toString(),
                body);
        String device = "desk " + System.identityHashCode(this);
        return ops.push(new Pusher(tenant, "Coach", Role.COACH), new PushRequest(device, "desk", List.of(op)))
                .results()
                .getFirst();
    }

    /** @return how many rows changed */
    int settle(String dispatch, int row, DeliveryState state) {
        return delivery.settlement().settle(tenant, dispatch, List.of(row), state);
    }

    /** As a process does whose database came from elsewhere. */
    void hold() {
        delivery.hold();
    }

    void run(int seconds) {
        timeline.run(Duration.ofSeconds(seconds));
    }

    private Stored find(Kind kind, String id) {
        return records.find(tenant, kind, id).orElseThrow();
    }

    Map<String, Object> doc(Kind kind, String id) {
        return find(kind, id).doc();
    }

    List<Map<String, Object>> docs(Kind kind) {
        return records.docs(tenant, kind).stream().map(Json::read).toList();
    }

    Dispatch dispatch(String id) {
        return Dispatch.of(doc(Kind.DISPATCH, id)).orElseThrow();
    }

    DispatchState state(String id) {
        return dispatch(id).state();
    }

    String status(String campaign) {
        return (String) doc(Kind.CAMPAIGN, campaign).get("status");
    }

    /** Of its recipients. */
    List<Row> rows(String dispatch) {
        return all(dispatch)
                .filter(row -> row.state() != DeliveryState.LEFT_OUT)
                .toList();
    }

    /** Who was left out by which channel, and why. */
    List<String> leftOut(String dispatch) {
        return all(dispatch)
                .filter(row -> row.state() == DeliveryState.LEFT_OUT)
                .map(row -> row.recipient() + " " + row.channel().wire() + " " + row.code())
                .toList();
    }

    private Stream<Row> all(String dispatch) {
        return ledgers.after(tenant, dispatch, 0, 100_000).stream();
    }

    /** Recipient and state of each row, with its code where it has one. */
    Map<String, String> states(String dispatch) {
        return rows(dispatch).stream()
                .collect(Collectors.toMap(
                        row -> row.recipient() + " " + row.channel().wire(),
                        row -> row.state().wire() + (row.code() == null ? "" : " " + row.code())));
    }

    @Override
    public void close() {
        database.close();
    }
}
