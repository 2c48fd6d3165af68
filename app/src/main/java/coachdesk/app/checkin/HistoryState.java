package coachdesk.app.checkin;

/** What became of somebody at the door. Key: {@code checkin.state.<name in lower case>}. */
public enum HistoryState {
    ACCEPTED,
    AGAIN,
    UNDONE,
    NOT_TODAY,
    CANCELLED,
    UNKNOWN,
    NOT_A_TICKET
}
