package coachdesk.desk.sync;

import coachdesk.desk.tasks.Timer;
import coachdesk.testkit.clock.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Runs what is due when the test lets the time pass. */
public final class HandTimer implements Timer {
    private record Entry(Instant at, long order, Runnable action) {}

    private final SettableClock clock;
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::order));
    private long order;

    public HandTimer(SettableClock clock) {
        this.clock = clock;
    }

    @Override
    public Runnable after(Duration delay, Runnable action) {
        Entry entry = new Entry(clock.instant().plus(delay), order++, action);
        entries.add(entry);
        return () -> entries.remove(entry);
    }

    public void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        while (!entries.isEmpty() && !entries.peek().at().isAfter(end)) {
            Entry entry = entries.poll();
            if (entry.at().isAfter(clock.instant())) {
                clock.set(entry.at());
            }
            entry.action().run();
        }
        clock.set(end);
    }

    @Override
    public void close() {
        entries.clear();
    }
}
