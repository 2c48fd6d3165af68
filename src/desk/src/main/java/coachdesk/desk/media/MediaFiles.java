package coachdesk.desk.media;

import coachdesk.contract.media.MediaFile;
import coachdesk.contract.media.Thumb;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The files of films and pictures on this computer. Slow: not for the UI thread, except where it is said. */
public interface MediaFiles extends AutoCloseable {
    /**
     * A file that was copied into the data folder. Nothing is sent before a record names it; one that none names goes by
     * itself after a while.
     *
     * @param thumbs smallest first; none for what is no picture
     */
    record Taken(MediaFile file, List<Thumb> thumbs) {}

    /**
     * Copies a file after looking at what it holds, whatever it is called.
     *
     * @throws coachdesk.desk.problems.ProblemException MEDIA_TYPE, MEDIA_SCRIPT, MEDIA_TOO_LARGE, MEDIA_PIXELS,
     *     MEDIA_CHANGED, FILE_UNREADABLE, FOLDER_FULL; then nothing was kept
     */
    Taken take(Path file);

    /**
     * Makes the pictures of another one, for what is no picture itself; the file is not kept.
     *
     * @throws coachdesk.desk.problems.ProblemException as {@link #take}
     */
    List<Thumb> cover(Path picture);

    /** The file, if it is on this computer. Any thread: asks the disk alone. */
    Optional<Path> here(String hash);

    /** A small JPEG picture of it, if one is on this computer. Any thread: asks the disk alone. */
    Optional<Path> picture(MediaLink link);

    /** Gets what is not here from the server in the background, each once; listeners of {@code Topic.MEDIA_FILE} hear of it. */
    void want(Collection<MediaLink> links);

    /** Sends again what the server refused. */
    void retry(MediaLink link);

    @Override
    void close();
}
