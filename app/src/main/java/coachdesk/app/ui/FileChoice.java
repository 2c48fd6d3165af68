package coachdesk.app.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks a person for a file. UI thread only. */
public interface FileChoice {
    /** Empty when they changed their mind. */
    Optional<Path> forWriting(String suggestedName);

    /**
     * One that is there.
     *
     * @param endings of its name, without a dot
     */
    Optional<Path> forReading(String... endings);

    /** The same of as many as they like; none when they changed their mind. */
    List<Path> severalForReading(String... endings);
}
