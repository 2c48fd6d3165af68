package coachdesk.desk.store;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Random UUIDs (version 4) from a generator that is handed in, so that a run can be repeated. Any thread. */
public final class RandomIds implements Supplier<String> {
    private final RandomGenerator random;

    public RandomIds(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public synchronized String get() {
        long high = random.nextLong() & ~0xf000L | 0x4000L;
        long low = random.nextLong() & ~0xc000_0000_0000_0000L | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
