package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Delivery;
import coachdesk.contract.campaigns.DeliveryPage;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.contract.campaigns.LeaseAnswer;
import coachdesk.desk.campaigns.hosted.HostedCampaign;
import coachdesk.desk.campaigns.hosted.HostedContent;
import coachdesk.desk.campaigns.hosted.HostedPlan;
import coachdesk.desk.campaigns.hosted.HostedSendings;
import coachdesk.desk.sync.RemoteFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What the classic backend says of its scheduler, and of what became of a sending. Any thread. */
final class ClassicSchedule {
    /** It keeps no changes: a document is read whole, and not more often than that. */
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private static final String ITSELF = "hosted";

    private final Cached cached;
    private final Supplier<ZoneId> zone;
    private final Clock clock;
    private final Map<String, Told> told = new ConcurrentHashMap<>();

    private record Told(Instant at, long seq, List<Delivery> rows) {}

    ClassicSchedule(Cached cached, Supplier<ZoneId> zone, Clock clock) {
        this.cached = cached;
        this.zone = zone;
        this.clock = clock;
    }

    /** It sends by itself, as long as it runs at all. */
    LeaseAnswer responsible(Http http) {
        Map<?, ?> health = http.ask(http.api(ClassicApi.class).schedulerHealth(), Map.class);
        String self = "active".equals(health.get("status")) ? ITSELF : null;
        String lastRun = health.get("last_run") instanceof String text ? text : null;
        return new LeaseAnswer(self, null, self == null ? null : LeaseAnswer.SERVER, 0, lastRun);
    }

    /** All rows when any has changed; none while nothing has. */
    DeliveryPage after(Http http, String dispatchId, long seq) {
        Instant now = clock.instant();
        Told last = told.get(dispatchId);
        if (last != null
                && seq >= last.seq()
                && Duration.between(last.at(), now).abs().compareTo(BETWEEN) < 0) {
            return new DeliveryPage(List.of(), false);
        }
        List<Delivery> rows = rows(http, dispatchId, now);
        long since = Math.max(seq, last == null ? 0 : last.seq());
        if (last != null && last.rows().equals(rows) && seq >= last.seq()) {
            told.put(dispatchId, new Told(now, last.seq(), rows));
            return new DeliveryPage(List.of(), false);
        }
        told.put(dispatchId, new Told(now, since + rows.size(), rows));
        return new DeliveryPage(
                rows.stream().map(row -> numbered(row, since + row.n())).toList(), false);
    }

    private List<Delivery> rows(Http http, String dispatchId, Instant now) {
        return document(http, dispatchId)
                .map(hosted -> rows(hosted, dispatchId, now))
                .orElse(List.of());
    }

    private List<Delivery> rows(HostedCampaign hosted, String dispatchId, Instant now) {
        return new HostedSendings(hosted, zone.get(), now)
                .all().stream()
                        .filter(sending -> sending.id().equals(dispatchId))
                        .findFirst()
                        .map(HostedSendings.Sending::rows)
                        .orElse(List.of());
    }

    /** Empty while it has not reached the server. */
    private Optional<HostedCampaign> document(Http http, String dispatchId) {
        return cached.base(Kind.DISPATCH, dispatchId)
                .map(doc -> doc.get(HostedContent.HOSTED_ID))
                .map(id -> {
                    Map<?, ?> answer = http.ask(http.api(ClassicApi.class).campaign(String.valueOf(id)), Map.class);
                    Map<String, Object> doc = new LinkedHashMap<>();
                    answer.forEach((name, value) -> doc.put(String.valueOf(name), value));
                    return new HostedCampaign(doc);
                });
    }

    private static Delivery numbered(Delivery row, long seq) {
        return new Delivery(
                row.n(),
                seq,
                row.recipient(),
                row.name(),
                row.channel(),
                row.address(),
                row.content(),
                row.state(),
                row.code(),
                row.info(),
                row.attempts(),
                row.at());
    }

    /** It marks what was sent by hand; that an uncertain one has arrived is noted beside its own results. */
    void settle(Http http, String dispatchId, List<Integer> rows, DeliveryState state) {
        if (state != DeliveryState.SENT) {
            throw new RemoteFailure(ErrorCode.CLASSIC_MISSING_ONLY);
        }
        Instant now = clock.instant();
        HostedCampaign hosted = document(http, dispatchId).orElseThrow(() -> new RemoteFailure(ErrorCode.NOT_FOUND));
        ClassicApi api = http.api(ClassicApi.class);
        Map<String, Object> arrived = new LinkedHashMap<>();
        for (Delivery row : rows(hosted, dispatchId, now)) {
            if (rows.contains(row.n()) && DeliveryState.MANUAL.wire().equals(row.state())) {
                Map<String, Object> sent = Map.of("contactId", row.recipient(), "channel", row.channel());
                http.ask(api.markSent(hosted.id(), sent), Map.class);
            } else if (rows.contains(row.n()) && row.n() <= hosted.targets().size()) {
                arrived.put(String.valueOf(hosted.targets().get(row.n() - 1).get("session")), now.toString());
            }
        }
        if (!arrived.isEmpty()) {
            http.ask(api.putCampaign(hosted.id(), HostedPlan.found(hosted, arrived)), Map.class);
        }
        told.remove(dispatchId);
    }
}
