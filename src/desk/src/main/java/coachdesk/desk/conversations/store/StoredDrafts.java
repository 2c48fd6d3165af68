package coachdesk.desk.conversations.store;

import coachdesk.contract.Kind;
import coachdesk.desk.conversations.Draft;
import coachdesk.desk.conversations.Drafts;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The drafts over the store. Any thread. */
public final class StoredDrafts implements Drafts {
    private final Store store;
    private final Records records;
    private final Outbox outbox;
    private final Clock clock;

    public StoredDrafts(Store store, Records records, Outbox outbox, Clock clock) {
        this.store = store;
        this.records = records;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Optional<Draft> newest(String conversationId) {
        return store.reading(reading -> newest(all(reading, conversationId)));
    }

    /** Of those that none of the others goes on from. */
    static Optional<Draft> newest(List<Draft> all) {
        return all.stream()
                .filter(draft -> all.stream().noneMatch(other -> other != draft && other.continues(draft)))
                .max(Comparator.comparing((Draft draft) -> draft.at()).thenComparing(draft -> draft.id()));
    }

    private static List<Draft> all(Reading reading, String conversationId) {
        return reading.statements()
                .all(
                        "SELECT id, doc FROM draft WHERE conversation_id = ? AND NOT deleted",
                        row -> Draft.of(
                                row.getString(1), Json.tryRead(row.getString(2)).orElse(Map.of())),
                        conversationId);
    }

    @Override
    public boolean own(Draft draft) {
        return store.reading(reading -> Meta.get(reading, Meta.DEVICE)
                .filter(device -> device.equals(draft.device()))
                .isPresent());
    }

    @Override
    public Draft keep(String conversationId, String text, Map<String, Instant> over) {
        return store.write(tx -> keep(tx, conversationId, text, over));
    }

    /** In the transaction that sends it, so that there is no moment in which it is both sent and still to be sent. */
    Draft keep(Transaction tx, String conversationId, String text, Map<String, Instant> over) {
        String id = Draft.id(conversationId, Meta.get(tx, Meta.DEVICE).orElseThrow());
        Optional<Draft> before = records.find(tx, Kind.DRAFT, id)
                .filter(known -> !known.deleted())
                .map(known -> Draft.of(id, known.doc()));
        if (before.map(Draft::text).orElse("").equals(text)
                && (text.isEmpty() || before.isPresent())
                && before.map(Draft::over)
                        .orElse(Map.of())
                        .entrySet()
                        .containsAll(others(over, id).entrySet())) {
            return before.orElseGet(() -> new Draft(id, "", Instant.EPOCH, Map.of()));
        }
        // The clock of another desk may be ahead: what goes on from its draft is newer all the same.
        Instant now = over.values().stream()
                .map(at -> at.plusMillis(1))
                .reduce(clock.instant(), (one, other) -> one.isAfter(other) ? one : other);
        Draft draft = new Draft(id, text, now, others(over, id));
        Map<String, Object> doc = draft.doc(conversationId);
        if (before.isPresent()) {
            Map<String, Object> fields = new LinkedHashMap<>(doc);
            fields.remove("id");
            fields.putIfAbsent("over", null);
            outbox.edit(tx, Kind.DRAFT, id, fields, clock.instant());
        } else {
            outbox.create(tx, Kind.DRAFT, id, doc, clock.instant());
        }
        return draft;
    }

    private static Map<String, Instant> others(Map<String, Instant> over, String own) {
        Map<String, Instant> others = new LinkedHashMap<>(over);
        others.remove(own);
        return others;
    }
}
