package coachdesk.app.checkin;

import coachdesk.desk.checkin.CheckIn;
import coachdesk.desk.checkin.Via;
import java.time.Instant;

/**
 * Something that happened at the door.
 *
 * @param attendanceId null for what was refused
 * @param code as understood or scanned; may be null
 * @param person null when unknown
 * @param device null for this one
 * @param waiting whether it has not reached the server yet
 */
record HistoryLine(
        String attendanceId,
        Instant at,
        String code,
        String person,
        String course,
        String device,
        Via via,
        HistoryState state,
        boolean waiting) {
    static HistoryLine of(CheckIn.Entry entry) {
        HistoryState state =
                entry.undone() ? HistoryState.UNDONE : entry.counts() ? HistoryState.ACCEPTED : HistoryState.AGAIN;
        return new HistoryLine(
                entry.attendanceId(),
                entry.at(),
                entry.code(),
                entry.person(),
                entry.course(),
                entry.device(),
                entry.via(),
                state,
                entry.waiting());
    }

    boolean accepted() {
        return state == HistoryState.ACCEPTED;
    }

    boolean canUndo() {
        return accepted() && attendanceId != null;
    }
}
