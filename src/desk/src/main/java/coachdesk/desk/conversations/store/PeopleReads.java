package coachdesk.desk.conversations.store;

import coachdesk.desk.contacts.PhoneNumber;
import coachdesk.desk.conversations.Correspondent;
import coachdesk.desk.conversations.Correspondents.History;
import coachdesk.desk.conversations.Correspondents.Occasion;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is known of those who take part in a conversation. */
final class PeopleReads {
    private static final int SHOWN = 5;

    private static final String THEIRS = " FROM reservation r WHERE NOT r.deleted AND NOT r.product"
            + " AND (r.email COLLATE NOCASE IN (SELECT value FROM json_each(?1))"
            + " OR r.whatsapp IN (SELECT value FROM json_each(?2)))";

    private PeopleReads() {}

    /** Who is not known at all is left out. */
    static List<Correspondent> of(Reading reading, String conversationId, int most) {
        List<?> members = reading.statements()
                .first("SELECT members FROM conversation WHERE id = ?", row -> row.getString(1), conversationId)
                .map(Json::list)
                .orElse(List.of());
        return members.stream()
                .flatMap(id -> one(reading, String.valueOf(id)).stream())
                .limit(most)
                .toList();
    }

    private static Optional<Correspondent> one(Reading reading, String id) {
        return reading.statements()
                .first(
                        "SELECT 'participant', doc, name, email, whatsapp FROM participant WHERE id = ? AND NOT deleted"
                                + " UNION ALL SELECT 'person', doc, name, email, whatsapp FROM person WHERE id = ? AND"
                                + " NOT deleted LIMIT 1",
                        row -> correspondent(
                                row.getString(1) + ":" + id,
                                Json.tryRead(row.getString(2)).orElse(Map.of()),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)),
                        id,
                        id);
    }

    private static Correspondent correspondent(
            String record, Map<String, Object> doc, String name, String email, String phone) {
        return new Correspondent(
                record,
                name,
                email,
                phone,
                DocFields.text(doc, "source"),
                Instants.read(doc.get("created_at"))
                        .or(() -> Instants.read(doc.get("createdAt")))
                        .orElse(null),
                Instants.read(doc.get("last_seen_at")).orElse(null));
    }

    /** Their documents. */
    static List<Map<String, Object>> reservations(Reading reading, Correspondent somebody) {
        return reading
                .statements()
                .all("SELECT r.doc" + THEIRS, row -> Json.tryRead(row.getString(1)), addresses(somebody))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    static History history(Reading reading, Correspondent somebody, Instant now) {
        Statements statements = reading.statements();
        Object[] addresses = addresses(somebody);
        int bookings = statements
                .first("SELECT count(*)" + THEIRS, row -> row.getInt(1), addresses)
                .orElse(0);
        List<Occasion> coming = statements.all(
                "SELECT r.id, r.course, CASE WHEN r.first_at >= ?3 THEN r.first_at ELSE r.last_at END" + THEIRS
                        + " AND NOT r.cancelled AND r.last_at >= ?3 ORDER BY 3, r.id LIMIT " + SHOWN,
                row -> new Occasion(row.getString(1), row.getString(2), Statements.instant(row, 3)),
                addresses[0],
                addresses[1],
                now.toEpochMilli());
        List<Occasion> visits = statements.all(
                "SELECT r.id, r.course, a.at FROM attendance a JOIN reservation r ON r.id = a.reservation_id"
                        + " WHERE NOT a.deleted AND NOT a.undone AND a.reservation_id IN (SELECT r.id" + THEIRS
                        + ") ORDER BY a.at DESC, a.id LIMIT " + SHOWN,
                row -> new Occasion(row.getString(1), row.getString(2), Statements.instant(row, 3)),
                addresses);
        return new History(bookings, coming, visits);
    }

    /** Two JSON arrays: what stands in bookings as an e-mail address, and what as a number. */
    private static Object[] addresses(Correspondent somebody) {
        List<String> emails = somebody.addresses().stream().map(String::strip).toList();
        List<String> phones = somebody.addresses().stream()
                .map(PhoneNumber::normalised)
                .filter(Objects::nonNull)
                .toList();
        return new Object[] {Json.write(emails), Json.write(phones)};
    }
}
