package coachdesk.backend.http;

/** Who may ask for a route. */
public enum Access {
    /** Anybody, signed in or not. */
    OPEN,
    /** Any account of the studio. */
    STAFF,
    /** The coach alone. */
    COACH
}
