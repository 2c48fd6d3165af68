package coachdesk.app.checkin;

/** What the history shows. Key: {@code checkin.filter.<name in lower case>}. */
public enum HistoryFilter {
    ALL,
    ACCEPTED,
    PROBLEMS;

    boolean shows(HistoryLine line) {
        return this == ALL || line.accepted() == (this == ACCEPTED);
    }
}
