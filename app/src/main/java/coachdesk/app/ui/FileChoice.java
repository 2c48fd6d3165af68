package coachdesk.app.ui;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for a place to write a file to. UI thread only. */
public interface FileChoice {
    /** Empty when they changed their mind. */
    Optional<Path> forWriting(String suggestedName);
}
