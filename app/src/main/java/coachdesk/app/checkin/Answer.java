package coachdesk.app.checkin;

import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.checkin.Via;
import java.time.Instant;

/**
 * A verdict as it is announced at the door.
 *
 * @param text what was scanned, typed or decoded
 * @param times how often the scanner sent the same text without a pause; at least 1
 * @param forced whether the verdict came from overriding NOT_TODAY
 * @param undone whether the entry has been taken back since
 */
record Answer(Verdict verdict, Via via, String text, Instant at, int times, boolean forced, boolean undone) {
    static Answer of(Verdict verdict, Via via, String text, Instant at, boolean forced) {
        return new Answer(verdict, via, text, at, 1, forced, false);
    }

    Answer again() {
        return new Answer(verdict, via, text, at, times + 1, forced, undone);
    }

    Answer takenBack() {
        return new Answer(verdict, via, text, at, times, forced, true);
    }

    /** Only what this scan entered can be taken back from here; another desk's entry is in the history. */
    boolean canUndo() {
        return verdict.kind() == Verdict.Kind.ACCEPTED && !undone;
    }

    boolean canForce() {
        return verdict.kind() == Verdict.Kind.NOT_TODAY;
    }

    /** Good news goes by itself, so that the queue at the door moves; bad news waits for somebody to have read it. */
    boolean closesByItself() {
        return undone || verdict.kind() == Verdict.Kind.ACCEPTED;
    }
}
