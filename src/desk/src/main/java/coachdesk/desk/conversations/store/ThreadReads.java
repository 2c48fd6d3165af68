package coachdesk.desk.conversations.store;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.conversations.LaterMessage;
import coachdesk.desk.conversations.Message;
import coachdesk.desk.conversations.Message.Delivery;
import coachdesk.desk.conversations.Place;
import coachdesk.desk.conversations.Stretch;
import coachdesk.desk.conversations.ThreadPage;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was said in one conversation: a stretch of it, by the index of its times. What has no time stands before all else.
 *
 * @param now what is later than this by more than clocks may differ was never said yet
 */
record ThreadReads(Reading reading, Instant now) {
    /** What stands above the first new message, so that one sees what it answers. */
    private static final int CONTEXT = 20;

    private static final String OF = " FROM message m WHERE m.conversation_id = ? AND m.gone = 0 AND m.deleted = 0";
    private static final String ROWS = """
        SELECT m.id, m.doc, m.at,
            (SELECT max(o.state) FROM operation o WHERE o.kind = 'message' AND o.id = m.id
                AND o.state IN ('waiting', 'aside'))\
        """ + OF;
    private static final String UNDATED = " AND m.at IS NULL";
    private static final String DATED = " AND m.at IS NOT NULL";
    private static final String UP = " ORDER BY m.at, m.id LIMIT ?";
    private static final String DOWN = " ORDER BY m.at DESC, m.id DESC LIMIT ?";
    private static final String BEFORE = " AND m.at <= ? AND (m.at < ? OR m.id < ?)";
    private static final String FROM = " AND m.at >= ? AND (m.at > ? OR m.id >= ?)";

    ThreadPage page(String conversation, Stretch stretch) {
        long read = read(conversation);
        List<Message> messages =
                switch (stretch) {
                    case Stretch.Newest newest ->
                        newest(conversation, newest.most()).reversed();
                    case Stretch.Opening opening -> opening(conversation, opening.most(), read);
                    case Stretch.Before before ->
                        before(conversation, before.place(), before.most()).reversed();
                    case Stretch.After after -> after(conversation, after.place(), after.most());
                    case Stretch.Again again -> again(conversation, again);
                };
        int all = count(conversation, "");
        int earlier = messages.isEmpty()
                ? 0
                : earlier(conversation, messages.getFirst().place());
        return new ThreadPage(
                messages,
                earlier,
                all - earlier - messages.size(),
                read == 0 ? null : Instant.ofEpochMilli(read),
                refused(conversation),
                planned(conversation));
    }

    private long read(String conversation) {
        return reading.statements()
                .first(
                        "SELECT " + ConversationReads.READ + " FROM " + ConversationReads.NOW
                                + ", talk t WHERE t.conversation_id = ?",
                        row -> row.getLong(1),
                        ConversationReads.horizon(now),
                        conversation)
                .orElse(0L);
    }

    /** The newest first. */
    List<Message> newest(String conversation, int most) {
        return rows(DOWN, conversation, most);
    }

    private List<Message> opening(String conversation, int most, long read) {
        Optional<Place> first = reading.statements()
                .first(
                        "SELECT m.at, m.id" + OF + " AND m.member = 1 AND m.at > ? AND m.at <= ?" + UP,
                        row -> new Place(row.getLong(1), row.getString(2)),
                        conversation,
                        read,
                        ConversationReads.horizon(now),
                        1);
        if (first.isEmpty()) {
            return newest(conversation, most).reversed();
        }
        List<Message> fresh = from(conversation, first.get(), most - CONTEXT);
        int context = Math.max(CONTEXT, most - fresh.size());
        return Stream.concat(before(conversation, first.get(), context).reversed().stream(), fresh.stream())
                .toList();
    }

    /** The last first. */
    private List<Message> before(String conversation, Place place, int most) {
        if (place.at() == null) {
            return rows(UNDATED + " AND m.id < ?" + DOWN, conversation, place.id(), most);
        }
        List<Message> dated = rows(BEFORE + DOWN, conversation, place.at(), place.at(), place.id(), most);
        return dated.size() == most ? dated : both(dated, rows(UNDATED + DOWN, conversation, most - dated.size()));
    }

