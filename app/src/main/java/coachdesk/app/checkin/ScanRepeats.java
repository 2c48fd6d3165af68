package coachdesk.app.checkin;

import java.time.Duration;
import java.time.Instant;

/** Notices that a scanner sends the ticket that is still in front of it. */
final class ScanRepeats {
    /** The same text again within this time is the same ticket still lying there. */
    static final Duration SAME = Duration.ofSeconds(1);

    private String last = "";
    private Instant lastAt = Instant.EPOCH;

    /** @return whether this scan only repeats the one before it */
    boolean repeats(String text, Instant at) {
        Duration since = Duration.between(lastAt, at);
        boolean same = text.equals(last) && !since.isNegative() && since.compareTo(SAME) <= 0;
        last = text;
        lastAt = at;
        return same;
    }

    /** The next scan counts, whatever it is. */
    void forget() {
        last = "";
    }
}
