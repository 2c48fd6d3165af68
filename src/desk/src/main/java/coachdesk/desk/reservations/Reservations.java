package coachdesk.desk.reservations;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The reservations as the window and the terminal use them. Every method may be slow: not for the UI thread. */
public interface Reservations {
    int count(ReservationQuery query);

    /** A window over the list; {@code offset} may lie beyond its end. */
    List<ReservationRow> page(ReservationQuery query, int offset, int limit);

    /**
     * Takes what is searched into memory, when it has changed since: a quarter of a second at a hundred thousand rows,
     * after which every text is found in a few milliseconds. Without it a text that most rows contain takes longer.
     *
     * @return whether it had changed
     */
    boolean prepareSearch();

    /** Where a reservation stands in the list; -1 when it is not in it. */
    int indexOf(ReservationQuery query, String id);

    Optional<ReservationDetail> detail(String id);

    /** @param fields of the document, e.g. {@code trackingNumber}; null clears */
    Undo edit(String id, Map<String, Object> fields);

    /** All or none of them. Those already gone are passed over. */
    Undo delete(List<String> ids);

    /** Distinct values for the filters, sorted: courses in use (id to name), sources. */
    Map<String, String> courses();

    List<String> sources();

    /**
     * Writes the whole list of the query, from one state of the data, under a temporary name first.
     *
     * @return number of rows written
     * @throws coachdesk.desk.problems.ProblemException FILE_UNWRITABLE; what was there before is untouched
     */
    int exportCsv(ReservationQuery query, List<ReservationQuery.Column> columns, CsvOptions options, Path file);

    /**
     * @param byteOrderMark so that spreadsheets recognise UTF-8
     * @param language of the headers, the words and the dates
     */
    record CsvOptions(boolean byteOrderMark, char separator, Locale language) {}

    /** Takes a change back; itself a change that is queued. Safe to call twice. */
    interface Undo {
        void undo();

        /** Takes it back the first time only, from whatever thread. */
        static Undo once(Runnable undo) {
            AtomicBoolean done = new AtomicBoolean();
            return () -> {
                if (done.compareAndSet(false, true)) {
                    undo.run();
                }
            };
        }
    }
}
