package coachdesk.desk.catalogue;

import coachdesk.desk.reservations.Reservations.Undo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

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

    /**
     * @param fields of {@link Sheet#read}, with whatever else the record shall have
     * @throws coachdesk.desk.problems.ProblemException CODE_TAKEN, here and where several are made; then nothing was changed
     */
    Saved create(Sheet sheet, Map<String, Object> fields);

    /**
     * Whether another record has what no two may share.
     *
     * @param fields of a record that is about to be stored
     * @param id of that record; null for a new one
     */
    boolean taken(Sheet sheet, Map<String, Object> fields, String id);

    /** Several at once, or none of them. */
    Undo createAll(Sheet sheet, List<Map<String, Object>> records);

    /** @param id of the record that is changed; null for a new one */
    record Line(String id, Map<String, Object> fields) {}

    /**
     * Many, some at a time, so that others get their turn in between. What takes it back takes all of it back.
     *
     * @param done told after each step how many lines are done; on the calling thread
     */
    Undo takeAll(Sheet sheet, List<Line> lines, IntConsumer done);

    /**
     * Changes these fields, whoever changed others since.
     *
     * @throws coachdesk.desk.problems.ProblemException NOT_FOUND; then nothing was changed
     */
    default Undo change(Sheet sheet, String id, Map<String, Object> fields) {
        return changeAll(List.of(new Edit(sheet, id, fields)));
    }

    /** New values of fields of a record that is there. */
    record Edit(Sheet sheet, String id, Map<String, Object> fields) {}

    /** The same of several records, also of different kinds: all of them or none, and so when it is taken back. */
    Undo changeAll(List<Edit> edits);

    /** What hangs on a record. @param today in the studio's zone */
    Ties ties(Sheet sheet, String id, LocalDate today);

    /**
     * Deletes it. Codes that name an offer name it no longer; one that was good for it alone is switched off, because a code that
     * names nothing is good for everything.
     *
     * @param agreed what the person was told hangs on it; {@link Ties#NONE} when nothing was said
     */
    Undo delete(Sheet sheet, String id, Ties agreed);

    /** Of what nothing hangs on. */
    default Undo delete(Sheet sheet, String id) {
        return delete(sheet, id, Ties.NONE);
    }
}
