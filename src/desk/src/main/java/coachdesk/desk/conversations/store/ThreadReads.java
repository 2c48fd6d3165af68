package coachdesk.desk.conversations.store;

import coachdesk.desk.conversations.Message;
import coachdesk.desk.conversations.Message.Delivery;
import coachdesk.desk.conversations.ThreadPage;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was said in one conversation. */
record ThreadReads(Reading reading) {
    private static final String NEWEST = """
        SELECT m.id, m.doc,
            (SELECT max(o.state) FROM operation o WHERE o.kind = 'message' AND o.id = m.id
                AND o.state IN ('waiting', 'aside'))
        FROM message m
        WHERE m.conversation_id = ? AND m.gone = 0 AND m.deleted = 0
        ORDER BY m.at DESC, m.row DESC
        LIMIT ?\
        """;

    ThreadPage page(String conversation, int newest) {
        Statements statements = reading.statements();
        List<Message> messages = newest(conversation, newest).reversed();
        int all = statements
                .first(
                        "SELECT count(*) FROM message WHERE conversation_id = ? AND gone = 0 AND deleted = 0",
                        row -> row.getInt(1),
                        conversation)
                .orElse(0);
        return new ThreadPage(
                messages,
                all - messages.size(),
                statements
                        .first(
                                "SELECT " + ConversationReads.READ + " FROM talk t WHERE t.conversation_id = ?",
                                row -> row.getLong(1) == 0
                                        ? Optional.<Instant>empty()
                                        : Optional.of(Instant.ofEpochMilli(row.getLong(1))),
                                conversation)
                        .flatMap(at -> at)
                        .orElse(null));
    }

    /** The newest first. */
    List<Message> newest(String conversation, int most) {
        return reading.statements()
                .all(NEWEST, row -> message(row.getString(1), row.getString(2), row.getString(3)), conversation, most);
    }

    private static Message message(String id, String doc, String state) {
        Delivery delivery =
                state == null ? Delivery.THERE : "waiting".equals(state) ? Delivery.WAITING : Delivery.REFUSED;
        return Message.of(id, Json.tryRead(doc).orElse(java.util.Map.of()), delivery);
    }
}