    private List<Message> after(String conversation, Place place, int most) {
        List<Message> with = from(conversation, place, most + 1);
        boolean there = !with.isEmpty() && with.getFirst().place().equals(place);
        return with.subList(there ? 1 : 0, Math.min(with.size(), there ? most + 1 : most));
    }

    /** With the one that stands at this place. */
    private List<Message> from(String conversation, Place place, int most) {
        if (place.at() != null) {
            return rows(FROM + UP, conversation, place.at(), place.at(), place.id(), most);
        }
        List<Message> undated = rows(UNDATED + " AND m.id >= ?" + UP, conversation, place.id(), most);
        return undated.size() == most ? undated : both(undated, rows(DATED + UP, conversation, most - undated.size()));
    }

    private List<Message> again(String conversation, Stretch.Again again) {
        List<Message> now = from(conversation, again.from(), again.most() + 1);
        if (again.to() == null) {
            return now.size() <= again.most()
                    ? now
                    : newest(conversation, again.most()).reversed();
        }
        return now.stream()
                .filter(message -> !isAfter(message.place(), again.to()))
                .limit(again.most())
                .toList();
    }

    private static boolean isAfter(Place one, Place other) {
        long at = one.at() == null ? Long.MIN_VALUE : one.at();
        long otherAt = other.at() == null ? Long.MIN_VALUE : other.at();
        return at > otherAt || at == otherAt && one.id().compareTo(other.id()) > 0;
    }

    private int earlier(String conversation, Place place) {
        return place.at() == null
                ? count(conversation, UNDATED + " AND m.id < ?", place.id())
                : count(conversation, BEFORE, place.at(), place.at(), place.id()) + count(conversation, UNDATED);
    }

    private int count(String conversation, String where, Object... values) {
        return reading.statements()
                .first("SELECT count(*)" + OF + where, row -> row.getInt(1), with(conversation, values))
                .orElse(0);
    }

    private List<Message> rows(String where, String conversation, Object... values) {
        return reading.statements().all(ROWS + where, ThreadReads::message, with(conversation, values));
    }

    private static Object[] with(String conversation, Object... values) {
        return Stream.concat(Stream.of(conversation), Stream.of(values)).toArray();
    }

    private static List<Message> both(List<Message> one, List<Message> other) {
        List<Message> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private static Message message(ResultSet row) throws SQLException {
        String state = row.getString(4);
        Delivery delivery =
                state == null ? Delivery.THERE : "waiting".equals(state) ? Delivery.WAITING : Delivery.REFUSED;
        long at = row.getLong(3);
        Place place = new Place(row.wasNull() ? null : at, row.getString(1));
        return Message.of(row.getString(1), Json.tryRead(row.getString(2)).orElse(Map.of()), delivery, place);
    }

    /** What the server did not take is a row no more: only the queue still knows it. */
    private List<ThreadPage.Refused> refused(String conversation) {
        return reading.statements()
                .all(
                        "SELECT op_id, id, body, code FROM operation WHERE state = 'aside' AND kind = 'message'"
                                + " AND type = 'create' AND json_extract(body, '$.session_id') = ? ORDER BY at, op_id",
                        row -> new ThreadPage.Refused(
                                row.getString(1),
                                Message.of(
                                        row.getString(2),
                                        Json.tryRead(row.getString(3)).orElse(Map.of()),
                                        Delivery.REFUSED,
                                        null),
                                row.getString(4) == null ? null : ErrorCode.ofWire(row.getString(4))),
                        conversation);
    }

    private List<LaterMessage> planned(String conversation) {
        return reading
                .statements()
                .all(
                        "SELECT id, doc FROM later_message WHERE conversation_id = ? AND NOT deleted"
                                + " AND state IN ('planned', 'missed') ORDER BY at, id",
                        row -> LaterMessage.of(
                                row.getString(1), Json.tryRead(row.getString(2)).orElse(Map.of())),
                        conversation)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
