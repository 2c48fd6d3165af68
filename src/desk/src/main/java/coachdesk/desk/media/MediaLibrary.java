package coachdesk.desk.media;

import coachdesk.desk.reservations.Reservations.Undo;
import java.util.List;
import java.util.Optional;

/** The films and pictures of the studio. Every method may be slow: not for the UI thread. */
public interface MediaLibrary {
    /**
     * The newest first.
     *
     * @param text all its words occur in title, slug, description or address, whatever their case; "" for any
     */
    List<MediaRow> list(String text);

    /** Empty when it is deleted, or never was. */
    Optional<MediaRow> find(String id);

    /**
     * Whether no other one has it, among those of the server and those that only this computer knows.
     *
     * @param id of the one that it is for; null for a new one
     */
    boolean free(String slug, String id);

    /** A valid slug for this title that is free. @param id as for {@link #free} */
    String slug(String title, String id);

    /**
     * @return its id
     * @throws coachdesk.desk.problems.ProblemException MEDIA_SLUG, MEDIA_GONE; then nothing was changed
     */
    String create(MediaFields fields);

    /**
     * What others changed beside it stays.
     *
     * @param seen what the writer began with
     * @throws coachdesk.desk.problems.ProblemException MEDIA_SLUG, MEDIA_GONE, NOT_FOUND; then nothing was changed
     */
    Undo edit(MediaLink seen, MediaFields fields);

    Undo delete(String id);

    /** What names its page, its file or where it leads. */
    List<MediaUse> usedIn(String id);

    /** Where its page is; empty while no server is known. */
    Optional<Shared> share(String slug);

    /**
     * The address of a page.
     *
     * @param here whether it leads to this computer alone, because that is where the data live
     */
    record Shared(String address, boolean here) {}

    /** Whether the server keeps files; what nobody has asked yet is taken to do so. */
    boolean takesFiles();
}
