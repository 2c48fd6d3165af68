package coachdesk.desk.notifications;

import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Timer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Tells a classic server what was read on this desk from the moment on at which somebody wants that, and not before. What
 * cannot be told is told with the next reading.
 */
public final class SharedMarks implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(1);
    static final Duration AFTER_THE_START = Duration.ofSeconds(5);

    private final SharedMark server;
    private final Supplier<Map<String, Long>> readHere;
    private final BooleanSupplier wanted;
    private final Timer timer;
    private final Runnable unlisten;
    private Map<String, Long> told;
    private Runnable planned = () -> {};

    /**
     * @param readHere up to where this desk has read, by conversation
     * @param wanted whether the server is a classic one and the studio wants its mark set
     * @param timer its own: it is closed with this
     */
    public SharedMarks(
            SharedMark server,
            Supplier<Map<String, Long>> readHere,
            BooleanSupplier wanted,
            Signals signals,
            Timer timer) {
        this.server = server;
        this.readHere = readHere;
        this.wanted = wanted;
        this.timer = timer;
        this.unlisten = signals.listen(topics -> {
            if (topics.contains(Topic.READ_MARK)) {
                soon();
            }
        });
        timer.after(AFTER_THE_START, () -> told = new LinkedHashMap<>(readHere.get()));
    }

    private synchronized void soon() {
        planned.run();
        planned = timer.after(SOON, this::tell);
    }

    private void tell() {
        Map<String, Long> now = readHere.get();
        if (told == null || !wanted.getAsBoolean()) {
            told = new LinkedHashMap<>(now);
            return;
        }
        now.forEach((conversation, at) -> {
            if (!at.equals(told.get(conversation))) {
                try {
                    server.read(conversation);
                    told.put(conversation, at);
                } catch (ProblemException e) {
                    // The sync says what is wrong with the server.
                }
            }
        });
    }

    @Override
    public void close() {
        unlisten.run();
        timer.close();
    }
}
