package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Dispatch.Wish;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.contract.campaigns.Lateness;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.OpType;
import coachdesk.contract.sync.Operation;
import coachdesk.desk.campaigns.hosted.HostedCampaign;
import coachdesk.desk.campaigns.hosted.HostedContent;
import coachdesk.desk.campaigns.hosted.HostedPlan;
import coachdesk.desk.campaigns.hosted.HostedRules;
import coachdesk.desk.campaigns.hosted.HostedSendings;
import coachdesk.desk.campaigns.hosted.HostedState;
import coachdesk.desk.campaigns.hosted.Marker;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sendings at the classic backend. What is planned is left to its own scheduler, which sends each document's time once;
 * what goes at once is launched.
 */
final class ClassicSendings {
    private final ClassicCampaigns campaigns;
    private final ClassicLaunch launch;
    private final ClassicAddressing addressing;
    private final Cached cached;
    private final Supplier<ZoneId> zone;
    private final Clock clock;

    ClassicSendings(
            ClassicCampaigns campaigns,
            ClassicLaunch launch,
            ClassicAddressing addressing,
            Cached cached,
            Supplier<ZoneId> zone,
            Clock clock) {
        this.campaigns = campaigns;
        this.launch = launch;
        this.addressing = addressing;
        this.cached = cached;
        this.zone = zone;
        this.clock = clock;
    }

    OpResult apply(Operation op) {
        return switch (op.type()) {
            case OpType.CREATE -> create(op);
            case OpType.EDIT -> edit(op);
            default -> refused(op, ErrorCode.CLASSIC_CANNOT);
        };
    }

    private static OpResult refused(Operation op, ErrorCode code) {
        return OpResult.rejected(op.opId(), code.wire(), null);
    }

    private OpResult create(Operation op) {
        Dispatch dispatch = Dispatch.of(op.body()).orElse(null);
        if (dispatch == null) {
            return refused(op, ErrorCode.INVALID);
        }
        HostedState state = campaigns.state();
        HostedCampaign home = state.home(dispatch.campaignId()).orElse(null);
        if (home == null) {
            boolean coming = cached.base(Kind.CAMPAIGN, dispatch.campaignId()).isEmpty()
                    && cached.shown(Kind.CAMPAIGN).containsKey(dispatch.campaignId());
            return coming ? OpResult.later(op.opId()) : refused(op, ErrorCode.NOT_FOUND);
        }
        Campaign campaign = Campaign.of(HostedContent.read(home));
        boolean now = dispatch.wish() == Wish.GO;
        Optional<ErrorCode> against = HostedRules.against(campaign, now, dispatch.only());
        if (against.isPresent()) {
            return refused(op, against.get());
        }
        return begin(op, place(home, dispatch), op.body(), dispatch, campaign);
    }

    /** The campaign's own document while nothing was made of it, else one more. */
    private HostedCampaign place(HostedCampaign home, Dispatch dispatch) {
        boolean here = home.sendingId().filter(dispatch.id()::equals).isPresent();
        boolean free = !home.inUse() && !dispatch.test();
        return here || free
                ? home
                : campaigns.draft(new Marker(dispatch.campaignId(), dispatch.id()), HostedContent.read(home));
    }

    /** As it was wished, if it is not too late for that. Said again it changes nothing. */
    private OpResult begin(
            Operation op, HostedCampaign hosted, Map<String, Object> doc, Dispatch dispatch, Campaign campaign) {
        if (hosted.sent()) {
            return told(op, hosted, dispatch.id());
        }
        boolean now = dispatch.wish() == Wish.GO;
        Instant due = now && dispatch.goAt() != null ? dispatch.goAt() : dispatch.at();
        if (Lateness.of(due, campaign.lateMinutes(), clock.instant()) == Lateness.MISSED) {
            return told(op, launch.put(hosted, HostedPlan.kept(doc)), dispatch.id());
        }
        List<BasketEntry> basket = dispatch.basket() == null ? campaign.basket() : dispatch.basket();
        List<Map<String, Object>> targets = addressing.targets(basket, campaign.channels(), clock.instant());
        if (targets.isEmpty()) {
            return refused(op, ErrorCode.CLASSIC_NOBODY);
        }
        Map<String, Object> said = HostedContent.edited(HostedContent.read(home(hosted)), hosted);
        said.putAll(HostedContent.adopted(hosted, campaign));
        HostedCampaign ready = launch.put(hosted, said);
        HostedCampaign after = now
                ? launch.launch(ready, doc, targets, op.opId())
                : launch.put(ready, HostedPlan.scheduled(doc, targets, dispatch.at()));
        return told(op, after, dispatch.id());
    }

