package coachdesk.desk.store;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners, after the commit and on the committing thread, which topics changed. Thread-safe. */
public final class Signals {
    private static final Logger log = LoggerFactory.getLogger(Signals.class);

    private final List<Consumer<Set<Topic>>> listeners = new CopyOnWriteArrayList<>();

    /** @return unsubscribes */
    public Runnable listen(Consumer<Set<Topic>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void tell(Set<Topic> topics) {
        if (!topics.isEmpty()) {
            listeners.forEach(listener -> tell(listener, topics));
        }
    }

    /** What is stored is stored: whoever wrote it must not hear of a failure because somebody else could not listen. */
    private static void tell(Consumer<Set<Topic>> listener, Set<Topic> topics) {
        try {
            listener.accept(topics);
        } catch (RuntimeException e) {
            log.error("a listener failed: {}", e.getClass().getName());
        }
    }
}
