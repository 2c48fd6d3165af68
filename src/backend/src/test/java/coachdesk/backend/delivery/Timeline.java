package coachdesk.backend.delivery;

import coachdesk.backend.realtime.Later;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.testkit.clock.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to be done later, done by one thread in the order of a clock that only this moves. */
final class Timeline implements Later {
    private static final Duration LONGEST = Duration.ofHours(1);

    private final SettableClock clock;
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::at).thenComparingLong(Task::number));
    private long number;

    private record Task(Instant at, long number, Runnable action) {}

    Timeline(SettableClock clock) {
        this.clock = clock;
    }

    @Override
    public Runnable after(Duration delay, Runnable action) {
        Task task = new Task(clock.instant().plus(delay), number++, action);
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    /** Everything that is due within this time from now on, then stands at its end. */
    void run(Duration time) {
        Instant end = clock.instant().plus(time);
        while (!tasks.isEmpty() && !tasks.peek().at().isAfter(end)) {
            Task task = tasks.poll();
            if (task.at().isAfter(clock.instant())) {
                clock.set(task.at());
            }
            task.action().run();
        }
        clock.set(end);
    }

    /** One thing after another until a sending is that far; the clock follows. */
    void next(Sent studio, String dispatch, DispatchState state) {
        Instant end = clock.instant().plus(LONGEST);
        while (studio.state(dispatch) != state) {
            if (clock.instant().isAfter(end)) {
                throw new AssertionError("still " + studio.state(dispatch));
            }
            Task task = tasks.remove();
            if (task.at().isAfter(clock.instant())) {
                clock.set(task.at());
            }
            task.action().run();
        }
    }

    /** The process that all of it was of is dead. */
    void forget() {
        tasks.clear();
    }
}
