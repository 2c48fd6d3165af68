package coachdesk.desk.conversations.store;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.conversations.ConversationQuery;
import coachdesk.desk.conversations.ConversationRow;
import coachdesk.desk.conversations.Conversations;
import coachdesk.desk.conversations.Stretch;
import coachdesk.desk.conversations.ThreadPage;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The conversations over the store. Any thread. */
public final class StoredConversations implements Conversations {
    private final Store store;
    private final Records records;
    private final Outbox outbox;
    private final Supplier<String> newId;
    private final Clock clock;
    private final Said said;
    private final StoredDrafts drafts;

    /**
     * @param newId makes UUIDs
     * @param coach the name under which the studio answers
     */
    public StoredConversations(
            Store store, Records records, Outbox outbox, Supplier<String> newId, Clock clock, Supplier<String> coach) {
        this.store = store;
        this.records = records;
        this.outbox = outbox;
        this.newId = newId;
        this.clock = clock;
        this.said = new Said(records, outbox, clock, coach);
        this.drafts = new StoredDrafts(store, records, outbox, clock);
    }

    @Override
    public List<ConversationRow> list(ConversationQuery query) {
        return store.reading(reading -> new ConversationReads(reading, clock.instant()).list(query));
    }

    @Override
    public Optional<ConversationRow> find(String id) {
        return store.reading(reading -> new ConversationReads(reading, clock.instant()).find(id));
    }

    @Override
    public int unread() {
        return store.reading(reading -> new ConversationReads(reading, clock.instant()).unread());
    }

    @Override
    public ThreadPage thread(String conversationId, Stretch stretch) {
        return store.reading(reading -> new ThreadReads(reading, clock.instant()).page(conversationId, stretch));
    }

    @Override
    public String say(String conversationId, String text, Map<String, Instant> over) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("nothing is said");
        }
        return store.write(tx -> {
            String id = newId.get();
            said.say(tx, conversationId, id, text);
            drafts.keep(tx, conversationId, "", over);
            return id;
        });
    }

    @Override
    public Undo retract(String messageId) {
        return flag(Kind.MESSAGE, messageId, true);
    }

    @Override
    public Undo archive(String conversationId, boolean away) {
        return flag(Kind.CONVERSATION, conversationId, away);
    }

    /** As the classic backend does: what is taken away stays, with a sign. */
    private Undo flag(Kind kind, String id, boolean away) {
        Map<String, Object> before = store.write(tx -> {
            known(tx, kind, id);
            return outbox.edit(tx, kind, id, Map.of("is_deleted", away), clock.instant());
        });
        return Undo.once(() -> store.change(tx -> {
            if (!before.isEmpty()) {
                outbox.edit(tx, kind, id, Map.of("is_deleted", !away), clock.instant());
            }
        }));
    }

    @Override
    public void read(String conversationId) {
        store.change(tx -> {
            Instant last = tx.statements()
                    .first(
                            "SELECT max(at) FROM message WHERE conversation_id = ? AND member = 1 AND gone = 0"
                                    + " AND deleted = 0 AND at <= ?",
                            row -> Instant.ofEpochMilli(row.getLong(1)),
                            conversationId,
                            ConversationReads.horizon(clock.instant()))
                    .orElse(Instant.EPOCH);
            Instant known = tx.statements()
                    .first(
                            "SELECT max(at) FROM read_mark WHERE conversation_id = ? AND NOT deleted",
                            row -> Instant.ofEpochMilli(row.getLong(1)),
                            conversationId)
                    .orElse(Instant.EPOCH);
            if (last.isAfter(known)) {
                mark(tx, conversationId, last);
            }
        });
    }

    private void mark(Transaction tx, String conversationId, Instant upTo) {
        String id = conversationId + "@" + Meta.get(tx, Meta.DEVICE).orElseThrow();
        Instant now = clock.instant();
        if (records.find(tx, Kind.READ_MARK, id).filter(mark -> !mark.deleted()).isPresent()) {
            outbox.edit(tx, Kind.READ_MARK, id, Map.of("at", upTo.toString()), now);
        } else {
            Map<String, Object> doc = Map.of("id", id, "session_id", conversationId, "at", upTo.toString());
            outbox.create(tx, Kind.READ_MARK, id, new LinkedHashMap<>(doc), now);
        }
    }

    private void known(Transaction tx, Kind kind, String id) {
        records.find(tx, kind, id)
                .filter(record -> !record.deleted())
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND, "id", id).asException());
    }
}
