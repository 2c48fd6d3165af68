package coachdesk.backend.campaigns;

import static java.nio.charset.StandardCharsets.UTF_8;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Documents;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Dispatch.Wish;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The classic routes of campaigns, over the records, sendings and ledgers of the desks. */
public final class CampaignRoutes {
    private static final int MOST = 100;

    private final Classic classic;
    private final ZoneId zone;
    private final Results results;

    /** @param zone of the studio: of it are times without an offset */
    public CampaignRoutes(Classic classic, ZoneId zone, Results results) {
        this.classic = classic;
        this.zone = zone;
        this.results = results;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.CAMPAIGNS, Access.COACH, this::list),
                Route.post(Routes.CAMPAIGNS, Access.COACH, this::add),
                Route.get(Routes.CAMPAIGN, Access.COACH, this::one),
                Route.put(Routes.CAMPAIGN, Access.COACH, this::edit),
                Route.delete(Routes.CAMPAIGN, Access.COACH, this::delete));
    }

    /** Without results: those are told of one campaign at a time. */
    private Answer list(Call call) {
        List<String> docs =
                classic.store().page(call.tenant(), Kind.CAMPAIGN, 0, MOST).docs();
        return Answer.json(out -> Documents.write(docs, out));
    }

    private Answer one(Call call) {
        return Answer.json(results.into(find(call).doc(), call.tenant()));
    }

    private Stored find(Call call) {
        return classic.store()
                .find(call.tenant(), Kind.CAMPAIGN, call.at("id"))
                .orElseThrow(() -> Refusal.notFound("Campagne non trouvée"));
    }

    private Answer add(Call call) {
        Map<String, Object> body = CampaignShape.CREATE.whole(call.object());
        Optional<Instant> at = Plan.time(body.get(CampaignShape.SCHEDULED_AT), zone);
        String status = at.isPresent() ? "scheduled" : "draft";
        Map<String, Object> doc = CampaignShape.document(
                body, Classic.newId(), status, classic.now().toString());
        classic.change(call, work -> {
            work.create(Kind.CAMPAIGN, (String) doc.get("id"), doc);
            at.ifPresent(when -> Plan.add(work, Campaign.of(doc), when, zone, Map.of()));
            return null;
        });
        return Answer.json(results.into(doc, call.tenant()));
    }

    /** Null for an unknown id, as classic clients expect. What follows from sendings is not set. */
    private Answer edit(Call call) {
        Map<String, Object> fields = new LinkedHashMap<>(call.object());
        fields.keySet().removeAll(CampaignShape.SERVERS_OWN);
        fields.put("updatedAt", classic.now().toString());
        Optional<Instant> at = Plan.time(fields.get(CampaignShape.SCHEDULED_AT), zone);
        Optional<Stored> after = classic.change(
                call, work -> work.live(Kind.CAMPAIGN, call.at("id")).map(before -> {
                    Stored edited = work.edit(before, fields);
                    if (fields.containsKey(CampaignShape.SCHEDULED_AT)) {
                        plan(work, Campaign.of(edited.doc()), at);
                    }
                    return edited;
                }));
        return Answer.json(
                out -> out.write(after.map(Stored::text).orElse("null").getBytes(UTF_8)));
    }

    private void plan(Classic.Work work, Campaign campaign, Optional<Instant> at) {
        Optional<Stored> before = Plan.waiting(work, campaign.id());
        if (before.isPresent()) {
            work.edit(
                    before.get(),
                    at.isPresent()
                            ? Map.of(Dispatch.AT, at.get().toString(), "zone", zone.getId())
                            : Map.of(Dispatch.WISH, Wish.CANCEL.wire()));
        } else {
            at.ifPresent(when -> Plan.add(work, campaign, when, zone, Map.of()));
        }
    }

    /** What was sent stays; what was to be sent is gone with it. */
    private Answer delete(Call call) {
        int deleted = classic.change(call, work -> {
            Optional<Stored> found = work.live(Kind.CAMPAIGN, call.at("id"));
            found.ifPresent(campaign -> {
                work.changes().of(Kind.DISPATCH, campaign.id()).stream()
                        .filter(record -> Dispatch.of(record.doc())
                                .filter(dispatch -> dispatch.state().ahead() || dispatch.endedAt() == null)
                                .isPresent())
                        .forEach(work::delete);
                work.delete(campaign);
            });
            return found.isPresent() ? 1 : 0;
        });
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put("hardDelete", true);
        answer.put("deleted", Map.of("campaign", deleted, "messages", 0));
        return Answer.json(answer);
    }
}
