package coachdesk.backend.store;

import org.slf4j.Logger;

/** The database did not do what it was asked; nothing of it was kept. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean passing;
    private final boolean ending;

    StoreException(Throwable cause, boolean passing, boolean ending) {
        super(cause);
        this.passing = passing;
        this.ending = ending;
    }

    StoreException(String message) {
        super(message);
        this.passing = false;
        this.ending = false;
    }

    /** Whether the same may well succeed in a moment: the database was busy or could not be reached. */
    public boolean passing() {
        return passing;
    }

    /** Warns that something waits for the database; not while the program ends, when it waits for the next start. */
    public void log(Logger log, String what) {
        if (!ending) {
            log.warn(what);
        }
    }
}
