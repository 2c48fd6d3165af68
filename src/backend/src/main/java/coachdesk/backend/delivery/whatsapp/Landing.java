package coachdesk.backend.delivery.whatsapp;

import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Stored;
import java.util.List;

/** Where a message that came by WhatsApp is kept. */
@FunctionalInterface
public interface Landing {
    /**
     * Within the transaction that notes that they wrote.
     *
     * @param who those with the number it came from, participants before people; never empty
     * @param text may be blank when media came alone
     * @param sid the provider's id of the message, the same when it is told again; null when it said none
     */
    void land(ChangeSet changes, List<Stored> who, String text, String sid);
}
