package coachdesk.desk.sync;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.sync.OpType;
import coachdesk.contract.sync.Operation;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.sync.store.Queue;
import coachdesk.desk.sync.store.Queue.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * For a remote that cannot take back what can be taken back here: deletes wait a little before they travel, a sending until
 * it shall go, and what is taken back in that time never travels.
 */
final class HeldBack {
    private final Store store;
    private final Records records;
    private final Duration wait;
    private final Function<Operation, Instant> notBefore;
    private Instant due;

    /** @param notBefore when an operation may travel at the earliest; null where it may at once */
    HeldBack(Store store, Records records, Duration wait, Function<Operation, Instant> notBefore) {
        this.store = store;
        this.records = records;
        this.wait = wait;
        this.notBefore = notBefore;
    }

    /** When the first of those held back at the last question may go; null when none was. */
    Instant due() {
        return due;
    }

    /** Lets go of what has become pointless. */
    void cancelOut(Instant now) {
        if (wait.isZero()) {
            return;
        }
        Map<String, Waiting> deletes = new HashMap<>();
        Map<String, List<Waiting>> sendings = new HashMap<>();
        List<Waiting> pointless = new ArrayList<>();
        List<Waiting> all = store.read(sql -> Queue.waiting(sql, 0, Integer.MAX_VALUE));
        for (Waiting waiting : all) {
            Waiting delete = deletes.remove(waiting.record());
            if (waiting.is(OpType.DELETE) && !waiting.sent()) {
                deletes.put(waiting.record(), waiting);
            } else if (waiting.is(OpType.RESTORE) && delete != null) {
                pointless.add(delete);
                pointless.add(waiting);
            } else if (waiting.kind() == Kind.DISPATCH) {
                pointless.addAll(takenBack(sendings, waiting));
            }
        }
        pointless.addAll(new TakenBack(all).pointless(now, wait));
        if (!pointless.isEmpty()) {
            store.change(tx -> pointless.forEach(waiting -> {
                Queue.done(tx, waiting.op().opId());
                records.refresh(tx, waiting.kind(), waiting.op().id());
            }));
        }
    }

    /** All that waits of a sending, when this is the word that it shall not be; else nothing. */
    private static List<Waiting> takenBack(Map<String, List<Waiting>> sendings, Waiting waiting) {
        if (waiting.is(OpType.CREATE) && !waiting.sent()) {
            sendings.put(waiting.record(), new ArrayList<>(List.of(waiting)));
            return List.of();
        }
        List<Waiting> known = sendings.get(waiting.record());
        if (known == null) {
            return List.of();
        }
        known.add(waiting);
        Object wish = waiting.op().body() == null ? null : waiting.op().body().get(Dispatch.WISH);
        return Dispatch.Wish.CANCEL.wire().equals(wish) ? sendings.remove(waiting.record()) : List.of();
    }

    /** Those of {@code waiting} that may go now, in their order; what comes after a held one of the same record waits too. */
    List<Waiting> ready(List<Waiting> waiting, Instant now) {
        due = null;
        if (wait.isZero()) {
            return waiting;
        }
        Set<String> held = new HashSet<>();
        TakenBack takenBack = new TakenBack(waiting);
        return waiting.stream()
                .filter(one -> {
                    Instant back = takenBack.heldUntil(one, wait);
                    Instant until = one.is(OpType.DELETE)
                            ? one.at().plus(wait)
                            : back != null ? back : notBefore.apply(one.op());
                    // A time ahead of the clock is a clock that was set back: no reason to wait.
                    if (until != null && now.isBefore(until) && !one.at().isAfter(now)) {
                        due = due == null || until.isBefore(due) ? until : due;
                        held.add(one.record());
                    }
                    return !held.contains(one.record());
                })
                .toList();
    }
}
