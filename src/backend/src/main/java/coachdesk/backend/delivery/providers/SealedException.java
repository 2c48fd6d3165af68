package coachdesk.backend.delivery.providers;

/** The settings are sealed with another key than the server has now. */
public final class SealedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SealedException() {
        super("sealed with another key", null, false, false);
    }
}
