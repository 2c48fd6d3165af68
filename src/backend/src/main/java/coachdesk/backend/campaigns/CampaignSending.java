package coachdesk.backend.campaigns;

import coachdesk.backend.delivery.Settlement;
import coachdesk.backend.delivery.store.Row;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Dispatch.Wish;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Launching and marking as sent, as classic clients do it. */
public final class CampaignSending {
    private final Classic classic;
    private final Results results;
    private final Settlement settlement;

    public CampaignSending(Classic classic, Results results, Settlement settlement) {
        this.classic = classic;
        this.results = results;
        this.settlement = settlement;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(Routes.CAMPAIGN_LAUNCH, Access.COACH, this::launch),
                Route.post(Routes.CAMPAIGN_MARK_SENT, Access.COACH, this::markSent));
    }

    /**
     * Answers at once, while it is sent. Whoever asks again because the answer was lost sends nothing twice: those who have
     * it already are left out, unless all are asked for in so many words.
     */
    private Answer launch(Call call) {
        boolean all = call.flag("all");
        Map<String, Object> doc = classic.change(call, work -> {
            Stored campaign =
                    work.live(Kind.CAMPAIGN, call.at("id")).orElseThrow(() -> Refusal.notFound("Campagne non trouvée"));
            Map<String, Object> now = Map.of(
                    Dispatch.WISH, Wish.GO.wire(), Dispatch.GO_AT, classic.now().toString());
            Plan.waiting(work, campaign.id())
                    .ifPresentOrElse(
                            planned -> work.edit(planned, now),
                            () -> work.edit(
                                    Plan.add(
                                            work,
                                            Campaign.of(campaign.doc()),
                                            classic.now(),
                                            ZoneOffset.UTC,
                                            Map.of("only", !all)),
                                    now));
            return campaign.doc();
        });
        results.into(doc, call.tenant());
        doc.put("status", "sending");
        return Answer.json(doc);
    }

    private Answer markSent(Call call) {
        Map<String, Object> body = call.object();
        results.newest(call.tenant(), call.at("id")).ifPresent(run -> {
            List<Integer> rows = results.rows(call.tenant(), run).stream()
                    .filter(row -> row.recipient().equals(body.get("contactId")))
                    .filter(row -> row.channel().wire().equals(body.get("channel")))
                    .map(Row::n)
                    .toList();
            settlement.settle(call.tenant(), run.dispatch(), rows, DeliveryState.SENT);
        });
        return Answer.json(Map.of("success", true));
    }
}
