package coachdesk.desk.sync;

/** What stands at the other end. */
public enum RemoteKind {
    /** The desk backend inside the app, on this computer. */
    EMBEDDED,
    /** A desk backend on a server. */
    DESK_BACKEND,
    /** The hosted backend that knows nothing of the sync protocol. */
    CLASSIC,
    /** Not asked yet, or never reached. */
    UNKNOWN
}
