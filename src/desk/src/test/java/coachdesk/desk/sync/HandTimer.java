package coachdesk.desk.sync;

import coachdesk.desk.tasks.Timer;
import coachdesk.testkit.clock.HandTime;
import coachdesk.testkit.clock.SettableClock;

/** The desk's timer, moved by the test. */
public final class HandTimer extends HandTime implements Timer {
    public HandTimer(SettableClock clock) {
        super(clock);
    }
}
