package coachdesk.desk.campaigns;

import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Dispatch.Wish;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.contract.campaigns.Lateness;
import java.time.Instant;

/** What a person can expect of a sending: the server's word, and what was wished since and the server has not heard yet. */
public enum Outlook {
    /** It goes at its time. */
    AHEAD,
    MISSED,
    RUNNING,
    PAUSED,
    STOPPED,
    DONE,
    /** It never goes. */
    OFF;

    /** @param lateMinutes of its campaign */
    public static Outlook of(Dispatch dispatch, int lateMinutes, Instant now) {
        return switch (dispatch.state()) {
            case PLANNED, MISSED -> begun(dispatch, lateMinutes, now);
            case RUNNING -> RUNNING;
            case PAUSED -> PAUSED;
            case STOPPED -> STOPPED;
            case DONE -> DONE;
            case CANCELLED, SKIPPED -> OFF;
        };
    }

    private static Outlook begun(Dispatch dispatch, int lateMinutes, Instant now) {
        if (!ahead(dispatch)) {
            return OFF;
        }
        if (dispatch.wish() == Wish.PAUSE) {
            return PAUSED;
        }
        if (dispatch.hosted()) {
            return AHEAD; // However late, it still goes.
        }
        boolean go = dispatch.wish() == Wish.GO && dispatch.goAt() != null;
        boolean late = Lateness.of(go ? dispatch.goAt() : dispatch.at(), lateMinutes, now) == Lateness.MISSED;
        // What the server calls missed can still have been moved, or let go, since then.
        boolean since = go || dispatch.at().isAfter(now);
        return late || dispatch.state() == DispatchState.MISSED && !since ? MISSED : AHEAD;
    }

    /** Whether nothing of it was sent and nobody has said that it shall stay so. */
    public static boolean ahead(Dispatch dispatch) {
        return dispatch.state().ahead()
                && dispatch.wish() != Wish.CANCEL
                && dispatch.wish() != Wish.SKIP
                && dispatch.wish() != Wish.STOP;
    }
}
