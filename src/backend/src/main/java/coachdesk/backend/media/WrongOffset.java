package coachdesk.backend.media;

/** A piece that is not the next one. */
final class WrongOffset extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long received;

    WrongOffset(long received) {
        super(null, null, false, false);
        this.received = received;
    }

    /** Bytes that are here: where the next piece begins. */
    long received() {
        return received;
    }
}
