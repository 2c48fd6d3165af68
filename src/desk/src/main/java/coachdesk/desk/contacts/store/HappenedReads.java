package coachdesk.desk.contacts.store;

import coachdesk.contract.Kind;
import coachdesk.desk.contacts.ContactDetail.Note;
import coachdesk.desk.contacts.Happened;
import coachdesk.desk.contacts.Happened.What;
import coachdesk.desk.contacts.matching.Name;
import coachdesk.desk.conversations.Message;
import coachdesk.desk.conversations.MessageText;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What happened with one contact. */
final class HappenedReads {
    private static final String MESSAGES = """
        SELECT at, member, doc, conversation_id FROM message WHERE conversation_id = ?1 AND NOT gone AND NOT deleted
            AND at IS NOT NULL AND (?2 IS NULL OR json_extract(doc, '$.sender_id') = ?2) ORDER BY at DESC LIMIT ?3\
        """;

    private final Reading reading;
    private final DetailReads of;
    private final int limit;
    private final Set<Happened> all = new TreeSet<>(Comparator.comparing(Happened::at)
            .reversed()
            .thenComparing(Happened::what)
            .thenComparing(Happened::of));

    private HappenedReads(DetailReads of, int limit) {
        this.reading = of.reading();
        this.of = of;
        this.limit = limit;
    }

    /** The newest first. */
    static List<Happened> newest(DetailReads of, int limit) {
        HappenedReads reads = new HappenedReads(of, limit);
        reads.bookings();
        of.ids(Kind.PARTICIPANT, Kind.PERSON).forEach(reads::messages);
        reads.campaigns();
        of.notes().forEach(reads::note);
        return reads.all.stream().limit(limit).toList();
    }

    private void bookings() {
        Sharing sharing = Sharing.in(reading);
        Name name = Name.of(of.entry().name());
        Set<String> seen = new HashSet<>();
        of.entry().emails().forEach(email -> bookings("email = ? COLLATE NOCASE", email, sharing, name, seen));
        of.entry().phones().forEach(phone -> bookings("whatsapp = ?", phone, sharing, name, seen));
    }

    private void bookings(String where, String address, Sharing sharing, Name name, Set<String> seen) {
        reading.statements()
                .each(
                        "SELECT id, person, course, offer, code, coalesce(made_at, first_at), cancelled, product FROM"
                                + " reservation WHERE NOT deleted AND " + where
                                + " ORDER BY coalesce(made_at, first_at) DESC LIMIT " + limit,
                        row -> {
                            if (sharing.isOf(of.contact(), name, address, Name.of(row.getString(2)))
                                    && seen.add(row.getString(1))) {
                                booking(row);
                            }
                        },
                        address);
    }

    private void booking(ResultSet row) throws SQLException {
        String id = row.getString(1);
        String course = row.getString(3) == null ? row.getString(4) : row.getString(3);
        Instant at = Statements.instant(row, 6);
        What what = row.getBoolean(7) ? What.CANCELLED : row.getBoolean(8) ? What.BOUGHT : What.BOOKED;
        if (at != null) {
            all.add(new Happened(at, what, course, row.getString(5), id));
        }
        reading.statements()
                .all(
                        "SELECT at FROM attendance WHERE reservation_id = ? AND NOT undone AND NOT deleted AND at IS"
                                + " NOT NULL",
                        came -> Statements.instant(came, 1),
                        id)
                .forEach(came -> all.add(new Happened(came, What.CAME, course, null, id)));
    }

    /** Alone with the studio all that was said; among others what they said themselves. */
    private void messages(String participant) {
        Talks.alone(reading, participant).forEach(talk -> messages(talk, null));
        Talks.inGroups(reading, participant).forEach(talk -> messages(talk, participant));
    }

    private void messages(String conversation, String by) {
        reading.statements()
                .each(
                        MESSAGES,
                        row -> {
                            Map<String, Object> doc =
                                    Json.tryRead(row.getString(3)).orElse(Map.of());
                            String text = MessageText.plain(Message.said(doc));
                            What what = row.getBoolean(2) ? What.SAID : What.ANSWERED;
                            all.add(new Happened(Statements.instant(row, 1), what, text, null, row.getString(4)));
                        },
                        conversation,
                        by,
                        limit);
    }

    private void campaigns() {
        of.ids(Kind.PERSON, Kind.PARTICIPANT, Kind.LEAD, Kind.CUSTOMER).forEach(id -> campaigns("recipient", id));
        of.entry().emails().forEach(email -> campaigns("address", email));
        of.entry().phones().forEach(phone -> campaigns("address", phone));
    }

    private void campaigns(String column, String value) {
        reading.statements()
                .each(
                        "SELECT d.at, s.at, c.name, d.state, s.campaign_id FROM delivery d JOIN dispatch s ON s.id ="
                                + " d.dispatch_id LEFT JOIN campaign c ON c.id = s.campaign_id WHERE d." + column
                                + " = ? LIMIT " + limit,
                        row -> {
                            Instant at = at(row.getString(1), Statements.instant(row, 2));
                            if (at != null && row.getString(5) != null) {
                                all.add(new Happened(
                                        at, What.CAMPAIGN, row.getString(3), row.getString(4), row.getString(5)));
                            }
                        },
                        value);
    }

    private static Instant at(String sent, Instant planned) {
        try {
            return sent == null ? planned : Instant.parse(sent);
        } catch (DateTimeParseException e) {
            return planned;
        }
    }

    private void note(Note note) {
        if (note.at() != null) {
            all.add(new Happened(note.at(), What.NOTE, note.text(), note.by(), note.id()));
        }
    }
}
