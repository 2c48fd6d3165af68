package coachdesk.desk.reservations;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reservations as the window and the terminal use them. Every method may be slow: not for the UI thread. */
public interface Reservations {
    int count(ReservationQuery query);

    /** A window over the list; {@code offset} may lie beyond its end. */
    List<ReservationRow> page(ReservationQuery query, int offset, int limit);

    Optional<ReservationDetail> detail(String id);

    /** @param fields of the document, e.g. {@code trackingNumber}; null clears */
    Undo edit(String id, Map<String, Object> fields);

    Undo delete(String id);

    /** Distinct values for the filters, sorted: courses in use (id to name), sources. */
    Map<String, String> courses();

    List<String> sources();

    /** @return number of rows written */
    int exportCsv(ReservationQuery query, List<ReservationQuery.Column> columns, CsvOptions options, Path file);

    /** @param byteOrderMark so that spreadsheets recognise UTF-8 */
    record CsvOptions(boolean byteOrderMark, char separator, java.util.Locale language) {}

    /** Takes a change back; itself a change that is queued. Safe to call twice. */
    interface Undo {
        void undo();
    }
}
