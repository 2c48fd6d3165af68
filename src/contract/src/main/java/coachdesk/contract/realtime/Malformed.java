package coachdesk.contract.realtime;

/** A text that is no frame, or none that is spoken here. Does not quote it. */
public final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    public Malformed(String what) {
        super(what);
    }
}
