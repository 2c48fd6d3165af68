package coachdesk.app.checkin.roster;

/** What was done on the list. Key: {@code roster.done.<name in lower case>}. */
public enum Deed {
    CAME,
    NOT_COME,
    NO_SHOW,
    LATE_CANCEL,
    EXPECTED,
    WALK_IN,
    NOTED
}
