package coachdesk.desk.reservations.store;

import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.ReservationRow.Status;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Statements;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The lines of the table for a few rows. */
public final class PageRows {
    /** What {@link #line} reads, in its order, of a reservation {@code r}. */
    public static final String COLUMNS = """
        r.id, r.code, r.person, r.email, r.whatsapp, r.course, r.days, r.first_at, r.product, r.cancelled, r.came, \
        r.amount, r.source, r.made_at\
        """;

    /** Whether the reservation {@code r} or an entry of it has not reached the server. */
    public static final String WAITS = """
        EXISTS (SELECT 1 FROM operation o WHERE o.kind = 'reservation' AND o.id = r.id AND o.state = 'waiting')
        OR EXISTS (
            SELECT 1 FROM attendance a JOIN operation o ON o.kind = 'attendance' AND o.id = a.id
            WHERE a.reservation_id = r.id AND o.state = 'waiting')\
        """;

    private static final int NEXT_COLUMN = 15;
    private static final String PAGE = """
        SELECT %s,
            r.row,
            (SELECT max(NOT a.undone) FROM attendance a WHERE a.reservation_id = r.id AND NOT a.deleted),
            %s
        FROM reservation r
        WHERE r.row IN (SELECT value FROM json_each(?))
        """.formatted(COLUMNS, WAITS);

    private PageRows() {}

    /** In the order of {@code rows}. */
    static List<ReservationRow> of(Reading reading, int[] rows) {
        Map<Integer, ReservationRow> lines = new HashMap<>();
        reading.statements()
                .each(
                        PAGE,
                        row -> {
                            boolean scanned = row.getBoolean(NEXT_COLUMN + 1);
                            Boolean counts = row.wasNull() ? null : (Boolean) scanned;
                            lines.put(row.getInt(NEXT_COLUMN), line(row, counts, row.getBoolean(NEXT_COLUMN + 2)));
                        },
                        Arrays.toString(rows));
        return Arrays.stream(rows).mapToObj(lines::get).toList();
    }

    /** @param scanned whether a scan counts; null where none is known, then the server's word stands */
    public static ReservationRow line(ResultSet row, Boolean scanned, boolean waiting) throws SQLException {
        boolean came = scanned == null ? row.getBoolean(11) : scanned;
        Status status = row.getBoolean(10) ? Status.CANCELLED : came ? Status.CAME : Status.BOOKED;
        String days = row.getString(7);
        return new ReservationRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                days == null
                        ? List.of()
                        : Stream.of(days.split(" ")).map(LocalDate::parse).toList(),
                Statements.instant(row, 8),
                row.getBoolean(9),
                status,
                amount(row, 12),
                row.getString(13),
                Statements.instant(row, 14),
                waiting);
    }

    private static BigDecimal amount(ResultSet row, int column) throws SQLException {
        long hundredths = row.getLong(column);
        return row.wasNull() ? null : BigDecimal.valueOf(hundredths, 2);
    }
}
