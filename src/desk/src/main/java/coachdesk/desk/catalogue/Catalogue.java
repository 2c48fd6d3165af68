package coachdesk.desk.catalogue;

import coachdesk.desk.reservations.Reservations.Undo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records of the catalogue, of whatever kind. Every method may be slow: not for the UI thread. */
public interface Catalogue {
    /**
     * By name.
     *
     * @param text all its words occur in what is searched, whatever their case; "" for all records
     */
    List<Entry> list(Sheet sheet, String text);

    /** Empty when it is deleted, or never was; the only record of its kind is always there. */
    Optional<Entry> find(Sheet sheet, String id);

    /** What was stored, and what takes it back. */
    record Saved(String id, Undo undo) {}

    /** @param fields of {@link Sheet#read}, with whatever else the record shall have */
    Saved create(Sheet sheet, Map<String, Object> fields);

    /** Several at once, or none of them. */
    Undo createAll(Sheet sheet, List<Map<String, Object>> records);

    /**
     * Changes these fields, whoever changed others since.
     *
     * @throws coachdesk.desk.problems.ProblemException NOT_FOUND; then nothing was changed
     */
    Undo change(Sheet sheet, String id, Map<String, Object> fields);

    Undo delete(Sheet sheet, String id);
}