    private HostedCampaign home(HostedCampaign hosted) {
        return campaigns.state().home(hosted.campaignId()).orElse(hosted);
    }

    private OpResult edit(Operation op) {
        for (HostedCampaign hosted : campaigns.state().campaigns()) {
            Optional<HostedSendings.Sending> sending = sending(hosted, op.id());
            if (sending.isPresent()) {
                return edit(op, hosted, sending.get());
            }
        }
        return refused(op, ErrorCode.NOT_FOUND);
    }

    private Optional<HostedSendings.Sending> sending(HostedCampaign hosted, String id) {
        return new HostedSendings(hosted, zone.get(), clock.instant())
                .all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private OpResult edit(Operation op, HostedCampaign hosted, HostedSendings.Sending sending) {
        Map<String, Object> wanted = new LinkedHashMap<>(sending.doc());
        wanted.putAll(op.body());
        Dispatch dispatch = Dispatch.of(wanted).orElse(null);
        if (dispatch == null) {
            return refused(op, ErrorCode.INVALID);
        }
        if (op.body().containsKey(Dispatch.RETRIES)) {
            return refused(op, ErrorCode.CLASSIC_MISSING_ONLY);
        }
        if (!dispatch.state().ahead()) {
            // It has gone, whatever was wished since; what is under way there cannot be stopped.
            boolean stops = dispatch.state() == DispatchState.RUNNING
                    && (dispatch.wish() == Wish.PAUSE || dispatch.wish() == Wish.STOP);
            return stops
                    ? refused(op, ErrorCode.CLASSIC_CANNOT)
                    : OpResult.merged(op.opId(), ClassicShape.rev(Kind.DISPATCH, sending.doc()), sending.doc());
        }
        return switch (dispatch.wish()) {
            case CANCEL, SKIP, STOP -> takeBack(op, hosted, wanted);
            case PAUSE -> refused(op, ErrorCode.CLASSIC_CANNOT);
            case WAIT -> hosted.live() ? move(op, hosted, wanted, dispatch.at()) : again(op, hosted, wanted, dispatch);
            // Its scheduler sends it once, whatever happens; a launch beside it would be a second one.
            case GO -> hosted.live() ? move(op, hosted, wanted, clock.instant()) : again(op, hosted, wanted, dispatch);
        };
    }

    private OpResult again(Operation op, HostedCampaign hosted, Map<String, Object> wanted, Dispatch dispatch) {
        Campaign campaign = Campaign.of(HostedContent.read(home(hosted)));
        Optional<ErrorCode> against = HostedRules.against(campaign, dispatch.wish() == Wish.GO, dispatch.only());
        return against.isPresent()
                ? refused(op, against.get())
                : begin(op, hosted, HostedSendings.own(wanted), dispatch, campaign);
    }

    private OpResult move(Operation op, HostedCampaign hosted, Map<String, Object> wanted, Instant at) {
        if (hosted.severalTimes()) {
            return refused(op, ErrorCode.CLASSIC_CANNOT);
        }
        HostedCampaign moved = launch.put(hosted, HostedPlan.moved(hosted, HostedSendings.own(wanted), at));
        return told(op, moved, op.id());
    }

    private OpResult takeBack(Operation op, HostedCampaign hosted, Map<String, Object> wanted) {
        if (hosted.severalTimes()) {
            return refused(op, ErrorCode.CLASSIC_CANNOT);
        }
        HostedCampaign back = launch.put(hosted, HostedPlan.takenBack(hosted));
        if (back.sent()) {
            return told(op, launch.put(back, HostedPlan.kept(HostedSendings.own(wanted))), op.id());
        }
        if (back.copy()) {
            campaigns.remove(back.id());
        }
        wanted.put(Dispatch.STATE, DispatchState.CANCELLED.wire());
        return OpResult.merged(op.opId(), ClassicShape.rev(Kind.DISPATCH, wanted), wanted);
    }

    /** As it stands there now. */
    private OpResult told(Operation op, HostedCampaign hosted, String id) {
        Map<String, Object> doc = sending(hosted, id)
                .map(HostedSendings.Sending::doc)
                .orElseGet(() -> op.body() == null ? Map.of() : op.body());
        return OpResult.merged(op.opId(), ClassicShape.rev(Kind.DISPATCH, doc), doc);
    }
}
