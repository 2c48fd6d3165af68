package coachdesk.testkit.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Runs what is due when the test lets the time pass, on the test's thread; told what to run on any thread. */
public class HandTime {
    private record Entry(Instant at, long order, Runnable action) {}

    private final SettableClock clock;
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::order));
    private long order;

    public HandTime(SettableClock clock) {
        this.clock = clock;
    }

    /** @return cancels it if it has not begun */
    public synchronized Runnable after(Duration delay, Runnable action) {
        Entry entry = new Entry(clock.instant().plus(delay), order++, action);
        entries.add(entry);
        return () -> remove(entry);
    }

    private synchronized void remove(Entry entry) {
        entries.remove(entry);
    }

    public void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        for (Entry entry = due(end); entry != null; entry = due(end)) {
            if (entry.at().isAfter(clock.instant())) {
                clock.set(entry.at());
            }
            entry.action().run();
        }
        clock.set(end);
    }

    /** @return null when there is nothing more until then */
    private synchronized Entry due(Instant end) {
        return entries.isEmpty() || entries.peek().at().isAfter(end) ? null : entries.poll();
    }

    /** What has not begun does not begin. */
    public synchronized void close() {
        entries.clear();
    }
}
