package coachdesk.desk.conversations.store;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Lateness;
import coachdesk.desk.conversations.LaterMessage;
import coachdesk.desk.conversations.LaterMessage.State;
import coachdesk.desk.conversations.LaterMessages;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.schedule.Errands;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Topic;
import coachdesk.desk.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Messages for later over the store. The message's id follows from what was planned, and both change in one transaction: a
 * crash, or two desks that each believe it is theirs to send, make one message of it. Any thread.
 */
public final class StoredLaterMessages implements LaterMessages, Errands {
    private final Store store;
    private final Records records;
    private final Outbox outbox;
    private final Supplier<String> newId;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final Said said;

    /**
     * @param newId makes UUIDs
     * @param zone of the studio, at the moment
     * @param coach the name under which the studio answers
     */
    public StoredLaterMessages(
            Store store,
            Records records,
            Outbox outbox,
            Supplier<String> newId,
            Clock clock,
            Supplier<ZoneId> zone,
            Supplier<String> coach) {
        this.store = store;
        this.records = records;
        this.outbox = outbox;
        this.newId = newId;
        this.clock = clock;
        this.zone = zone;
        this.said = new Said(records, outbox, clock, coach);
    }

    @Override
    public Undo plan(String conversationId, String text, Instant at) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("nothing is said");
        }
        String id = store.write(tx -> {
            String made = newId.get();
            Map<String, Object> doc = new LinkedHashMap<>();
            doc.put("id", made);
            doc.put("session_id", conversationId);
            doc.put("content", text.strip());
            doc.put("at", at.toString());
            doc.put("zone", zone.get().getId());
            doc.put("state", State.PLANNED.wire());
            outbox.create(tx, Kind.LATER_MESSAGE, made, doc, clock.instant());
            return made;
        });
        return Undo.once(() -> setState(id, State.CANCELLED));
    }

    @Override
    public Undo change(String id, String text, Instant at) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("nothing is said");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("content", text.strip());
        fields.put("at", at.toString());
        fields.put("zone", zone.get().getId());
        fields.put("state", State.PLANNED.wire());
        return edit(id, fields);
    }

    @Override
    public Undo cancel(String id) {
        return edit(id, Map.of("state", State.CANCELLED.wire()));
    }

    private Undo edit(String id, Map<String, Object> fields) {
        Map<String, Object> before = store.write(tx -> {
            open(tx, id);
            return outbox.edit(tx, Kind.LATER_MESSAGE, id, fields, clock.instant());
        });
        return Undo.once(() -> store.change(tx -> {
            // What has gone meanwhile stays gone.
            if (!before.isEmpty()
                    && find(tx, id).filter(now -> now.state() != State.SENT).isPresent()) {
                outbox.edit(tx, Kind.LATER_MESSAGE, id, before, clock.instant());
            }
        }));
    }

    private void setState(String id, State state) {
        store.change(tx -> find(tx, id)
                .filter(LaterMessage::open)
                .ifPresent(open ->
                        outbox.edit(tx, Kind.LATER_MESSAGE, id, Map.of("state", state.wire()), clock.instant())));
    }

    @Override
    public String sendNow(String id) {
        return store.write(tx -> {
            LaterMessage later = find(tx, id)
                    .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND, "id", id).asException());
            if (later.state() == State.CANCELLED) {
                throw Problem.of(ErrorCode.NOT_FOUND, "id", id).asException();
            }
            return send(tx, later);
        });
    }

    private String send(Transaction tx, LaterMessage later) {
        String messageId = LaterMessage.messageId(later.id());
        if (records.find(tx, Kind.MESSAGE, messageId).isEmpty() && !queued(tx, messageId)) {
            said.say(tx, later.conversationId(), messageId, later.content());
        }
        outbox.edit(tx, Kind.LATER_MESSAGE, later.id(), Map.of("state", State.SENT.wire()), clock.instant());
        return messageId;
    }

    /** Also what the server refused: a person decides on that. */
    private static boolean queued(Transaction tx, String messageId) {
        return tx.statements()
                .first(
                        "SELECT 1 FROM operation WHERE kind = 'message' AND id = ? AND state IN ('waiting', 'aside')",
                        row -> true,
                        messageId)
                .orElse(false);
    }

    private LaterMessage open(Transaction tx, String id) {
        return find(tx, id).filter(LaterMessage::open).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND, "id", id)
                .asException());
    }

    private Optional<LaterMessage> find(Transaction tx, String id) {
        return records.find(tx, Kind.LATER_MESSAGE, id)
                .filter(record -> !record.deleted())
                .flatMap(record -> LaterMessage.of(id, record.doc()));
    }

    @Override
    public Map<String, Instant> waiting() {
        Map<String, Instant> times = new LinkedHashMap<>();
        planned().forEach(later -> times.put("later " + later.id(), later.at()));
        return times;
    }

    private List<LaterMessage> planned() {
        return store.reading(reading -> reading
                .statements()
                .all(
                        "SELECT id, doc FROM later_message WHERE state = 'planned' AND NOT deleted ORDER BY at, id",
                        row -> LaterMessage.of(
                                row.getString(1), Json.tryRead(row.getString(2)).orElse(Map.of())))
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    @Override
    public boolean go() {
        boolean any = false;
        for (LaterMessage seen : planned()) {
            if (seen.lateness(clock.instant()) == Lateness.DUE) {
                any |= store.write(tx -> {
                    Optional<LaterMessage> still = find(tx, seen.id()).filter(seen::equals);
                    still.ifPresent(later -> send(tx, later));
                    return still.isPresent();
                });
            }
        }
        return any;
    }

    @Override
    public Runnable listen(Runnable changed) {
        return store.signals().listen(topics -> {
            if (topics.contains(Topic.LATER_MESSAGE)) {
                changed.run();
            }
        });
    }
}
