package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.OpType;
import coachdesk.contract.sync.Operation;
import coachdesk.desk.campaigns.hosted.HostedCampaign;
import coachdesk.desk.campaigns.hosted.HostedContent;
import coachdesk.desk.campaigns.hosted.HostedPlan;
import coachdesk.desk.campaigns.hosted.HostedRules;
import coachdesk.desk.campaigns.hosted.HostedState;
import coachdesk.desk.campaigns.hosted.Marker;
import coachdesk.desk.sync.RemoteFailure;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person writes of campaigns, at the classic backend. It gives each document its own id and makes another one each
 * time it is asked: so every document begins as an empty draft that says whose it is and reaches nobody, and one edit, which
 * can be repeated, makes something of one of them.
 */
final class ClassicCampaigns {
    private static final Set<String> TO_WHOM = Set.of("basket", "channels", "targetIds");

    private final Http http;
    private final ClassicApi api;
    private final ClassicLists lists;
    private final ClassicLaunch launch;
    private final ClassicAddressing addressing;
    private final Clock clock;

    ClassicCampaigns(
            Http http,
            ClassicApi api,
            ClassicLists lists,
            ClassicLaunch launch,
            ClassicAddressing addressing,
            Clock clock) {
        this.http = http;
        this.api = api;
        this.lists = lists;
        this.launch = launch;
        this.addressing = addressing;
        this.clock = clock;
    }

    OpResult apply(Operation op) {
        return switch (op.type()) {
            case OpType.CREATE, OpType.RESTORE -> create(op);
            case OpType.EDIT -> edit(op);
            default -> delete(op);
        };
    }

    HostedState state() {
        return new HostedState(lists.of(Kind.CAMPAIGN).byId().values());
    }

    private OpResult create(Operation op) {
        HostedCampaign draft = draft(new Marker(op.id(), null), op.body());
        return told(op, launch.put(draft, HostedContent.edited(op.body(), draft)));
    }

    /** The one of this marker, made where it is missing. */
    HostedCampaign draft(Marker marker, Map<String, Object> campaign) {
        Optional<HostedCampaign> known = state().marked(marker);
        if (known.isEmpty()) {
            lists.forget(Kind.CAMPAIGN);
            http.ask(api.createCampaign(HostedContent.created(campaign, marker)), Map.class);
            lists.forget(Kind.CAMPAIGN);
            known = state().marked(marker);
        }
        return known.orElseThrow(() -> new RemoteFailure(ErrorCode.SERVER_NOT_OURS));
    }

    private static OpResult told(Operation op, HostedCampaign hosted) {
        Map<String, Object> doc = HostedContent.read(hosted);
        return OpResult.merged(op.opId(), ClassicShape.rev(Kind.CAMPAIGN, doc), doc);
    }

    private OpResult edit(Operation op) {
        List<HostedCampaign> all = state().of(op.id());
        HostedCampaign home =
                state().home(op.id()).or(() -> all.stream().findFirst()).orElse(null);
        if (home == null) {
            return OpResult.rejected(op.opId(), ErrorCode.NOT_FOUND.wire(), null);
        }
        Map<String, Object> theirs = HostedContent.read(home);
        List<String> conflicts = ClassicWrites.conflicts(op, theirs);
        if (!conflicts.isEmpty()) {
            return OpResult.conflict(op.opId(), theirs, null, conflicts);
        }
        Map<String, Object> edited = new LinkedHashMap<>(theirs);
        edited.putAll(op.body());
        Campaign campaign = Campaign.of(edited);
        boolean planned = all.stream().anyMatch(HostedCampaign::live);
        Optional<ErrorCode> against = planned ? HostedRules.against(campaign, false, false) : Optional.empty();
        if (against.isPresent()) {
            return OpResult.rejected(op.opId(), against.get().wire(), null);
        }
        boolean otherwise = op.body().keySet().stream().anyMatch(TO_WHOM::contains);
        for (HostedCampaign hosted : all) {
            if (!hosted.id().equals(home.id()) && !hosted.sent()) {
                write(hosted, edited, campaign, otherwise);
            }
        }
        return told(op, write(home, edited, campaign, otherwise));
    }

    /** @param otherwise whether it goes to others, or by other ways */
    private HostedCampaign write(
            HostedCampaign hosted, Map<String, Object> edited, Campaign campaign, boolean otherwise) {
        Map<String, Object> fields = HostedContent.edited(edited, hosted);
        if (!otherwise && hosted.marker().isEmpty()) {
            fields.keySet().removeAll(Set.of("basket", "deskChannels"));
        }
        if (otherwise && hosted.live()) {
            fields.putAll(
                    HostedPlan.aimedAnew(addressing.targets(campaign.basket(), campaign.channels(), clock.instant())));
        } else if (otherwise && hosted.sending().isEmpty() && !hosted.sent()) {
            fields.putAll(HostedContent.nobody()); // The website's own aim is no longer what is meant.
        }
        return launch.put(hosted, fields);
    }

    /** What is planned goes to those who still want it. */
    void aimAnew() {
        for (HostedCampaign hosted : state().campaigns()) {
            if (!hosted.live() || hosted.sending().isEmpty()) {
                continue;
            }
            Campaign campaign = Campaign.of(HostedContent.read(hosted));
            List<Map<String, Object>> targets =
                    addressing.targets(campaign.basket(), campaign.channels(), clock.instant());
            if (!targets.equals(hosted.targets())) {
                launch.put(hosted, HostedPlan.aimedAnew(targets));
            }
        }
    }

    /** Its own document last: as long as that is there, the rest is found. */
    private OpResult delete(Operation op) {
        HostedState state = state();
        List<HostedCampaign> all = state.of(op.id());
        for (HostedCampaign hosted : all) {
            state.twins(hosted).forEach(twin -> remove(twin.id()));
            if (hosted.copy()) {
                remove(hosted.id());
            }
        }
        all.stream().filter(hosted -> !hosted.copy()).forEach(hosted -> remove(hosted.id()));
        return OpResult.applied(op.opId(), 1);
    }

    void remove(String id) {
        lists.forget(Kind.CAMPAIGN);
        http.ask(api.deleteCampaign(id), Map.class);
    }
}
