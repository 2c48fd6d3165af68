package coachdesk.desk.media;

import java.nio.file.Path;

/**
 * A film or a picture as a list shows it.
 *
 * @param picture a small JPEG picture on this computer; null while there is none
 */
public record MediaRow(MediaLink link, FileState state, Path picture) {
    public String id() {
        return link.id();
    }
}
