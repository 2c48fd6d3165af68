package coachdesk.app.tasks;

import java.time.Duration;

/** Does something at once, and however often it is asked for then, no sooner again than after a rest. UI thread only. */
public final class Spaced {
    private final Pauses pauses;
    private final Duration rest;
    private final Runnable action;
    private boolean resting;
    private boolean again;

    public Spaced(Pauses pauses, Duration rest, Runnable action) {
        this.pauses = pauses;
        this.rest = rest;
        this.action = action;
    }

    public void ask() {
        if (resting) {
            again = true;
            return;
        }
        resting = true;
        pauses.after(rest, this::rested);
        action.run();
    }

    private void rested() {
        resting = false;
        if (again) {
            again = false;
            ask();
        }
    }
}
