package coachdesk.desk.sync;

/** Whether a change at the server is heard of at once. */
public enum LiveState {
    /** It is. */
    LIVE,
    /** The server answers requests, but what lies between lets no lasting connection through: it is asked now and then. */
    POLLING_ONLY,
    /** The server offers none, or is out of reach, or is just being called. */
    OFF
}
