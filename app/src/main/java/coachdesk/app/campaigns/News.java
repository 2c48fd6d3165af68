package coachdesk.app.campaigns;

import coachdesk.desk.sync.RemoteKind;
import coachdesk.desk.sync.Sync;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Asks the server what has become of sendings; called each second while one is looked at. A classic server, which says
 * everything anew each time, is asked less often. UI thread only.
 */
final class News implements Runnable {
    private static final Duration BETWEEN = Duration.ofSeconds(15);

    private final Sync sync;
    private final Clock clock;
    private Instant asked = Instant.MIN;

    News(Sync sync, Clock clock) {
        this.sync = sync;
        this.clock = clock;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        if (sync.status().remote() == RemoteKind.CLASSIC && now.isBefore(asked.plus(BETWEEN))) {
            return;
        }
        asked = now;
        sync.nudge();
    }
}
