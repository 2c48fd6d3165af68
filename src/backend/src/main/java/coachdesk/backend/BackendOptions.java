package coachdesk.backend;

import coachdesk.backend.blobs.ObjectStorage;
import coachdesk.backend.delivery.providers.Outside;
import java.nio.file.Path;
import java.time.Clock;

/**
 * How a backend is started.
 *
 * @param port 0 for a free one
 * @param folder of the SQLite file
 * @param database {@code jdbc:postgresql:…}; null for SQLite in the folder
 * @param demo whether an empty studio is filled with invented people and bookings
 * @param embedded whether it serves this machine alone; then it binds the loopback address and has a token for it
 * @param outside how others reach it, and where the providers of e-mail and WhatsApp are
 * @param signUp whether strangers may make a studio of their own here; never in an embedded one
 * @param storage where uploaded files are kept; null for the folder
 */
public record BackendOptions(
        int port,
        Path folder,
        String database,
        boolean demo,
        boolean embedded,
        Clock clock,
        Outside outside,
        boolean signUp,
        ObjectStorage storage) {
    /** With uploaded files in the folder. */
    public BackendOptions(
            int port,
            Path folder,
            String database,
            boolean demo,
            boolean embedded,
            Clock clock,
            Outside outside,
            boolean signUp) {
        this(port, folder, database, demo, embedded, clock, outside, signUp, null);
    }

    /** Where nobody signs up. */
    public BackendOptions(
            int port, Path folder, String database, boolean demo, boolean embedded, Clock clock, Outside outside) {
        this(port, folder, database, demo, embedded, clock, outside, false);
    }

    /** Reached by nobody outside, with the providers where they are. */
    public BackendOptions(int port, Path folder, String database, boolean demo, boolean embedded, Clock clock) {
        this(port, folder, database, demo, embedded, clock, Outside.ORDINARY);
    }
}
