package coachdesk.desk.checkin.store;

import static coachdesk.desk.store.db.Tables.RESERVATION;

import coachdesk.desk.checkin.Ticket;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.reservations.store.PageRows;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** Reservations found by their code. */
final class Tickets {
    /** A code is not unique by any rule of the server; more copies than this are no help to anybody. */
    private static final int COPIES = 20;

    private static final String BY_CODE = "SELECT " + PageRows.COLUMNS
            + ", r.doc, r.deleted FROM reservation r WHERE r.code = ? ORDER BY r.row LIMIT ?";
    private static final String BEYOND = "\udbff\udfff";

    private Tickets() {}

    /** @param code in upper case */
    static List<Ticket> byCode(Reading reading, String code) {
        return reading.statements().all(BY_CODE, Tickets::ticket, code, COPIES);
    }

    /** The codes that end like this, each once, at most {@code limit}. */
    static List<String> endingWith(DSLContext sql, String ending, int limit) {
        String reversed = new StringBuilder(ending).reverse().toString();
        return sql.selectDistinct(RESERVATION.CODE, RESERVATION.CODE_END)
                .from(RESERVATION)
                .where(RESERVATION.CODE_END.ge(reversed).and(RESERVATION.CODE_END.lt(reversed + BEYOND)))
                .orderBy(RESERVATION.CODE_END)
                .limit(limit)
                .fetch(RESERVATION.CODE);
    }

    /** As the server writes it, its case kept; in upper case when its document is damaged. */
    static String exactCode(DSLContext sql, String reservationId) {
        return sql.select(RESERVATION.DOC, RESERVATION.CODE)
                .from(RESERVATION)
                .where(RESERVATION.ID.eq(reservationId))
                .fetchOptional(row -> Json.tryRead(row.value1())
                        .map(doc -> DocFields.text(doc, "reservationCode"))
                        .orElse(row.value2()))
                .orElse(null);
    }

    private static Ticket ticket(ResultSet row) throws SQLException {
        // Until it is repaired, a damaged document leaves what stands in its columns.
        Map<String, Object> doc = Json.tryRead(row.getString("doc")).orElse(Map.of());
        return new Ticket(
                PageRows.line(row, null, false),
                row.getBoolean("cancelled") || row.getBoolean("deleted"),
                row.getBoolean("came"),
                Instants.read(doc.get("validatedAt")).orElse(null));
    }
}
