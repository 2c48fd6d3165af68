package coachdesk.desk.conversations.store;

import coachdesk.desk.conversations.ConversationKind;
import coachdesk.desk.conversations.ConversationQuery;
import coachdesk.desk.conversations.ConversationRow;
import coachdesk.desk.conversations.Message;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The list of the conversations, from one state of the data.
 *
 * @param now what is later than this by more than clocks may differ counts neither as new nor as read
 */
public record ConversationReads(Reading reading, Instant now) {
    private static final int NAMES = 4;

    /** Clocks differ by so much. */
    static final Duration TOLERATED = Duration.ofMinutes(10);

    /** The time up to which dates are believed, as z.now. */
    static final String NOW = "(SELECT ? AS now) z";

    /** Of the talk t: a member's message is new when nobody read it and the studio has not answered since. */
    static final String READ =
            "max(coalesce(t.read, 0), coalesce(" + believed("answered", " AND m.member = 0") + ", 0))";

    private static final String NEW = believed("asked", " AND m.member = 1") + " > " + READ;

    /** What every conversation that somebody could have made of its title or of its link. */
    private static final String LINKED = """
        (c.title IS NOT NULL AND json_extract(c.doc, '$.link_token') IS NOT NULL
            AND coalesce(c.mode, '') NOT IN ('community', 'vip', 'promo', 'group', 'private'))\
        """;

    private static final String COLUMNS = """
        SELECT c.id, c.title, c.mode, c.grouped OR c.title IS NOT NULL, c.members, c.archived,
            coalesce(%s, c.last_at) AS spoken, %s AS read, coalesce(%s, 0), %s AS linked
        FROM %s, conversation c LEFT JOIN talk t ON t.conversation_id = c.id
        WHERE NOT c.deleted\
        """.formatted(believed("spoken", ""), READ, NEW, LINKED, NOW);

    private static final String AMONG_OTHERS = "coalesce(c.mode, '') <> 'private'";

    /** What the file keeps, unless a message with a date that nobody can have written at yet stands in its way. */
    private static String believed(String kept, String of) {
        return "CASE WHEN t." + kept + " > z.now THEN (SELECT max(m.at) FROM message m WHERE m.conversation_id ="
                + " t.conversation_id AND m.gone = 0 AND m.deleted = 0" + of + " AND m.at <= z.now) ELSE t." + kept
                + " END";
    }

    private record Found(
            String id,
            String title,
            String mode,
            ConversationKind kind,
            List<String> members,
            boolean archived,
            Instant spoken,
            long read,
            boolean fresh) {}

    List<ConversationRow> list(ConversationQuery query) {
        List<Object> values = new ArrayList<>(List.of(horizon(now)));
        StringBuilder where = new StringBuilder(COLUMNS).append(" AND ").append(filter(query.filter()));
        FoundText found = FoundText.of(reading, query.text());
        if (found != null) {
            where.append(" AND c.id IN (SELECT value FROM json_each(?))");
            values.add(Json.write(found.conversations()));
        }
        where.append(" ORDER BY spoken DESC NULLS LAST, c.id LIMIT ?");
        values.add(query.limit());
        return reading.statements().all(where.toString(), ConversationReads::found, values.toArray()).stream()
                .map(row -> row(row, found == null ? null : found.said(reading, row.id())))
                .toList();
    }

    Optional<ConversationRow> find(String id) {
        return reading.statements()
                .first(COLUMNS + " AND c.id = ?", ConversationReads::found, horizon(now), id)
                .map(row -> row(row, null));
    }

    /** In how many conversations something new stands. */
    public int unread() {
        return reading.statements()
                .first(
                        "SELECT count(*) FROM " + NOW + ", talk t JOIN conversation c ON c.id = t.conversation_id WHERE"
                                + " NOT c.deleted AND NOT c.archived AND " + NEW,
                        row -> row.getInt(1),
                        horizon(now))
                .orElse(0);
    }

    private static String filter(ConversationQuery.Filter filter) {
        return switch (filter) {
            case ALL -> "NOT c.archived";
            case UNREAD -> "NOT c.archived AND " + NEW;
            case PEOPLE -> "NOT c.archived AND NOT (c.grouped OR c.title IS NOT NULL) AND " + AMONG_OTHERS;
            case GROUPS ->
                "NOT c.archived AND (c.grouped OR c.title IS NOT NULL) AND " + AMONG_OTHERS + " AND NOT " + LINKED;
            case PRIVATE -> "NOT c.archived AND c.mode = 'private'";
            case LINKS -> "NOT c.archived AND " + LINKED;
            case ASSISTANT -> "NOT c.archived AND c.mode = 'ai'";
            case ARCHIVED -> "c.archived";
        };
    }

    private static Found found(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Found(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                kind(row.getString(3), row.getBoolean(4), row.getBoolean(10)),
                Json.list(row.getString(5)).stream().map(String::valueOf).toList(),
                row.getBoolean(6),
                Statements.instant(row, 7),
                row.getLong(8),
                row.getBoolean(9));
    }

    private static ConversationKind kind(String mode, boolean several, boolean linked) {
        if ("private".equals(mode)) {
            return ConversationKind.PRIVATE;
        }
        return linked ? ConversationKind.LINK : several ? ConversationKind.GROUP : ConversationKind.PERSON;
    }

    /** What is later has a wrong date: it would make all that comes until then look read. */
    static long horizon(Instant now) {
        return now.plus(TOLERATED).toEpochMilli();
    }

    private ConversationRow row(Found found, String said) {
        Statements statements = reading.statements();
        Message last = new ThreadReads(reading, now)
                .newest(found.id(), 1).stream().findFirst().orElse(null);
        int unread = !found.fresh()
                ? 0
                : statements
                        .first(
                                "SELECT count(*) FROM message WHERE conversation_id = ? AND gone = 0 AND deleted = 0"
                                        + " AND member = 1 AND at > ? AND at <= ?",
                                row -> row.getInt(1),
                                found.id(),
                                found.read(),
                                horizon(now))
                        .orElse(0);
        return new ConversationRow(
                found.id(),
                found.title() != null || found.kind() == ConversationKind.GROUP
                        ? found.title()
                        : names(found.members()),
                found.mode(),
                found.kind(),
                found.members().size(),
                last,
                found.spoken(),
                unread,
                found.archived(),
                said);
    }

    /** Of the first few; null when none of them is known. */
    private String names(List<String> members) {
        String names = members.stream()
                .limit(NAMES)
                .map(id -> People.name(reading, id))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : members.size() > NAMES ? names + "…" : names;
    }
}
