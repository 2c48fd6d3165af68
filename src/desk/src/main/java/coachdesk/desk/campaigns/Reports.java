package coachdesk.desk.campaigns;

import coachdesk.contract.campaigns.Delivery;
import coachdesk.contract.campaigns.DeliveryState;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What has become of each recipient. Read from this desk's copy of the server's ledger. Not for the UI thread. */
public interface Reports {
    /** As far as this desk has heard. */
    List<Delivery> of(String dispatchId);

    /**
     * Asks the server what has changed since; several at once are one.
     *
     * @return whether anything had
     * @throws coachdesk.desk.problems.ProblemException when it cannot be reached; what is here stays
     */
    boolean refresh(String dispatchId);

    /**
     * Says of rows that are unknown or by hand what is true.
     *
     * @param n the rows
     * @param state {@link DeliveryState#SENT} or {@link DeliveryState#PLANNED}, which sends again
     * @throws coachdesk.desk.problems.ProblemException when the server cannot be reached; then nothing has changed
     */
    void settle(String dispatchId, List<Integer> n, DeliveryState state);

    /** @return number of rows written */
    int exportCsv(String dispatchId, Locale language, Path file);
}
