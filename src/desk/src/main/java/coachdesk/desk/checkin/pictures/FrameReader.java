package coachdesk.desk.checkin.pictures;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Reads tickets from a camera's frames, each within a budget of time. A frame rarely comes alone: ways of looking that
 * found no time in one frame have their turn in the next. Thread-safe; one for each camera.
 */
public final class FrameReader {
    /** Leaves 10 ms for the way that is under way when the time is up. */
    public static final Duration BUDGET = Duration.ofMillis(30);

    private final LongSupplier nanos;
    private final long budget;
    private final AtomicInteger turn = new AtomicInteger();

    /** @param nanos a clock that only goes forward, such as {@link System#nanoTime} */
    public FrameReader(LongSupplier nanos, Duration budget) {
        this.nanos = nanos;
        this.budget = budget.toNanos();
    }

    /**
     * @param light row by row, 0 black to 255 white, at least {@code width × height}; not changed and not kept
     * @return the code with its corners in the frame's pixels; empty when there is none or none was found in time
     * @throws IllegalArgumentException for a size that does not fit the pixels
     */
    public Optional<QrCode> read(int width, int height, byte[] light) {
        if (width <= 0 || height <= 0 || light.length < (long) width * height) {
            throw new IllegalArgumentException("a frame of " + width + " × " + height + " in " + light.length);
        }
        long start = nanos.getAsLong();
        QrSearch.Outcome outcome =
                QrSearch.in(new Grey(width, height, light), turn.get(), () -> nanos.getAsLong() - start < budget);
        turn.set(outcome.turn());
        return outcome.code();
    }
}
