package coachdesk.desk.contacts.store;

import coachdesk.desk.contacts.matching.Name;
import coachdesk.desk.store.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How often somebody booked and came.
 *
 * @param seenAt when they last came, milliseconds since 1970; null when never
 */
record Visits(int bookings, int came, Long seenAt) {
    static final Visits NONE = new Visits(0, 0, null);

    private static final String BOOKED = """
        SELECT r.id, r.person, r.email, r.whatsapp, r.cancelled OR r.product,
            (SELECT count(*) FROM attendance a WHERE a.reservation_id = r.id AND NOT a.undone AND NOT a.deleted),
            (SELECT max(a.at) FROM attendance a WHERE a.reservation_id = r.id AND NOT a.undone AND NOT a.deleted)
        FROM reservation r WHERE NOT r.deleted\
        """;

    /**
     * One booking with its visits.
     *
     * @param email in small letters; null for none
     * @param phone in E.164; null for none
     * @param idle whether it is no booking of a class, or no longer one
     */
    record Booked(String id, Name name, String email, String phone, boolean idle, int came, Long seenAt) {
        static Booked of(ResultSet row) throws SQLException {
            long seen = row.getLong(7);
            String email = row.getString(3);
            return new Booked(
                    row.getString(1),
                    Name.of(row.getString(2)),
                    email == null ? null : email.toLowerCase(Locale.ROOT),
                    row.getString(4),
                    row.getBoolean(5),
                    row.getInt(6),
                    row.wasNull() || seen == 0 ? null : seen);
        }
    }

    static String all() {
        return BOOKED;
    }

    Visits and(Booked booked) {
        Long last = seenAt == null || booked.seenAt() != null && booked.seenAt() > seenAt ? booked.seenAt() : seenAt;
        return new Visits(bookings + (booked.idle() ? 0 : 1), came + booked.came(), last);
    }

    /** Of a contact that stands in the index. */
    static Visits of(
            Reading reading,
            Sharing sharing,
            long contact,
            Name name,
            Collection<String> emails,
            Collection<String> phones) {
        Visits[] visits = {NONE};
        Set<String> counted = new HashSet<>();
        emails.forEach(email -> reading.statements()
                .each(
                        BOOKED + " AND r.email = ? COLLATE NOCASE",
                        row -> visits[0] = visits[0].counting(Booked.of(row), counted, sharing, contact, name, email),
                        email));
        phones.forEach(phone -> reading.statements()
                .each(
                        BOOKED + " AND r.whatsapp = ?",
                        row -> visits[0] = visits[0].counting(Booked.of(row), counted, sharing, contact, name, phone),
                        phone));
        return visits[0];
    }

    private Visits counting(
            Booked booked, Set<String> counted, Sharing sharing, long contact, Name name, String address) {
        return sharing.isOf(contact, name, address, booked.name()) && counted.add(booked.id()) ? and(booked) : this;
    }
}
