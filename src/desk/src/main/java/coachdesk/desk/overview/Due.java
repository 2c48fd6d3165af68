package coachdesk.desk.overview;

import java.time.Instant;
import java.util.List;

/**
 * What waits for somebody, or goes next by itself.
 *
 * @param missed the latest sending of each campaign of which one was due while nobody could send it: somebody must decide
 * @param sends of campaigns, the next first
 * @param decisions changes that the server did not take
 * @param unread conversations in which something new stands
 * @param files that the server does not take, of films and pictures
 * @param later messages for later, the next first; also those that were missed
 */
public record Due(List<Send> missed, List<Send> sends, int decisions, int unread, Refused files, List<Later> later) {
    /** @param name null when it has none */
    public record Send(String campaignId, String name, Instant at) {}

    /**
     * @param count of films and pictures
     * @param mediaId of the first of them; null when there is none
     */
    public record Refused(int count, String mediaId) {
        public static final Refused NONE = new Refused(0, null);
    }

    public record Later(String conversationId, Instant at, boolean missed) {}

    public boolean nothing() {
        return missed.isEmpty()
                && sends.isEmpty()
                && decisions == 0
                && unread == 0
                && files.count() == 0
                && later.isEmpty();
    }
}
