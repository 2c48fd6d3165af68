package coachdesk.backend.integrations.platform;

import coachdesk.contract.integrations.PlatformTrial;
import java.time.Duration;

/**
 * How much an account may still ask for, as the platform itself says.
 *
 * @param limit in what the platform counts: calls, or points
 * @param again until all of it is back
 * @param atOnce whether nothing is back before, or bit by bit
 */
public record Allowance(long limit, long left, Duration again, boolean atOnce) {
    /** Such a part of it is left to whoever else asks there. */
    private static final int PART = 20;
    /** What two jobs ask that begin together. */
    private static final long FEWEST = 4;

    private static final Duration DAY = Duration.ofDays(1);

    /** How long to ask for nothing, so that it need not refuse; zero while there is enough. */
    public Duration pause() {
        long kept = Math.min(limit, Math.max(FEWEST, limit / PART));
        if (left >= kept) {
            return Duration.ZERO;
        }
        Duration whole = again.compareTo(DAY) < 0 ? again : DAY; // What comes from outside may be any number.
        return atOnce ? whole : whole.multipliedBy(kept - left).dividedBy(limit - left);
    }

    /** For people. Over a day that goes along nobody can say when there is more. */
    public PlatformTrial.Rate rate() {
        long seconds = again.compareTo(DAY) < 0 ? again.plusMillis(999).toSeconds() : -1;
        return new PlatformTrial.Rate(limit, left, seconds);
    }
}
