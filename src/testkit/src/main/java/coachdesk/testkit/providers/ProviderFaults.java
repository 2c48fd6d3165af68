package coachdesk.testkit.providers;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;

/** Which request meets which fault: first those that were queued, then what was set for all. Thread-safe. */
public final class ProviderFaults {
    private final Deque<ProviderFault> queued = new ArrayDeque<>();
    private RandomGenerator random;
    private double share;
    private List<ProviderFault> chosen = List.of();

    /** The next requests meet these, one each. */
    public synchronized void next(ProviderFault... faults) {
        queued.addAll(List.of(faults));
    }

    /** Every request meets this. */
    public synchronized void always(ProviderFault fault) {
        share = 1;
        chosen = List.of(fault);
    }

    /** This share of the requests meets one of these. */
    public synchronized void share(double part, RandomGenerator by, ProviderFault... faults) {
        random = by;
        share = part;
        chosen = List.of(faults);
    }

    public synchronized void heal() {
        queued.clear();
        share = 0;
        chosen = List.of();
    }

    /** Whether the next one is of this kind, which then is over. One of another kind waits for its moment. */
    synchronized boolean draw(Class<? extends ProviderFault> kind) {
        if (!queued.isEmpty()) {
            return kind.isInstance(queued.peek()) && queued.poll() != null;
        }
        return share >= 1 && chosen.size() == 1 && kind.isInstance(chosen.getFirst());
    }

    /** What the next request meets; {@link ProviderFault.None} when all is well. */
    public synchronized ProviderFault draw() {
        if (!queued.isEmpty()) {
            return queued.poll();
        }
        if (chosen.isEmpty() || share < 1 && random.nextDouble() >= share) {
            return new ProviderFault.None();
        }
        return chosen.get(chosen.size() == 1 ? 0 : random.nextInt(chosen.size()));
    }
}
