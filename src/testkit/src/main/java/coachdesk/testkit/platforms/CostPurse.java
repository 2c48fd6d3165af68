package coachdesk.testkit.platforms;

import coachdesk.testkit.platforms.GraphQl.Field;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Points that questions cost, and that come back by the clock. Thread-safe. */
public final class CostPurse {
    private static final int WRITING = 10;
    private static final double MILLIS = 1000;

    private final Clock clock;
    private double most = 2000;
    private double perSecond = 100;
    private double left = most;
    private Instant at;
    private int refused;

    CostPurse(Clock clock) {
        this.clock = clock;
        this.at = clock.instant();
    }

    /** A purse of another size, which is full. */
    public synchronized void size(int points, int backPerSecond) {
        most = points;
        perSecond = backPerSecond;
        left = points;
    }

    /** How many questions were refused for what they cost. */
    public synchronized int refused() {
        return refused;
    }

    /** One for each thing that may come, ten to write. */
    static int of(String question, List<Field> fields) {
        int reading = fields.stream()
                .mapToInt(field -> 1 + field.argument("first").asInt(0))
                .sum();
        return question.stripLeading().startsWith("mutation") ? WRITING : reading;
    }

    synchronized boolean take(int cost) {
        fill();
        if (left < cost) {
            refused++;
            return false;
        }
        left -= cost;
        return true;
    }

    private void fill() {
        Instant now = clock.instant();
        left = Math.min(most, left + Duration.between(at, now).toMillis() / MILLIS * perSecond);
        at = now;
    }

    synchronized Map<String, Object> told(int cost) {
        fill();
        return Map.of(
                "cost",
                Map.of(
                        "requestedQueryCost",
                        cost,
                        "throttleStatus",
                        Map.of("maximumAvailable", most, "currentlyAvailable", left, "restoreRate", perSecond)));
    }
}
