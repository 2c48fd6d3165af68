package coachdesk.desk.sync;

import coachdesk.desk.store.Store;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Timer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.function.Supplier;

/** Other programs may write to the folder, and the network may come back: neither says so by itself. */
final class LookAround {
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Store store;
    private final Supplier<?> network;
    private final Timer timer;
    private final Runnable otherNetwork;
    private volatile boolean stopped;
    private Object lastNetwork;
    private long outsideWrites;

    /**
     * @param network anything that is equal as long as the computer's connections are the same
     * @param otherNetwork called on the timer's thread when they are not any more
     */
    LookAround(Store store, Supplier<?> network, Timer timer, Runnable otherNetwork) {
        this.store = store;
        this.network = network;
        this.timer = timer;
        this.otherNetwork = otherNetwork;
    }

    void start() {
        lastNetwork = network.get();
        outsideWrites = store.outsideWrites();
        timer.after(EVERY, this::look);
    }

    void stop() {
        stopped = true;
    }

    private void look() {
        if (stopped) {
            return;
        }
        long outside = store.outsideWrites();
        if (outside != outsideWrites) {
            outsideWrites = outside;
            store.signals().tell(EnumSet.allOf(Topic.class));
        }
        Object now = network.get();
        if (!now.equals(lastNetwork)) {
            lastNetwork = now;
            otherNetwork.run();
        }
        timer.after(EVERY, this::look);
    }
}
