package coachdesk.desk.conversations.store;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What the coach says, as a message in the queue. */
record Said(Records records, Outbox outbox, Clock clock, Supplier<String> coach) {
    /** What is said under the coach's name is by nobody's participant. */
    private static final String COACH = "coach";

    void say(Transaction tx, String conversationId, String id, String text) {
        records.find(tx, Kind.CONVERSATION, conversationId)
                .filter(record -> !record.deleted())
                .orElseThrow(() ->
                        Problem.of(ErrorCode.NOT_FOUND, "id", conversationId).asException());
        Instant now = after(tx, conversationId);
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put("session_id", conversationId);
        doc.put("sender_id", COACH);
        doc.put("sender_name", coach.get());
        doc.put("sender_type", COACH);
        doc.put("content", text.strip());
        doc.put("created_at", now.toString());
        doc.put("is_deleted", false);
        outbox.create(tx, Kind.MESSAGE, id, doc, now);
    }

    /** Two messages of the same moment would stand in any order, and one before what it answers too. */
    private Instant after(Transaction tx, String conversationId) {
        Instant now = clock.instant();
        return tx.statements()
                .first(
                        "SELECT max(at) FROM message WHERE conversation_id = ? AND at BETWEEN ? AND ?",
                        row -> row.getLong(1),
                        conversationId,
                        now.toEpochMilli(),
                        now.plusSeconds(60).toEpochMilli())
                .filter(last -> last > 0)
                .map(last -> Instant.ofEpochMilli(last + 1))
                .orElse(now);
    }
}
