package coachdesk.contract.campaigns;

import java.time.Duration;
import java.time.Instant;

/** The rule for what was due: up to so many minutes late it goes by itself, after that a person is asked. */
public enum Lateness {
    EARLY,
    /** It goes now. */
    DUE,
    /** A person decides. */
    MISSED;

    /** A timer that fires within this is on time, also where nothing late is sent without asking. */
    public static final Duration ON_TIME = Duration.ofSeconds(30);

    /** @param minutes up to how late it is still sent without asking */
    public static Lateness of(Instant at, int minutes, Instant now) {
        if (now.isBefore(at)) {
            return EARLY;
        }
        Duration late = Duration.between(at, now);
        Duration allowed = Duration.ofMinutes(minutes);
        return late.compareTo(allowed) <= 0 || late.compareTo(ON_TIME) <= 0 ? DUE : MISSED;
    }
}
