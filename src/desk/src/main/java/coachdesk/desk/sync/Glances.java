package coachdesk.desk.sync;

import coachdesk.desk.tasks.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** When a server that does not tell by itself is asked what was said, between two attempts: more often while somebody looks. */
final class Glances {
    private final Connection connection;
    private final Timer timer;
    private final BooleanSupplier possible;
    private final Consumer<Set<String>> glance;
    private final List<String> watched = new CopyOnWriteArrayList<>();
    private Runnable planned = () -> {};

    /**
     * @param possible whether one may be planned, at the moment
     * @param glance takes the ids of the conversations that somebody looks at; called on the timer's thread, plans the next
     */
    Glances(Connection connection, Timer timer, BooleanSupplier possible, Consumer<Set<String>> glance) {
        this.connection = connection;
        this.timer = timer;
        this.possible = possible;
        this.glance = glance;
    }

    /** In the pause that this server asks for, instead of when it was planned before. */
    void later() {
        after(null);
    }

    /** From now on somebody looks at it: it is glanced at now. @return ends it */
    Runnable watch(String conversationId) {
        watched.add(conversationId);
        after(Duration.ZERO);
        return () -> watched.remove(conversationId);
    }

    /** @param pause null for the server's own */
    private synchronized void after(Duration pause) {
        planned.run();
        Duration usual = connection.glances(!watched.isEmpty());
        if (usual != null && possible.getAsBoolean()) {
            planned = timer.after(pause == null ? usual : pause, () -> glance.accept(Set.copyOf(watched)));
        }
    }

    synchronized void stop() {
        planned.run();
    }
}
