package coachdesk.desk.campaigns;

import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.desk.reservations.Reservations.Undo;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The campaigns as the window and the terminal use them. Every method may be slow: not for the UI thread. */
public interface Campaigns {
    /** How long a sending can still be taken back after somebody said that it shall go. */
    Duration HOLD = Duration.ofSeconds(10);

    /** Newest change first. */
    List<CampaignRow> list(CampaignQuery query);

    Optional<Campaign> find(String id);

    /** The courses that a message can speak of: names by id, by name. */
    Map<String, String> courses();

    /**
     * Keeps a draft, new when its id is null. Fields that stay the same are not queued again.
     *
     * @return its id
     */
    String save(Campaign campaign);

    /** Also its sendings that have not begun; what was sent stays sent. */
    Undo delete(String id);

    /** A draft with the same content. @return its id */
    String copy(String id);

    /** What the server that is in use now would send wrongly: planning and sending refuse it. */
    SendingRules rules();

    /** Of one campaign, in the order of their times. */
    List<Dispatch> dispatches(String campaignId);

    /** Every sending whose time lies in the interval, also those that are over. */
    List<PlannedSending> between(Instant from, Instant to);

    /**
     * One sending for each moment.
     *
     * @return their ids, in the same order
     * @throws coachdesk.desk.problems.ProblemException when the server would send it wrongly, see {@link #rules}
     */
    List<String> plan(String campaignId, List<Moment> moments);

    /**
     * Sends it after {@link #HOLD}.
     *
     * @param only whether those who already got it are left out
     * @return the sending's id
     * @throws coachdesk.desk.problems.ProblemException when the server would send it wrongly, see {@link #rules}
     */
    String sendNow(String campaignId, boolean only);

    /** Sends it at once to a test list. @return the sending's id */
    String sendTest(String campaignId, List<BasketEntry> to);

    /** @throws coachdesk.desk.problems.ProblemException INVALID when its state does not allow it any more */
    void wish(String dispatchId, Dispatch.Wish wish);

    /** While nothing of it was sent. Also brings back what was missed. */
    void move(String dispatchId, Moment to);

    /** Sends again to those whose sending failed, within the same sending. */
    void retryFailed(String dispatchId);

    /** What was due while nobody could send it: one for each campaign, however many times it missed. */
    List<Missed> missed();

    /** Sends the latest of them now; the others stay unsent. */
    void sendMissed(Missed missed);

    void skipMissed(Missed missed);

    void moveMissed(Missed missed, Moment to);

    /** When something is sent. */
    record Moment(Instant at, ZoneId zone) {}

    /** @param dispatches in the order of their times, at least one */
    record Missed(Campaign campaign, List<Dispatch> dispatches) {
        public Dispatch latest() {
            return dispatches.getLast();
        }
    }

    record PlannedSending(Campaign campaign, Dispatch dispatch) {}
}
