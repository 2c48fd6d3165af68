package coachdesk.testkit.sim;

import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * Runs a seeded test over many seeds. {@code -Dseed=N} replays one, {@code -Dseeds=N} sets how many; a failure names its
 * seed.
 */
public final class Seeds {
    private Seeds() {}

    /**
     * @param usual how many seeds without {@code -Dseeds}
     * @throws AssertionError with the seed in its message, at the first that fails
     */
    public static void each(int usual, LongConsumer test) {
        Long only = Long.getLong("seed");
        LongStream seeds =
                only != null ? LongStream.of(only) : LongStream.rangeClosed(1, Integer.getInteger("seeds", usual));
        seeds.forEach(seed -> one(seed, test));
    }

    private static void one(long seed, LongConsumer test) {
        try {
            test.accept(seed);
        } catch (Throwable e) {
            throw new AssertionError(
                    "failed with seed " + seed + " (replay with -Dseed=" + seed + "): " + e.getMessage(), e);
        }
    }
}
