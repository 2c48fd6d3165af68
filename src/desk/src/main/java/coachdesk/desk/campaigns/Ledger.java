package coachdesk.desk.campaigns;

import coachdesk.contract.campaigns.DeliveryPage;
import coachdesk.contract.campaigns.DeliveryState;
import java.util.List;

/** The server's ledger. Every call blocks for a bounded time. */
public interface Ledger {
    /**
     * Rows that changed after this one.
     *
     * @param seq 0 for all
     * @throws coachdesk.desk.problems.ProblemException when the server cannot be reached, or keeps none
     */
    DeliveryPage after(String dispatchId, long seq);

    /** @throws coachdesk.desk.problems.ProblemException when it cannot be said; then nothing has changed */
    void settle(String dispatchId, List<Integer> rows, DeliveryState state);
}
