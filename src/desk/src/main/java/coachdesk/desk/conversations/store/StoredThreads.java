package coachdesk.desk.conversations.store;

import coachdesk.contract.Kind;
import coachdesk.desk.conversations.hosted.HostedMessage;
import coachdesk.desk.conversations.hosted.KnownThreads;
import coachdesk.desk.conversations.hosted.Span;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Kinds;
import coachdesk.desk.store.Statements;
import coachdesk.desk.store.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What stands in the file of conversations that a server tells one by one. Any thread. */
public final class StoredThreads implements KnownThreads {
    /** Null where the document is damaged as well. */
    private static final String OTHER_ID = "CASE WHEN json_valid(coalesce(base, doc)) THEN json_extract(coalesce(base,"
            + " doc), '$." + HostedMessage.OTHER_ID + "') END";

    private final Store store;

    public StoredThreads(Store store) {
        this.store = store;
    }

    @Override
    public Map<String, Span> spans() {
        Map<String, Span> spans = new HashMap<>();
        store.reading(reading -> {
            reading.statements()
                    .each(
                            "SELECT conversation_id, count(*), max(at) FROM message WHERE NOT gone AND NOT deleted"
                                    + " AND rev <> 0 AND conversation_id IS NOT NULL GROUP BY conversation_id",
                            row -> spans.put(
                                    row.getString(1),
                                    new Span(
                                            row.getInt(2),
                                            Objects.requireNonNullElse(Statements.instant(row, 3), Instant.EPOCH))));
            return null;
        });
        return spans;
    }

    @Override
    public Map<String, Map<String, Object>> told(String conversation, Instant from) {
        Map<String, Map<String, Object>> told = new LinkedHashMap<>();
        store.reading(reading -> {
            reading.statements()
                    .each(
                            "SELECT id, coalesce(base, doc) FROM message WHERE conversation_id = ? AND gone IN (0, 1)"
                                    + " AND deleted IN (0, 1) AND (at > ? OR ? IS NULL) AND rev <> 0",
                            row -> told.put(
                                    row.getString(1),
                                    Json.tryRead(row.getString(2)).orElse(Map.of())),
                            conversation,
                            from == null ? null : from.toEpochMilli(),
                            from == null ? null : from.toEpochMilli());
            return null;
        });
        return told;
    }

    @Override
    public Map<String, Map<String, Object>> ofIds(String conversation, Collection<String> ids) {
        Map<String, Map<String, Object>> told = new LinkedHashMap<>();
        String wanted = Json.write(ids);
        store.reading(reading -> {
            Statements.RowUser keep = row ->
                    told.put(row.getString(1), Json.tryRead(row.getString(2)).orElse(Map.of()));
            reading.statements()
                    .each(
                            "SELECT id, coalesce(base, doc) FROM message WHERE rev <> 0"
                                    + " AND id IN (SELECT value FROM json_each(?))",
                            keep,
                            wanted);
            reading.statements()
                    .each(
                            "SELECT id, coalesce(base, doc) FROM message WHERE conversation_id = ? AND NOT member"
                                    + " AND gone IN (0, 1) AND deleted IN (0, 1) AND rev <> 0 AND " + OTHER_ID
                                    + " IN (SELECT value FROM json_each(?))",
                            keep,
                            conversation,
                            wanted);
            return null;
        });
        return told;
    }

    @Override
    public Instant behind(String conversation, int messages) {
        return store.reading(reading -> reading.statements()
                .first(
                        "SELECT at FROM message WHERE conversation_id = ? AND NOT gone AND NOT deleted"
                                + " ORDER BY at DESC LIMIT 1 OFFSET ?",
                        row -> Objects.requireNonNullElse(Statements.instant(row, 1), Instant.EPOCH),
                        conversation,
                        messages)
                .filter(at -> at.isAfter(Instant.EPOCH))
                .orElse(null));
    }

    @Override
    public Map<String, Instant> ownTimes() {
        Map<String, Instant> times = new HashMap<>();
        store.reading(reading -> {
            reading.statements()
                    .each(
                            "SELECT conversation_id, min(at) FROM message WHERE NOT member AND rev <> 0 AND at IS NOT"
                                    + " NULL AND coalesce(base, doc) LIKE '%\"" + HostedMessage.OWN_TIME + "\"%'"
                                    + " AND conversation_id IS NOT NULL GROUP BY conversation_id",
                            row -> times.put(row.getString(1), Statements.instant(row, 2)));
            return null;
        });
        return times;
    }

    @Override
    public List<Map<String, Object>> perhapsSent(String conversation) {
        return store
                .reading(reading -> reading.statements()
                        .all(
                                "SELECT body FROM operation WHERE kind = 'message' AND type = 'create' AND (state ="
                                        + " 'waiting' AND sent OR state = 'aside' AND reason = 'poisoned')",
                                row -> Json.tryRead(row.getString(1)).orElse(Map.of())))
                .stream()
                .filter(doc -> conversation.equals(doc.get("session_id")))
                .toList();
    }

    @Override
    public Map<String, String> otherIds(Kind kind) {
        String query = "SELECT id, " + OTHER_ID + " FROM " + Kinds.table(kind) + " WHERE rev <> 0 AND " + OTHER_ID
                + " IS NOT NULL";
        Map<String, String> others = new HashMap<>();
        store.reading(reading -> {
            reading.statements().each(query, row -> others.put(row.getString(1), row.getString(2)));
            return null;
        });
        return others;
    }

    @Override
    public Set<String> conversationsOf(Collection<String> messages) {
        return store.reading(reading -> new LinkedHashSet<>(reading.statements()
                .all(
                        "SELECT DISTINCT conversation_id FROM message WHERE conversation_id IS NOT NULL"
                                + " AND id IN (SELECT value FROM json_each(?))",
                        row -> row.getString(1),
                        Json.write(messages))));
    }
}
