package coachdesk.desk.campaigns.store;

import static coachdesk.desk.store.db.Tables.COURSE;
import static coachdesk.desk.store.db.Tables.DISPATCH;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.desk.campaigns.CampaignQuery;
import coachdesk.desk.campaigns.CampaignRow;
import coachdesk.desk.campaigns.Campaigns;
import coachdesk.desk.campaigns.SendingRules;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The campaigns over the store. Any thread. */
public final class StoredCampaigns implements Campaigns {
    private final Store store;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final BooleanSupplier hosted;
    private final CampaignChanges content;
    private final DispatchChanges sendings;

    /**
     * @param newId makes UUIDs
     * @param zone of the studio, at the moment
     * @param hosted whether the server in use is a classic one, at the moment
     */
    public StoredCampaigns(
            Store store,
            Records records,
            Outbox outbox,
            Supplier<String> newId,
            Clock clock,
            Supplier<ZoneId> zone,
            BooleanSupplier hosted) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
        this.hosted = hosted;
        this.content = new CampaignChanges(store, records, outbox, newId, clock);
        this.sendings = new DispatchChanges(store, outbox, newId, clock);
    }

    @Override
    public List<CampaignRow> list(CampaignQuery query) {
        return store.read(sql -> CampaignList.of(sql, query, clock.instant()));
    }

    @Override
    public Optional<Campaign> find(String id) {
        return store.read(sql -> Sendings.campaign(sql, id));
    }

    @Override
    public Map<String, String> courses() {
        return store.read(sql -> sql.select(COURSE.ID, COURSE.NAME)
                .from(COURSE)
                .where(COURSE.DELETED.isFalse(), COURSE.ARCHIVED.isFalse(), COURSE.NAME.isNotNull())
                .orderBy(COURSE.NAME.collate("NOCASE"), COURSE.ID)
                .fetchMap(COURSE.ID, COURSE.NAME));
    }

    @Override
    public String save(Campaign campaign) {
        return content.save(campaign);
    }

    @Override
    public Undo delete(String id) {
        return content.delete(id);
    }

    @Override
    public String copy(String id) {
        return content.copy(id);
    }

    @Override
    public SendingRules rules() {
        return new SendingRules(hosted.getAsBoolean());
    }

    private void check(String campaignId, boolean now, boolean only) {
        SendingRules rules = rules();
        find(campaignId).ifPresent(campaign -> rules.check(campaign, now, only));
    }

    @Override
    public List<Dispatch> dispatches(String campaignId) {
        return store.read(sql -> Sendings.ofCampaign(sql, campaignId));
    }

    @Override
    public List<PlannedSending> between(Instant from, Instant to) {
        return store.read(sql -> {
            Map<String, Optional<Campaign>> known = new HashMap<>();
            return Sendings.where(sql, DISPATCH.AT.ge(from.toEpochMilli()).and(DISPATCH.AT.lt(to.toEpochMilli())))
                    .stream()
                    .flatMap(dispatch -> known
                            .computeIfAbsent(dispatch.campaignId(), id -> Sendings.campaign(sql, id))
                            .map(campaign -> new PlannedSending(campaign, dispatch))
                            .stream())
                    .toList();
        });
    }

    @Override
    public List<String> plan(String campaignId, List<Moment> moments) {
        check(campaignId, false, false);
        return sendings.create(moments.stream()
                .map(moment -> new NewDispatch(campaignId, moment, null, false, null))
                .toList());
    }

    @Override
    public String sendNow(String campaignId, boolean only) {
        check(campaignId, true, only);
        return now(campaignId, clock.instant().plus(HOLD), only, null);
    }

    @Override
    public String sendTest(String campaignId, List<BasketEntry> to) {
        check(campaignId, true, false);
        return now(campaignId, clock.instant(), false, to);
    }

    private String now(String campaignId, Instant at, boolean only, List<BasketEntry> test) {
        return sendings.create(List.of(new NewDispatch(campaignId, new Moment(at, zone.get()), at, only, test)))
                .getFirst();
    }

    @Override
    public void wish(String dispatchId, Dispatch.Wish wish) {
        sendings.wish(dispatchId, wish);
    }

    @Override
    public void move(String dispatchId, Moment to) {
        sendings.move(dispatchId, to);
    }

    @Override
    public void retryFailed(String dispatchId) {
        if (rules().hosted()) {
            throw Problem.of(ErrorCode.CLASSIC_MISSING_ONLY).asException();
        }
        sendings.retryFailed(dispatchId);
    }

    @Override
    public List<Missed> missed() {
        return store.read(sql -> MissedSendings.read(sql, clock.instant()));
    }

    @Override
    public void sendMissed(Missed missed) {
        rules().check(missed.campaign(), true, false);
        new MissedSendings(sendings).decide(missed, DispatchChanges.go(clock.instant()));
    }

    @Override
    public void skipMissed(Missed missed) {
        new MissedSendings(sendings).decide(missed, null);
    }

    @Override
    public void moveMissed(Missed missed, Moment to) {
        new MissedSendings(sendings).decide(missed, DispatchChanges.at(to));
    }
}
