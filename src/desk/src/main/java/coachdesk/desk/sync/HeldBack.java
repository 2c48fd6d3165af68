package coachdesk.desk.sync;

import coachdesk.contract.sync.OpType;
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

/**
 * For a remote that cannot take a delete back: deletes wait a little before they travel, and one that is taken back in that
 * time never does.
 */
final class HeldBack {
    private final Store store;
    private final Records records;
    private final Duration wait;
    private Instant due;

    HeldBack(Store store, Records records, Duration wait) {
        this.store = store;
        this.records = records;
        this.wait = wait;
    }

    /** When the first of those held back at the last question may go; null when none was. */
    Instant due() {
        return due;
    }

    /** Lets go of what has become pointless. */
    void cancelOut() {
        if (wait.isZero()) {
            return;
        }
        Map<String, Waiting> deletes = new HashMap<>();
        List<Waiting> pointless = new ArrayList<>();
        for (Waiting waiting : store.read(sql -> Queue.waiting(sql, 0, Integer.MAX_VALUE))) {
            Waiting delete = deletes.remove(waiting.record());
            if (waiting.is(OpType.DELETE) && !waiting.sent()) {
                deletes.put(waiting.record(), waiting);
            } else if (waiting.is(OpType.RESTORE) && delete != null) {
                pointless.add(delete);
                pointless.add(waiting);
            }
        }
        if (!pointless.isEmpty()) {
            store.change(tx -> pointless.forEach(waiting -> {
                Queue.done(tx, waiting.op().opId());
                records.refresh(tx, waiting.kind(), waiting.op().id());
            }));
        }
    }

    /** Those of {@code waiting} that may go now, in their order; what comes after a held one of the same record waits too. */
    List<Waiting> ready(List<Waiting> waiting, Instant now) {
        due = null;
        if (wait.isZero()) {
            return waiting;
        }
        Set<String> held = new HashSet<>();
        return waiting.stream()
                .filter(one -> {
                    Instant until = one.at().plus(wait);
                    // A time ahead of the clock is a clock that was set back: no reason to wait.
                    if (one.is(OpType.DELETE)
                            && now.isBefore(until)
                            && !one.at().isAfter(now)) {
                        due = due == null || until.isBefore(due) ? until : due;
                        held.add(one.record());
                    }
                    return !held.contains(one.record());
                })
                .toList();
    }
}
