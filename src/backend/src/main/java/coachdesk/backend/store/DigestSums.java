package coachdesk.backend.store;

import coachdesk.contract.sync.Digest;
import java.util.HashMap;
import java.util.Map;

/** Count and sum of each kind's live records, kept as records change. Sums wrap around, as the protocol says. */
final class DigestSums {
    private final Map<String, long[]> sums;
    private final Map<String, long[]> changed = new HashMap<>();

    /** @param sums count and sum by kind's wire name */
    DigestSums(Map<String, long[]> sums) {
        this.sums = sums;
    }

    /** Either may be null. */
    void replace(Stored before, Stored after) {
        add(before, -1);
        add(after, 1);
    }

    private void add(Stored record, int sign) {
        if (record != null && record.live()) {
            String kind = record.kind().wire();
            long[] pair = sums.computeIfAbsent(kind, ignored -> new long[2]);
            pair[0] += sign;
            pair[1] += sign * Digest.of(record.id(), record.rev());
            changed.put(kind, pair);
        }
    }

    Map<String, long[]> changed() {
        return changed;
    }
}
