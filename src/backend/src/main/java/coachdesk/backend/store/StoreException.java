package coachdesk.backend.store;

/** The database did not do what it was asked; nothing of it was kept. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean passing;

    StoreException(Throwable cause, boolean passing) {
        super(cause);
        this.passing = passing;
    }

    StoreException(String message) {
        super(message);
        this.passing = false;
    }

    /** Whether the same may well succeed in a moment: the database was busy or could not be reached. */
    public boolean passing() {
        return passing;
    }
}
