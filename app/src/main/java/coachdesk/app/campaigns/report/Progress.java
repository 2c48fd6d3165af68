package coachdesk.app.campaigns.report;

import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.contract.campaigns.Dispatch;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How far a sending has come by one channel.
 *
 * @param done have an end, whichever
 * @param perSecond since it began; 0 before it can be told
 * @param left null before it can be told, and when nothing is left
 */
record Progress(int done, int all, double perSecond, Duration left) {
    static Progress of(Dispatch dispatch, Map<String, Integer> counts, Instant now) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int open = counts.entrySet().stream()
                .filter(entry -> DeliveryState.ofWire(entry.getKey())
                        .map(DeliveryState::open)
                        .orElse(false))
                .mapToInt(Map.Entry::getValue)
                .sum();
        int done = all - open;
        Instant until = dispatch.endedAt() == null ? now : dispatch.endedAt();
        double seconds = dispatch.startedAt() == null
                ? 0
                : Duration.between(dispatch.startedAt(), until).toMillis() / 1_000.0;
        double perSecond = seconds <= 0 ? 0 : done / seconds;
        Duration left = open == 0 || perSecond <= 0 ? null : Duration.ofSeconds(Math.round(open / perSecond));
        return new Progress(done, all, perSecond, left);
    }

    double share() {
        return all == 0 ? 0 : (double) done / all;
    }
}
