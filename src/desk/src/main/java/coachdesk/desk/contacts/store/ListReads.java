package coachdesk.desk.contacts.store;

import coachdesk.desk.contacts.ContactQuery;
import coachdesk.desk.contacts.ContactRow;
import coachdesk.desk.contacts.Contacts.Choices;
import coachdesk.desk.contacts.Contacts.Count;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Statements;
import coachdesk.desk.words.SearchText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The list of the contacts, from one state of the index. */
final class ListReads {
    static final Duration LATELY = Duration.ofDays(60);

    /** Where more rows hold a text, they are found faster by going through the list until the page is full, and not counted. */
    private static final int COUNTED = 3_000;

    /** The index is one of three letters each. */
    private static final int SHORTEST = 3;

    private static final Pattern NUMBER = Pattern.compile("[+0-9][0-9 ()./-]{2,}");
    private static final String COLUMNS =
            "SELECT key, name, email, phone, status, tags, preferred, refused, records, bookings, came, seen_at FROM"
                    + " contact_row";

    private final Reading reading;
    private final StringBuilder where = new StringBuilder(" WHERE TRUE");
    private final List<Object> values = new ArrayList<>();
    private boolean few;
    private boolean many;

    private ListReads(Reading reading) {
        this.reading = reading;
    }

    static List<ContactRow> list(Reading reading, ContactQuery query, Instant now) {
        ListReads reads = new ListReads(reading);
        String where = reads.where(query, now);
        String order = reads.few ? "" : index(query);
        return reading.statements()
                .all(
                        COLUMNS + order + where + order(query) + " LIMIT " + query.limit(),
                        ListReads::row,
                        reads.values.toArray());
    }

    static Count count(Reading reading, ContactQuery query, Instant now) {
        ListReads reads = new ListReads(reading);
        String where = reads.where(query, now);
        if (reads.many) {
            return new Count(COUNTED, true);
        }
        String all = "SELECT count(*) FROM contact_row" + (query.narrows() ? where : "");
        return new Count(
                reading.statements()
                        .first(all, row -> row.getInt(1), query.narrows() ? reads.values.toArray() : new Object[0])
                        .orElse(0),
                false);
    }

    private String where(ContactQuery query, Instant now) {
        text(query.text());
        filters(query, now);
        return where.toString();
    }

    private void filters(ContactQuery query, Instant now) {
        if (query.status() != null) {
            and("status = ?", query.status());
        }
        if (query.tag() != null) {
            and("row IN (SELECT row FROM contact_tag WHERE tag = ?)", query.tag());
        }
        if (query.way() != null) {
            and("ways & " + query.way().bit() + " <> 0");
        }
        switch (query.filter()) {
            case ALL -> {}
            case REFUSED -> and("refused");
            case NEVER_CAME -> and("seen_at IS NULL");
            case SEEN_LATELY -> and("seen_at >= ?", now.minus(LATELY).toEpochMilli());
        }
    }

    private void and(String condition, Object... bound) {
        where.append(" AND ").append(condition);
        values.addAll(List.of(bound));
    }

    /** Every word must be found; a number also where its groups are other ones. */
    private void text(String written) {
        String folded = SearchText.fold(written.strip());
        if (folded.isEmpty()) {
            return;
        }
        List<String> words = NUMBER.matcher(folded).matches()
                ? List.of(folded.replaceAll("[^0-9]", "").replaceFirst("^0+", ""))
                : List.of(folded.split(" "));
        String phrases = words.stream()
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> '"' + word.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(" "));
        if (phrases.isEmpty()) {
            // One or two letters: names that begin so, as in a telephone book.
            and("by_name >= ? AND by_name < ?", folded, folded + '\uffff');
        } else if (few(phrases)) {
            few = true;
            and("row IN (SELECT rowid FROM contact_fts WHERE contact_fts MATCH ?)", phrases);
            words.stream().filter(word -> word.length() < SHORTEST).forEach(word -> and("instr(search, ?) > 0", word));
        } else {
            many = true;
            words.forEach(word -> and("instr(search, ?) > 0", word));
        }
    }

    private boolean few(String phrases) {
        return reading.statements()
                        .first(
                                "SELECT count(*) FROM (SELECT rowid FROM contact_fts WHERE contact_fts MATCH ? LIMIT "
                                        + (COUNTED + 1) + ")",
                                row -> row.getInt(1),
                                phrases)
                        .orElse(0)
                <= COUNTED;
    }

    private static String order(ContactQuery query) {
        String way = query.descending() ? " DESC" : "";
        return switch (query.sort()) {
            case NAME -> " ORDER BY by_name" + way;
            case SEEN -> " ORDER BY seen_at" + way;
            case BOOKINGS -> " ORDER BY bookings" + way;
        };
    }

    /** The one in whose order the list is; where few have a status or a refusal, the one that has those alone. */
    private static String index(ContactQuery query) {
        boolean byName = query.sort() == ContactQuery.Sort.NAME;
        if (byName && query.filter() == ContactQuery.Filter.REFUSED && query.status() == null) {
            return " INDEXED BY contact_row_refused";
        }
        if (query.tag() != null || query.status() != null && query.text().isBlank()) {
            return "";
        }
        return switch (query.sort()) {
            case NAME -> " INDEXED BY contact_row_name";
            case SEEN -> " INDEXED BY contact_row_seen";
            case BOOKINGS -> " INDEXED BY contact_row_bookings";
        };
    }

    static ContactRow row(ResultSet row) throws SQLException {
        return new ContactRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Source.tags(row.getString(6)),
                row.getString(7),
                row.getBoolean(8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11),
                Statements.instant(row, 12));
    }

    static Optional<ContactRow> find(Reading reading, long contact) {
        return reading.statements().first(COLUMNS + " WHERE row = ?", ListReads::row, contact);
    }

    static Choices choices(Reading reading) {
        return new Choices(
                reading.statements()
                        .all(
                                "SELECT status FROM contact_row WHERE status IS NOT NULL GROUP BY status ORDER BY"
                                        + " count(*) DESC, status LIMIT 50",
                                row -> row.getString(1)),
                reading.statements()
                        .all(
                                "SELECT tag FROM contact_tag GROUP BY tag ORDER BY count(*) DESC, tag LIMIT 200",
                                row -> row.getString(1)));
    }
}
