package coachdesk.testkit.sim;

import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * How likely each {@link Fate} is.
 *
 * @param percent of the requests; what is left to 100 is {@link Fate#FINE}
 */
public record Weather(Map<Fate, Integer> percent) {
    public Weather {
        int sum = percent.values().stream().mapToInt(Integer::intValue).sum();
        if (sum > 100) {
            throw new IllegalArgumentException("more than all requests: " + sum + " %");
        }
        percent = percent.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(percent));
    }

    public static Weather fair() {
        return new Weather(Map.of());
    }

    /** Three in ten answers are lost after the server committed, and everything else goes wrong now and then. */
    public static Weather foul() {
        return new Weather(Map.of(
                Fate.ANSWER_LOST, 30,
                Fate.REQUEST_LOST, 10,
                Fate.DUPLICATED, 8,
                Fate.LATE, 5,
                Fate.ANSWER_CUT, 5,
                Fate.PAGE, 4,
                Fate.ERROR_500, 4,
                Fate.TOO_MANY, 3));
    }

    public Fate next(RandomGenerator random) {
        int draw = random.nextInt(100);
        for (Fate fate : Fate.values()) {
            draw -= percent.getOrDefault(fate, 0);
            if (draw < 0) {
                return fate;
            }
        }
        return Fate.FINE;
    }
}
