package coachdesk.desk.campaigns.hosted;

import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Delivery;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Dispatch.Wish;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.contract.campaigns.Lateness;
import coachdesk.desk.dates.Instants;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sendings that a document of the hosted backend stands for, and what has become of each.
 *
 * @param zone of the studio
 * @param now what is late, and what can still be on its way, depends on it
 */
public record HostedSendings(HostedCampaign hosted, ZoneId zone, Instant now) {
    private static final Set<String> WORKED_OUT =
            Set.of(Dispatch.STATE, Dispatch.HOSTED, HostedContent.HOSTED_ID, "startedAt", "endedAt", "counts");

    /** A launch that has not answered for so long is not expected to. */
    public static final Duration LAUNCH = Duration.ofMinutes(5);

    /** @param rows of its report; empty before anything was sent */
    public record Sending(Map<String, Object> doc, List<Delivery> rows) {
        public String id() {
            return String.valueOf(doc.get("id"));
        }
    }

    /** Of a sending's document, what a desk writes; the rest is worked out at each reading. */
    public static Map<String, Object> own(Map<String, Object> sending) {
        Map<String, Object> own = new LinkedHashMap<>(sending);
        own.keySet().removeAll(WORKED_OUT);
        return own;
    }

    public List<Sending> all() {
        Optional<String> own = hosted.marker().map(Marker::dispatch).or(hosted::sendingId);
        if (own.isPresent()) {
            return hosted.inUse() ? List.of(ofDesk(own.get())) : List.of();
        }
        return ofWebsite();
    }

    private Sending ofDesk(String id) {
        Map<String, Object> doc = new LinkedHashMap<>(hosted.sending().orElse(Map.of()));
        doc.put("id", id);
        doc.put(Dispatch.CAMPAIGN, hosted.campaignId());
        doc.putIfAbsent("zone", zone.getId());
        doc.putIfAbsent(Dispatch.WISH, Wish.WAIT.wire());
        Instant planned = hosted.times().stream()
                .findFirst()
                .flatMap(HostedTime::read)
                .or(() -> Instants.read(doc.get(Dispatch.AT)))
                .orElse(now);
        doc.put(Dispatch.AT, planned.toString());
        doc.put(HostedContent.HOSTED_ID, hosted.id());
        DispatchState state = state(doc, planned);
        List<Delivery> rows = state == DispatchState.DONE ? HostedReport.ofTargets(hosted) : List.of();
        return sending(doc, state, hosted.launched().orElse(planned), rows);
    }

    private DispatchState state(Map<String, Object> doc, Instant planned) {
        if (hosted.sent() || hosted.found()) {
            return DispatchState.DONE;
        }
        if (hosted.live()) {
            return DispatchState.PLANNED;
        }
        if (hosted.launched().isPresent()) {
            boolean perhapsUnderWay = now.isBefore(hosted.launched().get().plus(LAUNCH));
            return perhapsUnderWay ? DispatchState.RUNNING : DispatchState.DONE;
        }
        Instant due = Wish.GO.wire().equals(doc.get(Dispatch.WISH))
                ? Instants.read(doc.get(Dispatch.GO_AT)).orElse(planned)
                : planned;
        int late = Campaign.of(hosted.doc()).lateMinutes();
        return Lateness.of(due, late, now) == Lateness.MISSED ? DispatchState.MISSED : DispatchState.PLANNED;
    }

    /** One for each of its times, and one for its last launch. */
    private List<Sending> ofWebsite() {
        List<String> times = hosted.times();
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            String id = "classic:" + hosted.id() + (i == 0 ? "" : ":" + i);
            String time = times.get(i);
            HostedTime.read(time)
                    .ifPresent(at -> moments.add(new Moment(id, at, stateAt(time, times.size()), new ArrayList<>())));
        }
        Instant launched = Instants.read(hosted.doc().get("launchedAt")).orElse(null);
        if (launched != null) {
            moments.add(new Moment(
                    "classic:" + hosted.id() + (times.isEmpty() ? "" : ":launch"),
                    launched,
                    DispatchState.DONE,
                    new ArrayList<>()));
        }
        spread(moments, launched);
        return moments.stream().map(this::sending).toList();
    }

    /** @param results that are of this moment */
    private record Moment(String id, Instant at, DispatchState state, List<Map<?, ?>> results) {}

    private DispatchState stateAt(String time, int of) {
        boolean gone = hosted.list("sentDates").contains(time);
        // An older scheduler keeps no such list.
        boolean ended =
                of == 1 && !hosted.live() && hosted.sent() && hosted.doc().get("launchedAt") == null;
        if (gone || ended) {
            return DispatchState.DONE;
        }
        // When others of its dates have been sent, the rest is often given up there.
        return hosted.live() ? DispatchState.PLANNED : DispatchState.CANCELLED;
    }

    /** A launch leaves only its own results; what was sent later stands behind them. */
    private void spread(List<Moment> moments, Instant launched) {
        List<Moment> done = moments.stream()
                .filter(moment -> moment.state() == DispatchState.DONE)
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .toList();
        if (done.isEmpty()) {
            return;
        }
        for (Map<?, ?> result : HostedReport.results(hosted)) {
            Instant at = HostedReport.at(result).orElse(launched);
            boolean byLaunch = launched != null && (at == null || !at.isAfter(launched));
            Moment of = done.getFirst();
            for (Moment moment : done) {
                boolean fits = byLaunch ? moment.at().equals(launched) : at == null || !at.isBefore(moment.at());
                of = fits ? moment : of;
            }
            of.results().add(result);
        }
    }

    private Sending sending(Moment moment) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", moment.id());
        doc.put(Dispatch.CAMPAIGN, hosted.campaignId());
        doc.put(Dispatch.AT, moment.at().toString());
        doc.put("zone", zone.getId());
        doc.put(Dispatch.WISH, Wish.WAIT.wire());
        doc.put(HostedContent.HOSTED_ID, hosted.id());
        return sending(doc, moment.state(), moment.at(), HostedReport.of(hosted, moment.results()));
    }

    private Sending sending(Map<String, Object> doc, DispatchState state, Instant started, List<Delivery> rows) {
        doc.put(Dispatch.STATE, state.wire());
        doc.put(Dispatch.HOSTED, state == DispatchState.PLANNED && hosted.live());
        if (state == DispatchState.DONE || state == DispatchState.RUNNING) {
            doc.put("startedAt", started.toString());
            doc.put("counts", HostedReport.counts(rows));
        }
        if (state == DispatchState.DONE) {
            doc.put("endedAt", ended(rows, started).toString());
        }
        return new Sending(doc, rows);
    }

    private static Instant ended(List<Delivery> rows, Instant started) {
        return rows.stream()
                .flatMap(row -> Instants.read(row.at()).stream())
                .max(Instant::compareTo)
                .orElse(started);
    }
}
