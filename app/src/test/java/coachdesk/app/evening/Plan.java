package coachdesk.app.evening;

import coachdesk.app.evening.Deed.Where;
import coachdesk.testkit.faults.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Ten minutes at two doors, second by second. The same seed gives the same plan.
 *
 * @param deeds of each second
 * @param here the network of the first desk from each second on; null where it stays as it is
 * @param there the same of the second desk
 */
record Plan(List<List<Deed>> deeds, List<Fault> here, List<Fault> there) {
    static final int SECONDS = 600;
    private static final int WALK_INS = 4;
    private static final int STORMS = 6;

    /** Everybody comes once, one way or another. */
    static Plan of(long seed, List<Map<String, Object>> people) {
        Random random = new Random(seed);
        List<Deed> all = new ArrayList<>();
        for (Map<String, Object> booking : people) {
            all.add(
                    switch (random.nextInt(12)) {
                        case 0, 1, 2, 3 -> new Deed.Ticket(booking, Where.SCANNER);
                        case 4, 5, 6 -> new Deed.Ticket(booking, Where.CAMERA);
                        case 7 -> new Deed.Ticket(booking, Where.TYPED);
                        case 8 -> new Deed.Ticket(booking, Where.THERE);
                        case 9 -> new Deed.Twice(booking);
                        case 10 -> new Deed.Listed(booking);
                        default -> new Deed.Mistake(booking);
                    });
        }
        for (int i = 0; i < WALK_INS; i++) {
            all.add(new Deed.WalkIn("Passage " + i));
        }
        for (int i = 0; i < STORMS; i++) {
            all.add(new Deed.Storm(random.nextInt(5, 30)));
        }
        Collections.shuffle(all, random);
        List<List<Deed>> deeds = new ArrayList<>();
        for (int second = 0; second < SECONDS; second++) {
            deeds.add(new ArrayList<>());
        }
        all.forEach(deed -> deeds.get(random.nextInt(SECONDS)).add(deed));
        return new Plan(deeds, weather(random), weather(random));
    }

    private static List<Fault> weather(RandomGenerator random) {
        List<Fault> weather = new ArrayList<>(Collections.nCopies(SECONDS, null));
        for (int second = 0; second < SECONDS; second += random.nextInt(20, 90)) {
            weather.set(second, fault(random));
        }
        return weather;
    }

    private static Fault fault(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Fault.Refuse();
            case 1 -> new Fault.BlackHole(Fault.Way.TO_CLIENT);
            case 2 -> new Fault.CutAfter(Fault.Way.TO_CLIENT, random.nextInt(1, 4_000));
            case 3 -> new Fault.CaptivePortal();
            case 4 -> new Fault.Latency(Duration.ofMillis(random.nextInt(20, 200)));
            default -> new Fault.None();
        };
    }
}
