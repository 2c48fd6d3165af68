package coachdesk.backend.http;

/** Who may ask for a route. */
public enum Access {
    /** Anybody, signed in or not. */
    OPEN,
    /** Whoever takes part, which the route itself finds out; and the coach, who is known by the session. */
    MEMBER,
    /** Any account of the studio. */
    STAFF,
    /** The coach alone. */
    COACH
}
