package coachdesk.backend.blobs;

/** A file that cannot be kept or given at the moment. The message names no place and no secret. */
public final class BlobException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean full;

    BlobException(String message, Throwable cause, boolean full) {
        super(message, cause);
        this.full = full;
    }

    /** Whether there is no room for it. */
    public boolean full() {
        return full;
    }
}
