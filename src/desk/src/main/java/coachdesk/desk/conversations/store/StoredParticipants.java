package coachdesk.desk.conversations.store;

import coachdesk.contract.Kind;
import coachdesk.desk.conversations.Participants;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Reversible;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Transaction;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The participants over the store. What is taken out stays with a sign, as the classic server does it. Any thread. */
public final class StoredParticipants implements Participants {
    private final Store store;
    private final Records records;
    private final Outbox outbox;
    private final Clock clock;

    public StoredParticipants(Store store, Records records, Outbox outbox, Clock clock) {
        this.store = store;
        this.records = records;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Optional<Identity> find(String participantId) {
        return store.reading(reading -> records.find(reading, Kind.PARTICIPANT, participantId))
                .filter(record -> !record.deleted())
                .map(Records.Stored::doc)
                .map(doc -> new Identity(text(doc, "name"), text(doc, "email"), text(doc, "whatsapp")));
    }

    private static String text(Map<String, Object> doc, String name) {
        String text = DocFields.text(doc, name);
        return text == null ? "" : text;
    }

    @Override
    public Undo deleteHistory(String conversationId) {
        return change((tx, changes) -> {
            changes.document(Kind.CONVERSATION, conversationId);
            takeOut(changes, messages(tx, "conversation_id = ?", conversationId));
        });
    }

    private void takeOut(Reversible changes, List<String> messages) {
        Map<String, Object> gone =
                Map.of("is_deleted", true, "deleted_at", clock.instant().toString(), "deleted_by", "coach");
        messages.forEach(id -> changes.edit(Kind.MESSAGE, id, gone));
    }

    @Override
    public Undo delete(String participantId) {
        return change((tx, changes) -> {
            changes.document(Kind.PARTICIPANT, participantId);
            takeOut(changes, said(tx, participantId));
            for (String conversation : conversations(tx, participantId)) {
                Map<String, Object> doc = changes.document(Kind.CONVERSATION, conversation);
                List<Object> left = exchanged(doc, participantId, null);
                if (doc.get("participant_ids") instanceof List<?>) {
                    changes.edit(Kind.CONVERSATION, conversation, Map.of("participant_ids", left));
                }
                if (left.isEmpty() && "private".equals(doc.get("mode"))) {
                    changes.edit(Kind.CONVERSATION, conversation, Map.of("is_deleted", true));
                }
            }
            changes.delete(Kind.PARTICIPANT, participantId);
        });
    }

    @Override
    public Undo merge(String participantId, String into) {
        if (participantId.equals(into)) {
            throw new IllegalArgumentException("one and the same");
        }
        return change((tx, changes) -> {
            Map<String, Object> from = changes.document(Kind.PARTICIPANT, participantId);
            said(tx, participantId).forEach(id -> changes.edit(Kind.MESSAGE, id, Map.of("sender_id", into)));
            for (String conversation : conversations(tx, participantId)) {
                changes.edit(
                        Kind.CONVERSATION,
                        conversation,
                        exchangedFields(changes.document(Kind.CONVERSATION, conversation), participantId, into));
            }
            if (records.find(tx, Kind.PARTICIPANT, into)
                    .filter(to -> !to.deleted())
                    .isPresent()) {
                changes.edit(Kind.PARTICIPANT, into, missing(changes.document(Kind.PARTICIPANT, into), from));
            }
            changes.delete(Kind.PARTICIPANT, participantId);
        });
    }

    /** What is known of the one and not of the other. */
    private static Map<String, Object> missing(Map<String, Object> to, Map<String, Object> from) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name : List.of("name", "email", "whatsapp")) {
            if (text(to, name).isBlank() && !text(from, name).isBlank()) {
                fields.put(name, from.get(name));
            }
        }
        return fields;
    }

    private static Map<String, Object> exchangedFields(Map<String, Object> doc, String from, String to) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (doc.get("participant_ids") instanceof List<?>) {
            fields.put("participant_ids", exchanged(doc, from, to));
        }
        for (String side : List.of("participant_1_id", "participant_2_id")) {
            if (from.equals(doc.get(side))) {
                fields.put(side, to);
            }
        }
        return fields;
    }

    /** @param to null when nobody takes the place */
    private static List<Object> exchanged(Map<String, Object> doc, String from, String to) {
        Set<Object> ids = new LinkedHashSet<>();
        if (doc.get("participant_ids") instanceof List<?> several) {
            several.forEach(id -> ids.add(from.equals(id) ? to : id));
        }
        ids.remove(null);
        return List.copyOf(ids);
    }

    @Override
    public Undo change(String participantId, Identity now) {
        Map<String, Object> fields = Map.of(
                "name", now.name().strip(),
                "email", now.email().strip(),
                "whatsapp", now.whatsapp().strip());
        return change((tx, changes) -> {
            changes.document(Kind.PARTICIPANT, participantId);
            changes.edit(Kind.PARTICIPANT, participantId, fields);
        });
    }

    private static List<String> messages(Transaction tx, String where, String value) {
        return tx.statements()
                .all(
                        "SELECT id FROM message WHERE " + where + " AND NOT gone AND NOT deleted ORDER BY row",
                        row -> row.getString(1),
                        value);
    }

    private static List<String> said(Transaction tx, String participant) {
        return messages(tx, "json_extract(doc, '$.sender_id') = ?", participant);
    }

    private static List<String> conversations(Transaction tx, String participant) {
        return tx.statements()
                .all(
                        "SELECT id FROM conversation WHERE NOT deleted AND EXISTS"
                                + " (SELECT 1 FROM json_each(members) WHERE value = ?) ORDER BY id",
                        row -> row.getString(1),
                        participant);
    }

    private Undo change(BiConsumer<Transaction, Reversible> change) {
        var back = store.write(tx -> {
            Reversible changes = new Reversible(records, outbox, tx, clock);
            change.accept(tx, changes);
            return changes.back();
        });
        return Undo.once(() -> store.change(back));
    }
}
