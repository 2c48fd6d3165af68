package coachdesk.testkit.sim;

import coachdesk.testkit.clock.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A world in one thread: its time passes only from event to event, its chance comes from one seed. The same seed gives the
 * same run as long as nothing in it asks the real clock, real randomness or another thread.
 */
public final class Simulation {
    private record Event(Instant at, long number, Runnable action) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int order = at.compareTo(other.at);
            return order != 0 ? order : Long.compare(number, other.number);
        }
    }

    private final SettableClock clock;
    private final SplittableRandom random;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long number;

    public Simulation(long seed, Instant start) {
        this.clock = new SettableClock(start);
        this.random = new SplittableRandom(seed);
    }

    public SettableClock clock() {
        return clock;
    }

    public RandomGenerator random() {
        return random;
    }

    /** A source of chance of its own, so that one part's draws do not shift another's. */
    public RandomGenerator split() {
        return random.split();
    }

    /** Events of the same instant happen in the order in which they were announced. */
    public void in(Duration delay, Runnable action) {
        events.add(new Event(clock.instant().plus(delay), number++, action));
    }

    /** Lets all events of this span happen, those announced meanwhile too; the clock then stands at its end. */
    public void run(Duration span) {
        Instant end = clock.instant().plus(span);
        while (!events.isEmpty() && !events.peek().at().isAfter(end)) {
            Event next = events.poll();
            clock.set(next.at());
            next.action().run();
        }
        clock.set(end);
    }
}
