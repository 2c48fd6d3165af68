package coachdesk.desk.schedule;

import java.util.function.Consumer;

/** Lets planned sendings go at their time while the program is open. Methods return at once; any thread. */
public interface CampaignScheduler extends AutoCloseable {
    void start();

    SchedulerStatus status();

    /** Called after each change of the status, on any thread. @return unsubscribes */
    Runnable listen(Consumer<SchedulerStatus> listener);

    /** A person says that this copy of the data folder may send. */
    void confirm();

    @Override
    void close();
}
