package coachdesk.testkit.faults;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** An evening with bad wifi: faults in a row, each for a while. The same seed gives the same evening. */
public record FaultScript(List<Step> steps) {
    /** @param lasts at most a few hundred milliseconds */
    public record Step(Fault fault, Duration lasts) {}

    public static FaultScript of(long seed, int steps) {
        RandomGenerator random = new SplittableRandom(seed);
        return new FaultScript(Stream.generate(() -> step(random)).limit(steps).toList());
    }

    /**
     * Plays on the calling thread, then heals.
     *
     * @param over ends the play early when it is counted down
     */
    public void play(FaultProxy proxy, CountDownLatch over) {
        try {
            for (Step step : steps) {
                proxy.set(step.fault());
                if (over.await(step.lasts().toMillis(), TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            proxy.heal();
        }
    }

    private static Step step(RandomGenerator random) {
        Fault.Way way = random.nextBoolean() ? Fault.Way.TO_CLIENT : Fault.Way.TO_SERVER;
        Fault fault =
                switch (random.nextInt(9)) {
                    case 0 -> new Fault.Latency(Duration.ofMillis(random.nextInt(5, 60)));
                    case 1, 2 -> new Fault.CutAfter(way, random.nextInt(1, 4000));
                    case 3 -> new Fault.BlackHole(way);
                    case 4 -> new Fault.Reset();
                    case 5 -> new Fault.Refuse();
                    case 6 -> new Fault.CaptivePortal();
                    default -> new Fault.None();
                };
        return new Step(fault, Duration.ofMillis(random.nextInt(20, 300)));
    }
}
