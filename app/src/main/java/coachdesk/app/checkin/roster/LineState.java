package coachdesk.app.checkin.roster;

import coachdesk.desk.checkin.roster.RosterLine;

/** How things stand with somebody on the list. Key: {@code roster.state.<name in lower case>}. */
public enum LineState {
    CAME,
    EXPECTED,
    NO_SHOW,
    LATE_CANCEL,
    CANCELLED;

    static LineState of(RosterLine line) {
        if (line.came()) {
            return CAME;
        }
        if (line.cancelled()) {
            return CANCELLED;
        }
        return line.absence() == null ? EXPECTED : valueOf(line.absence().name());
    }
}
