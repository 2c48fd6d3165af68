package coachdesk.desk.conversations.store;

import coachdesk.desk.conversations.Message;
import coachdesk.desk.conversations.Sender;
import coachdesk.desk.notifications.Arrival;
import coachdesk.desk.notifications.Arrivals;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds by the order of the rows what has come, whatever times the messages name. Any thread. */
public final class StoredArrivals implements Arrivals {
    static final Duration FRESH = Duration.ofMinutes(2);
    private static final int MOST = 200;

    /** A message of this desk's own is in its queue, or not at the server yet. */
    private static final String NEW = """
        SELECT m.id, m.conversation_id, m.doc, m.at, c.mode
        FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN talk t ON t.conversation_id = c.id
        WHERE m.row > ? AND NOT m.gone AND NOT m.deleted AND m.at BETWEEN ? AND ? AND NOT c.deleted AND NOT c.archived
            AND m.at > coalesce(t.read, 0)
            AND m.rev <> 0 AND NOT EXISTS (SELECT 1 FROM operation o WHERE o.kind = 'message' AND o.id = m.id)
        ORDER BY m.row DESC
        LIMIT ?\
        """;

    private static final String MISSED = """
        SELECT coalesce(sum(n), 0), count(*) FROM (
            SELECT (SELECT count(*) FROM message m WHERE m.conversation_id = c.id AND m.member AND NOT m.gone
                AND NOT m.deleted AND m.row > ? AND m.at < ? AND m.at > %1$s) AS n
            FROM conversation c JOIN talk t ON t.conversation_id = c.id
            WHERE NOT c.deleted AND NOT c.archived AND t.asked > %1$s)
        WHERE n > 0\
        """.formatted("max(coalesce(t.read, 0), coalesce(t.answered, 0))");

    private final Store store;
    private final Supplier<Instant> now;
    private long lookedUpTo = -1;
    private long missedFrom = -1;

    /** @param now by the server's clock where it is known, because messages carry its times */
    public StoredArrivals(Store store, Supplier<Instant> now) {
        this.store = store;
        this.now = now;
    }

    @Override
    public synchronized Look look() {
        return store.reading(reading -> {
            long last = reading.statements()
                    .first("SELECT coalesce(max(row), 0) FROM message", row -> row.getLong(1))
                    .orElse(0L);
            long from = lookedUpTo;
            lookedUpTo = last;
            if (from < 0 || last <= from) {
                return Look.NOTHING;
            }
            boolean missed = missed(reading, from).messages() > 0;
            if (missed && missedFrom < 0) {
                missedFrom = from;
            }
            return new Look(fresh(reading, from), missed);
        });
    }

    private List<Arrival> fresh(Reading reading, long from) {
        return reading.statements().all(NEW, StoredArrivals::arrival, from, border(), believed(), MOST).stream()
                .flatMap(Optional::stream)
                .toList()
                .reversed();
    }

    private long border() {
        return now.get().minus(FRESH).toEpochMilli();
    }

    /** What names a later time is nothing new: the list does not count it either. */
    private long believed() {
        return now.get().plus(ConversationReads.TOLERATED).toEpochMilli();
    }

    private static Optional<Arrival> arrival(ResultSet row) throws SQLException {
        String id = row.getString(1);
        String conversation = row.getString(2);
        Map<String, Object> doc = Json.tryRead(row.getString(3)).orElse(Map.of());
        Instant at = Instant.ofEpochMilli(row.getLong(4));
        Message message = Message.of(id, doc, Message.Delivery.THERE, null);
        return kind(message.sender(), doc, row.getString(5))
                .map(kind -> new Arrival(id, conversation, kind, message.name(), message.text(), at));
    }

    /** Empty for what nobody wrote at this moment: a campaign, or what the system says of itself. */
    private static Optional<Arrival.Kind> kind(Sender sender, Map<String, Object> doc, String mode) {
        return switch (sender) {
            case MEMBER -> Optional.of("private".equals(mode) ? Arrival.Kind.PERSONAL : Arrival.Kind.MEMBER);
            case COACH ->
                "coach".equals(DocFields.text(doc, "sender_id")) ? Optional.of(Arrival.Kind.COACH) : Optional.empty();
            case ASSISTANT ->
                "ai".equals(DocFields.text(doc, "sender_type"))
                        ? Optional.of(Arrival.Kind.ASSISTANT)
                        : Optional.empty();
        };
    }

    @Override
    public List<Arrival> unread(List<Arrival> of) {
        return store.reading(reading -> of.stream()
                .filter(arrival -> reading.statements()
                        .first(
                                "SELECT 1 FROM message m WHERE m.id = ? AND NOT m.gone AND NOT m.deleted AND NOT EXISTS"
                                        + " (SELECT 1 FROM talk t WHERE t.conversation_id = m.conversation_id"
                                        + " AND t.read >= m.at)",
                                row -> row.getInt(1),
                                arrival.messageId())
                        .isPresent())
                .toList());
    }

    @Override
    public synchronized Missed missed() {
        long from = missedFrom;
        missedFrom = -1;
        return from < 0 ? new Missed(0, 0) : store.reading(reading -> missed(reading, from));
    }

    private Missed missed(Reading reading, long from) {
        return reading.statements()
                .first(MISSED, row -> new Missed(row.getInt(1), row.getInt(2)), from, border())
                .orElseThrow();
    }
}
