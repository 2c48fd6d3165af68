package coachdesk.backend.delivery;

import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.DispatchState;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The classic {@code status} of a campaign, as its sendings are. */
public final class CampaignStatus {
    public static final String DRAFT = "draft";
    public static final String SCHEDULED = "scheduled";
    public static final String SENDING = "sending";
    public static final String COMPLETED = "completed";
    public static final String FAILED = "failed";

    private CampaignStatus() {}

    /** Brings a campaign's into step; nothing happens when the campaign is gone. */
    static void follow(ChangeSet changes, String campaign) {
        Optional<Stored> found = changes.find(Kind.CAMPAIGN, campaign).filter(Stored::live);
        if (found.isEmpty()) {
            return;
        }
        List<Dispatch> sendings = changes.of(Kind.DISPATCH, campaign).stream()
                .flatMap(record -> Dispatch.of(record.doc()).stream())
                .filter(dispatch -> !dispatch.test())
                .toList();
        String status = of(sendings);
        Map<String, Object> doc = found.get().doc();
        if (!Objects.equals(doc.put(Campaign.STATUS, status), status)) {
            changes.put(Kind.CAMPAIGN, campaign, doc, null);
        }
    }

    static String of(List<Dispatch> sendings) {
        if (any(sendings, DispatchState.RUNNING) || any(sendings, DispatchState.PAUSED)) {
            return SENDING;
        }
        if (any(sendings, DispatchState.PLANNED) || any(sendings, DispatchState.MISSED)) {
            return SCHEDULED;
        }
        return sendings.stream()
                .filter(dispatch -> dispatch.endedAt() != null)
                .max(Comparator.comparing(Dispatch::endedAt))
                .map(last -> nothingArrived(last) ? FAILED : COMPLETED)
                .orElse(DRAFT);
    }

    private static boolean any(List<Dispatch> sendings, DispatchState state) {
        return sendings.stream().anyMatch(dispatch -> dispatch.state() == state);
    }

    private static boolean nothingArrived(Dispatch dispatch) {
        return count(dispatch, DeliveryState.FAILED) > 0
                && count(dispatch, DeliveryState.SENT) + count(dispatch, DeliveryState.MANUAL) == 0;
    }

    private static int count(Dispatch dispatch, DeliveryState state) {
        return dispatch.counts().values().stream()
                .mapToInt(states -> states.getOrDefault(state.wire(), 0))
                .sum();
    }
}
