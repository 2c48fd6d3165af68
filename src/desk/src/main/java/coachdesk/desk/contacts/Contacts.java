package coachdesk.desk.contacts;

import coachdesk.desk.files.ImportFile;
import coachdesk.desk.reservations.Reservations.Undo;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * The people whom the records speak of, each once. A contact is named by any of its records, e.g. {@code person:4711}.
 * Every method may be slow: not for the UI thread.
 */
public interface Contacts {
    List<ContactRow> list(ContactQuery query);

    /** How many a list would have that had no end. */
    Count count(ContactQuery query);

    /** Empty when there is no such record. */
    Optional<ContactDetail> find(String ref);

    /** What happened, the newest first. */
    List<Happened> happened(String ref, int limit);

    /** Who may be one human being and is listed twice, the surest first. */
    List<Duplicate> duplicates(int limit);

    /** What there is to filter by. */
    Choices choices();

    /** @return the new record, e.g. {@code person:4711} */
    Made create(ContactFields fields);

    /**
     * Writes each change into the records that said what is changed, or into the first where none did.
     *
     * @param shown what stood in the form at first: what is the same in {@code fields} stays as it is by now
     */
    Undo edit(String ref, ContactFields shown, ContactFields fields);

    /**
     * What the studio says of somebody.
     *
     * @param status null leaves it to the records
     * @param preferred as {@link coachdesk.contract.campaigns.Channel} is called on the wire; null for none
     */
    Undo say(String ref, String status, String preferred, List<String> tags);

    /** Deletes every record of these people, and the notes on them. */
    Undo delete(Collection<String> refs);

    /** They are one human being. */
    Undo join(Collection<String> refs);

    /** This record is somebody else than the others it was put together with. */
    Undo split(String ref);

    /** These two are not one human being, however much they have in common. */
    Undo notSame(String one, String other);

    Undo note(String ref, String text);

    Undo editNote(String noteId, String text);

    Undo deleteNote(String noteId);

    /**
     * What reading this file would do; changes nothing.
     *
     * @param columns what each of its columns says; those that it has more are not read
     */
    ImportPlan plan(ImportFile file, List<ImportColumn> columns);

    /**
     * Does it, some lines at a time. What takes it back takes all of it back.
     *
     * @param done told after each step how many lines are done; on the calling thread
     */
    Undo write(ImportPlan plan, IntConsumer done);

    /**
     * Writes the list, whole, as a file for a spreadsheet.
     *
     * @return how many lines beside the headings
     * @throws coachdesk.desk.problems.ProblemException FILE_UNWRITABLE; what was there before is untouched
     */
    int exportCsv(ContactQuery query, Locale language, Path file);

    /** @param more whether there are even more than {@code total}: where very many hold a text they are not counted */
    record Count(int total, boolean more) {}

    /** In the order of how many have them. */
    record Choices(List<String> statuses, List<String> tags) {}

    /** A record that was made, and what takes it back. */
    record Made(String ref, Undo undo) {}
}
