package coachdesk.desk.store;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells listeners, after the commit and on the committing thread, which topics changed. Thread-safe. */
public final class Signals {
    private final List<Consumer<Set<Topic>>> listeners = new CopyOnWriteArrayList<>();

    /** @return unsubscribes */
    public Runnable listen(Consumer<Set<Topic>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void tell(Set<Topic> topics) {
        if (!topics.isEmpty()) {
            listeners.forEach(listener -> listener.accept(topics));
        }
    }
}
