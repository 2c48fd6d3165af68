package coachdesk.desk.campaigns;

import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.desk.campaigns.CampaignRow.Status;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a campaign stands, as it follows from its sendings. The one rule for it.
 *
 * @param at of the next sending, else of the last; null when none was ever planned
 */
public record Standing(Status status, Instant at, int sent, int failed, int unknown, int open) {
    /**
     * What a document says of itself: all that there is of a campaign of an older program, which has no sendings.
     *
     * @param status as the server says it; may be null
     * @param at when it was launched, else when it is to be; null when neither
     */
    public record Old(String status, Instant at, int sent, int failed) {}

    /**
     * @param dispatches all of the campaign's, in the order of their times
     * @param lateMinutes of the campaign
     */
    public static Standing of(Old old, List<Dispatch> dispatches, int lateMinutes, Instant now) {
        Map<Outlook, Dispatch> last = new EnumMap<>(Outlook.class);
        Dispatch next = null;
        Tally all = Tally.NONE;
        for (Dispatch dispatch : dispatches) {
            Outlook outlook = Outlook.of(dispatch, lateMinutes, now);
            if (dispatch.test() || outlook == Outlook.OFF) {
                continue;
            }
            last.put(outlook, dispatch);
            all = all.and(Tally.of(dispatch));
            if (next == null && outlook == Outlook.AHEAD) {
                next = dispatch;
            }
        }
        if (last.isEmpty()) {
            return old(old);
        }
        Dispatch speaks = next != null ? next : latest(last);
        return new Standing(status(last, all), speaks.at(), all.sent(), all.failed(), all.unknown(), all.open());
    }

    private static Status status(Map<Outlook, Dispatch> last, Tally all) {
        Set<Outlook> there = last.keySet();
        if (there.contains(Outlook.RUNNING)) {
            return Status.SENDING;
        }
        if (there.contains(Outlook.PAUSED)) {
            return Status.PAUSED;
        }
        if (there.contains(Outlook.MISSED)) {
            return Status.MISSED;
        }
        if (there.contains(Outlook.AHEAD)) {
            return Status.SCHEDULED;
        }
        Dispatch latest = latest(last);
        if (latest == last.get(Outlook.STOPPED)) {
            return Status.STOPPED;
        }
        // Of one that went to those who had not got it, the earlier ones have sent the rest.
        Tally tally = Tally.of(latest);
        return ended(latest.only() ? all.sent() : tally.sent(), tally.failed() + tally.unknown(), true);
    }

    private static Dispatch latest(Map<Outlook, Dispatch> last) {
        return last.values().stream().max((a, b) -> a.at().compareTo(b.at())).orElseThrow();
    }

    private static Status ended(int sent, int lost, boolean known) {
        if (lost > 0) {
            return sent > 0 ? Status.PARTIAL : Status.FAILED;
        }
        // Whoever counts each recipient, and has none, sent to nobody.
        return sent > 0 || !known ? Status.COMPLETED : Status.FAILED;
    }

    private static Standing old(Old old) {
        Status status =
                switch (old.status() == null ? "" : old.status()) {
                    case "scheduled" -> Status.SCHEDULED;
                    // Classic: the launch has ended, and some did not get it.
                    case "sending" -> ended(old.sent(), Math.max(1, old.failed()), false);
                    case "completed", "sent" -> ended(old.sent(), old.failed(), false);
                    case "failed" -> old.sent() > 0 ? Status.PARTIAL : Status.FAILED;
                    default -> Status.DRAFT;
                };
        return new Standing(status, status == Status.DRAFT ? null : old.at(), old.sent(), old.failed(), 0, 0);
    }

    private record Tally(int sent, int failed, int unknown, int open) {
        static final Tally NONE = new Tally(0, 0, 0, 0);

        static Tally of(Dispatch dispatch) {
            int open = 0;
            for (DeliveryState state : DeliveryState.values()) {
                open += state.open() ? count(dispatch, state) : 0;
            }
            return new Tally(
                    count(dispatch, DeliveryState.SENT),
                    count(dispatch, DeliveryState.FAILED),
                    count(dispatch, DeliveryState.UNKNOWN),
                    open);
        }

        private static int count(Dispatch dispatch, DeliveryState state) {
            return dispatch.counts().values().stream()
                    .mapToInt(states -> states.getOrDefault(state.wire(), 0))
                    .sum();
        }

        Tally and(Tally other) {
            return new Tally(sent + other.sent, failed + other.failed, unknown + other.unknown, open + other.open);
        }
    }
}
