package coachdesk.desk.schedule;

import coachdesk.desk.schedule.SchedulerStatus.Responsible;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Lets nothing go by itself, and says so. */
public final class DeskScheduler implements CampaignScheduler {
    private final AutoCloseable server;
    private final List<Consumer<SchedulerStatus>> listeners = new CopyOnWriteArrayList<>();

    public DeskScheduler(AutoCloseable server) {
        this.server = server;
    }

    @Override
    public void start() {
        listeners.forEach(listener -> listener.accept(status()));
    }

    @Override
    public SchedulerStatus status() {
        return new SchedulerStatus(Responsible.NOBODY, null, null, null, null, false);
    }

    @Override
    public Runnable listen(Consumer<SchedulerStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void confirm() {
        listeners.forEach(listener -> listener.accept(status()));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
