package coachdesk.backend.integrations.platform;

import java.time.Duration;
import java.time.Instant;

/**
 * Until when changes count as read. Platforms date changes by the second and show them a little late, so what is younger than
 * a moment is read again the next time: somebody may come twice, nobody is left out.
 */
public final class Settled {
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private Settled() {}

    /** @param last the time of the last change of a complete list @param now what time it is at the platform */
    public static Instant until(Instant last, Instant now) {
        Instant settled = now.minus(MOMENT);
        return last.isBefore(settled) ? last : settled;
    }
}
