package coachdesk.testkit.sim;

/** What becomes of one request to a server. */
public enum Fate {
    /** It arrives, its answer too. */
    FINE,
    /** It never arrives. */
    REQUEST_LOST,
    /** It takes effect, its answer is lost. */
    ANSWER_LOST,
    /** It arrives twice; the second answer is the one received. */
    DUPLICATED,
    /** It takes effect later, after the client has given up and gone on. */
    LATE,
    /** It takes effect, of its answer only the beginning arrives. */
    ANSWER_CUT,
    /** Something in between answers with a page, status 200. */
    PAGE,
    /** The server fails before it does anything. */
    ERROR_500,
    /** The server asks for a pause. */
    TOO_MANY
}
