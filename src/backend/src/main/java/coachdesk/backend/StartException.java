package coachdesk.backend;

/** The backend cannot start; the message is one sentence for whoever started it. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
