package coachdesk.desk.campaigns.store;

import static coachdesk.desk.store.db.Tables.DISPATCH;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Dispatch.Wish;
import coachdesk.desk.campaigns.Campaigns.Missed;
import coachdesk.desk.campaigns.Outlook;
import coachdesk.desk.problems.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** What was due while nobody could send it: several times of one campaign are one decision. */
record MissedSendings(DispatchChanges changes) {
    static List<Missed> read(DSLContext sql, Instant now) {
        Map<String, List<Dispatch>> ahead = new LinkedHashMap<>();
        long until = now.toEpochMilli();
        Sendings.where(sql, DISPATCH.AHEAD.isTrue().and(DISPATCH.AT.le(until)))
                .forEach(dispatch -> ahead.computeIfAbsent(dispatch.campaignId(), id -> new ArrayList<>())
                        .add(dispatch));
        List<Missed> missed = new ArrayList<>();
        ahead.forEach((id, dispatches) -> Sendings.campaign(sql, id).ifPresent(campaign -> {
            List<Dispatch> late = late(campaign, dispatches, now);
            if (!late.isEmpty()) {
                missed.add(new Missed(campaign, late));
            }
        }));
        return missed;
    }

    private static List<Dispatch> late(Campaign campaign, List<Dispatch> dispatches, Instant now) {
        return dispatches.stream()
                .filter(dispatch -> Outlook.of(dispatch, campaign.lateMinutes(), now) == Outlook.MISSED)
                .toList();
    }

    /**
     * The latest gets these fields, the others stay unsent. All or nothing.
     *
     * @param fields null leaves the latest unsent too
     * @throws coachdesk.desk.problems.ProblemException INVALID when the latest is not missed any more
     */
    void decide(Missed missed, Map<String, Object> fields) {
        Instant now = changes.clock().instant();
        changes.store().change(tx -> {
            for (Dispatch shown : missed.dispatches()) {
                boolean latest = shown == missed.latest();
                Optional<Dispatch> still = Sendings.find(tx.sql(), shown.id())
                        .filter(dispatch ->
                                Outlook.of(dispatch, missed.campaign().lateMinutes(), now) == Outlook.MISSED);
                if (latest && fields != null && still.isEmpty()) {
                    throw Problem.of(ErrorCode.INVALID).asException();
                }
                Map<String, Object> wanted =
                        latest && fields != null ? fields : Map.of(Dispatch.WISH, Wish.SKIP.wire());
                still.ifPresent(dispatch -> changes.edit(tx, dispatch, wanted));
            }
        });
    }
}
