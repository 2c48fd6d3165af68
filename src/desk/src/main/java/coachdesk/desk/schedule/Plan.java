package coachdesk.desk.schedule;

import coachdesk.contract.campaigns.Due;
import java.util.List;

/** The sendings that wait for their time, as this desk sees them. Any thread. */
public interface Plan {
    /** In the order of their times; also those whose time has passed. Test sendings are none. */
    List<Planned> waiting();

    /**
     * Says that one shall go, and that others of the same campaign stay unsent, in one transaction.
     *
     * @return false when somebody has decided otherwise meanwhile; then nothing was changed
     */
    boolean go(Due due);

    /** @param changed called after each change, on any thread. @return unsubscribes */
    Runnable listen(Runnable changed);

    /** Whether this data folder is the one that a person let send, and no copy of it. */
    boolean confirmed();

    void confirm();
}
