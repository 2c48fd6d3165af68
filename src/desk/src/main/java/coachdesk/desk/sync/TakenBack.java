package coachdesk.desk.sync;

import coachdesk.contract.Kind;
import coachdesk.contract.sync.OpType;
import coachdesk.contract.sync.Operation;
import coachdesk.desk.sync.store.Queue.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Messages that were taken out of their conversation while they wait, for a server where that is for good: whoever changes
 * their mind in time has never done it, and a message that never left never leaves.
 */
public final class TakenBack {
    private static final String GONE = "is_deleted";

    private final Map<String, List<Waiting>> messages = new LinkedHashMap<>();

    TakenBack(List<Waiting> waiting) {
        waiting.stream().filter(one -> one.kind() == Kind.MESSAGE).forEach(one -> messages.computeIfAbsent(
                        one.record(), record -> new ArrayList<>())
                .add(one));
    }

    /** Whether it takes a message out of its conversation. */
    public static boolean is(Operation op) {
        return Kind.MESSAGE.wire().equals(op.kind())
                && op.type().equals(OpType.EDIT)
                && Map.of(GONE, true).equals(op.body());
    }

    private static boolean undoes(Operation op) {
        return op.type().equals(OpType.EDIT) && Map.of(GONE, false).equals(op.body());
    }

    /** What need not travel. */
    List<Waiting> pointless(Instant now, Duration wait) {
        List<Waiting> pointless = new ArrayList<>();
        for (List<Waiting> all : messages.values()) {
            Waiting out = null;
            for (Waiting one : all) {
                if (is(one.op()) && !one.sent()) {
                    out = one;
                } else if (undoes(one.op()) && out != null) {
                    pointless.addAll(List.of(out, one));
                    out = null;
                }
            }
            boolean never = all.getFirst().is(OpType.CREATE) && !all.getFirst().sent();
            if (out != null && never && !now.isBefore(out.at().plus(wait))) {
                pointless.addAll(
                        all.stream().filter(one -> !pointless.contains(one)).toList());
            }
        }
        return pointless;
    }

    /** Until when a message waits because it may never have to leave; null when it does not. */
    Instant heldUntil(Waiting create, Duration wait) {
        if (!create.is(OpType.CREATE) || create.sent() || !messages.containsKey(create.record())) {
            return null;
        }
        return messages.get(create.record()).stream()
                .filter(one -> is(one.op()))
                .map(one -> one.at().plus(wait))
                .findFirst()
                .orElse(null);
    }
}
