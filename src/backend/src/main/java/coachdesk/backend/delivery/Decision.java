package coachdesk.backend.delivery;

import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Dispatch.Wish;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.contract.campaigns.Lateness;
import java.time.Instant;

/** What the server does about a sending, by what is wished of it and how it stands. The rule itself, without a clock. */
enum Decision {
    NOTHING,
    START,
    MISS,
    /** Its time was moved to one that is still ahead, or it is wanted again. */
    PLAN,
    CANCEL,
    SKIP,
    PAUSE,
    RESUME,
    STOP,
    RETRY;

    /** Whether there is surely nothing to do, whatever its campaign and its run say. */
    static boolean rests(Dispatch dispatch, Instant now) {
        return switch (dispatch.state()) {
            case PLANNED ->
                switch (dispatch.wish()) {
                    case GO, WAIT -> now.isBefore(due(dispatch));
                    case PAUSE -> true;
                    case STOP, CANCEL, SKIP -> false;
                };
            case PAUSED -> dispatch.wish() == Wish.PAUSE || wantsOn(dispatch) && dispatch.waitsForSomebody();
            case MISSED, RUNNING, DONE, STOPPED, CANCELLED, SKIPPED -> false;
        };
    }

    /**
     * @param lateMinutes of its campaign
     * @param retries how many of those asked for were begun
     */
    static Decision of(Dispatch dispatch, int lateMinutes, int retries, Instant now) {
        return switch (dispatch.state()) {
            case PLANNED, MISSED -> ahead(dispatch, lateMinutes, now);
            case RUNNING -> running(dispatch, retries);
            case PAUSED ->
                switch (dispatch.wish()) {
                    case GO, WAIT -> dispatch.waitsForSomebody() ? NOTHING : RESUME;
                    case PAUSE -> NOTHING;
                    case STOP, CANCEL, SKIP -> STOP;
                };
            case DONE -> dispatch.retries() > retries ? RETRY : NOTHING;
            case CANCELLED -> cancelled(dispatch, lateMinutes, now);
            case STOPPED, SKIPPED -> NOTHING;
        };
    }

    /** Whoever brings a deleted campaign back wants what was planned of it, at its time. */
    private static Decision cancelled(Dispatch dispatch, int lateMinutes, Instant now) {
        if (dispatch.wish() != Wish.WAIT) {
            return NOTHING;
        }
        return Lateness.of(dispatch.at(), lateMinutes, now) == Lateness.MISSED ? MISS : PLAN;
    }

    private static Decision ahead(Dispatch dispatch, int lateMinutes, Instant now) {
        return switch (dispatch.wish()) {
            case CANCEL, STOP -> CANCEL;
            case SKIP -> SKIP;
            case PAUSE -> NOTHING;
            case GO ->
                switch (Lateness.of(due(dispatch), lateMinutes, now)) {
                    case EARLY -> dispatch.state() == DispatchState.MISSED ? PLAN : NOTHING;
                    case DUE -> START;
                    case MISSED -> dispatch.state() == DispatchState.MISSED ? NOTHING : MISS;
                };
            case WAIT ->
                switch (Lateness.of(dispatch.at(), lateMinutes, now)) {
                    case EARLY -> dispatch.state() == DispatchState.MISSED ? PLAN : NOTHING;
                    // Whoever holds the lease says go.
                    case DUE -> NOTHING;
                    case MISSED -> dispatch.state() == DispatchState.MISSED ? NOTHING : MISS;
                };
        };
    }

    private static Decision running(Dispatch dispatch, int retries) {
        if (dispatch.wish() == Wish.PAUSE) {
            return PAUSE;
        }
        if (!wantsOn(dispatch)) {
            return STOP;
        }
        if (!dispatch.held().isEmpty() && !dispatch.waitsForSomebody()) {
            return RESUME;
        }
        return dispatch.retries() > retries ? RETRY : NOTHING;
    }

    private static boolean wantsOn(Dispatch dispatch) {
        return dispatch.wish() == Wish.GO || dispatch.wish() == Wish.WAIT;
    }

    /** When it was said to go. */
    static Instant due(Dispatch dispatch) {
        return dispatch.wish() == Wish.GO && dispatch.goAt() != null ? dispatch.goAt() : dispatch.at();
    }
}
