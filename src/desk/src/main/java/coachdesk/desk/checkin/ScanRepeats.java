package coachdesk.desk.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Notices the ticket that is still in front of a scanner or a camera. One thread at a time. */
public final class ScanRepeats {
    private final Duration same;
    private final int most;
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    /**
     * @param same the same text again within this time is the same ticket still lying there
     * @param most how many texts may lie there at once; with 1 any other one ends it
     */
    public ScanRepeats(Duration same, int most) {
        this.same = same;
        this.most = most;
    }

    /** @return whether this scan only repeats one before it */
    public boolean repeats(String text, Instant at) {
        Instant before = seen.remove(text);
        seen.put(text, at);
        if (seen.size() > most) {
            seen.remove(seen.keySet().iterator().next());
        }
        if (before == null) {
            return false;
        }
        Duration since = Duration.between(before, at);
        return !since.isNegative() && since.compareTo(same) <= 0;
    }

    /** The next scan counts, whatever it is. */
    public void forget() {
        seen.clear();
    }
}
