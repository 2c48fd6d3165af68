package coachdesk.desk.schedule;

import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Dispatch.Wish;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.contract.campaigns.Lateness;
import coachdesk.contract.campaigns.LeaseAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A server that keeps the written rule: who is responsible, and that each sending begins once. */
final class TownServer {
    private static final String SELF = "server";

    final Map<String, Map<String, Object>> sendings = new LinkedHashMap<>();
    /** When and by whom, for each time that one began. */
    final Map<String, List<String>> begun = new LinkedHashMap<>();

    boolean up = true;
    boolean schedules;
    int lateMinutes = 30;
    /** Counts what is written. */
    long changes;

    private String holder;
    private Instant until = Instant.EPOCH;
    private long epoch;

    void plan(Instant at, String zone) {
        String id = Integer.toString(sendings.size() + 1);
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put(Dispatch.CAMPAIGN, "c");
        doc.put(Dispatch.AT, at.toString());
        doc.put("zone", zone);
        doc.put(Dispatch.WISH, Wish.WAIT.wire());
        sendings.put(id, doc);
        changes++;
        begun.put(id, new ArrayList<>());
    }

    LeaseAnswer hold(String who, Instant now) {
        if (!now.isBefore(until) || who.equals(holder) || SELF.equals(holder) && !who.equals(SELF)) {
            epoch += who.equals(holder) ? 0 : 1;
            holder = who;
            until = now.plusSeconds(LeaseAnswer.SECONDS);
        }
        String kind = SELF.equals(holder) ? LeaseAnswer.SERVER : LeaseAnswer.DESK;
        return new LeaseAnswer(holder, holder, kind, epoch, until.toString());
    }

    /** What a desk has queued arrives. */
    void commit(String id, Map<String, Object> fields, String by, Instant now) {
        Map<String, Object> doc = sendings.get(id);
        changes++;
        if (Dispatch.of(doc).orElseThrow().state().ahead()) {
            doc.putAll(fields);
            doc.put("by", by);
            begin(id, now);
        }
    }

    private void begin(String id, Instant now) {
        Map<String, Object> doc = sendings.get(id);
        Dispatch dispatch = Dispatch.of(doc).orElseThrow();
        if (!dispatch.state().ahead() || dispatch.wish() != Wish.GO) {
            return;
        }
        changes++;
        switch (Lateness.of(dispatch.goAt(), lateMinutes, now)) {
            case EARLY -> doc.put(Dispatch.STATE, DispatchState.PLANNED.wire());
            case MISSED -> doc.put(Dispatch.STATE, DispatchState.MISSED.wire());
            case DUE -> {
                doc.put(Dispatch.STATE, DispatchState.DONE.wire());
                begun.get(id).add(now + " by " + doc.get("by"));
            }
        }
    }

    /** A second has passed. */
    void tick(Instant now) {
        if (!up) {
            return;
        }
        if (schedules && hold(SELF, now).heldBy().equals(SELF)) {
            List<Planned> waiting = sendings.values().stream()
                    .flatMap(doc -> Dispatch.of(doc).stream())
                    .filter(it -> it.state() == DispatchState.PLANNED && it.wish() == Wish.WAIT)
                    .sorted((a, b) -> a.at().compareTo(b.at()))
                    .map(it -> new Planned(it, "c", lateMinutes))
                    .toList();
            for (Due due : Due.of(waiting, now)) {
                String at = due.go().dispatch().at().toString();
                commit(due.go().dispatch().id(), Map.of(Dispatch.WISH, "go", Dispatch.GO_AT, at), SELF, now);
                due.skip().forEach(it -> commit(it.dispatch().id(), Map.of(Dispatch.WISH, "skip"), SELF, now));
            }
        }
        sendings.keySet().forEach(id -> begin(id, now));
    }
}
