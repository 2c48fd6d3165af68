package coachdesk.desk.checkin.store;

import static coachdesk.desk.store.db.Tables.RESERVATION;

import coachdesk.desk.checkin.Ticket;
import coachdesk.desk.reservations.Instants;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.ReservationRow.Status;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.db.tables.records.ReservationRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Reservations found by their code. */
public final class Tickets {
    /** A code is not unique by any rule of the server; more copies than this are no help to anybody. */
    private static final int COPIES = 20;

    private static final String BEYOND = "\udbff\udfff";

    private Tickets() {}

    /** @param code in upper case */
    public static List<Ticket> byCode(DSLContext sql, String code) {
        return sql.selectFrom(RESERVATION)
                .where(RESERVATION.CODE.eq(code))
                .orderBy(RESERVATION.ROW)
                .limit(COPIES)
                .fetch(Tickets::ticket);
    }

    /** The codes that end like this, each once, at most {@code limit}. */
    public static List<String> endingWith(DSLContext sql, String ending, int limit) {
        String reversed = new StringBuilder(ending).reverse().toString();
        return sql.selectDistinct(RESERVATION.CODE, RESERVATION.CODE_END)
                .from(RESERVATION)
                .where(RESERVATION.CODE_END.ge(reversed).and(RESERVATION.CODE_END.lt(reversed + BEYOND)))
                .orderBy(RESERVATION.CODE_END)
                .limit(limit)
                .fetch(RESERVATION.CODE);
    }

    private static Ticket ticket(ReservationRecord row) {
        Map<String, Object> doc = Json.read(row.getDoc());
        return new Ticket(
                line(row),
                DocFields.text(doc, "reservationCode"),
                row.getCancelled() || row.getDeleted(),
                row.getCame(),
                Instants.read(doc.get("validatedAt")).orElse(null));
    }

    private static ReservationRow line(ReservationRecord row) {
        return new ReservationRow(
                row.getId(),
                row.getCode(),
                row.getPerson(),
                row.getEmail(),
                row.getWhatsapp(),
                row.getCourse(),
                row.getDays() == null
                        ? List.of()
                        : Stream.of(row.getDays().split(" "))
                                .map(LocalDate::parse)
                                .toList(),
                instant(row.getFirstAt()),
                row.getProduct(),
                row.getCancelled() ? Status.CANCELLED : row.getCame() ? Status.CAME : Status.BOOKED,
                row.getAmount() == null ? null : BigDecimal.valueOf(row.getAmount(), 2),
                row.getSource(),
                instant(row.getMadeAt()),
                false);
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
