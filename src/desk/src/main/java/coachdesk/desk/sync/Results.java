package coachdesk.desk.sync;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.catalogue.OnlyRecord;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.OpType;
import coachdesk.contract.sync.PushAnswer;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Records.Stored;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Transaction;
import coachdesk.desk.sync.store.Queue;
import coachdesk.desk.sync.store.Queue.Waiting;
import coachdesk.desk.sync.store.ServerRows;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes over the server's answers to operations: each leaves the queue in the transaction that does what it says. */
final class Results {
    /** Answers of one transaction at most: it ends early when a check-in wants to write. */
    private static final int AT_ONCE = 500;

    private final Store store;
    private final Records records;
    private final ServerRows rows;
    private final Clock clock;

    Results(Store store, Records records, ServerRows rows, Clock clock) {
        this.store = store;
        this.records = records;
        this.rows = rows;
        this.clock = clock;
    }

    /** @return how many operations have been answered; those behind them still wait */
    int take(List<Waiting> sent, PushAnswer answer) {
        List<OpResult> results = answer.results();
        if (results == null || results.size() > sent.size()) {
            throw new RemoteFailure(ErrorCode.SERVER_NOT_OURS);
        }
        for (int i = 0; i < results.size(); i++) {
            OpResult result = results.get(i);
            if (result == null || !sent.get(i).op().opId().equals(result.opId())) {
                throw new RemoteFailure(ErrorCode.SERVER_NOT_OURS);
            }
        }
        int at = 0;
        while (at < results.size() && isAnswer(results.get(at))) {
            int from = at;
            at += store.write(tx -> some(tx, sent, results, from));
        }
        return at;
    }

    /** Whether the server has answered every one of them for good. */
    static boolean all(List<Waiting> sent, PushAnswer answer) {
        List<OpResult> results = answer.results();
        return results != null
                && results.size() == sent.size()
                && results.stream().allMatch(result -> result != null && isAnswer(result));
    }

    private int some(Transaction tx, List<Waiting> sent, List<OpResult> results, int from) {
        int at = from;
        do {
            one(tx, sent.get(at), results.get(at));
            at++;
        } while (at < results.size() && at - from < AT_ONCE && !store.wanted() && isAnswer(results.get(at)));
        return at - from;
    }

    private static boolean isAnswer(OpResult result) {
        return switch (result.status() == null ? "" : result.status()) {
            case OpResult.APPLIED, OpResult.MERGED -> true;
            case OpResult.CONFLICT, OpResult.REJECTED -> true;
            default -> false; // "later", and what only a newer server knows
        };
    }

    private void one(Transaction tx, Waiting waiting, OpResult result) {
        Kind kind = waiting.kind();
        String id = waiting.op().id();
        Optional<Stored> known = records.find(tx, kind, id);
        long rev = known.map(Stored::rev).orElse(0L);
        switch (result.status()) {
            case OpResult.APPLIED -> {
                Queue.done(tx, result.opId());
                applied(tx, waiting, known, result.rev());
            }
            case OpResult.MERGED -> {
                Queue.done(tx, result.opId());
                if (result.doc() == null) {
                    records.refresh(tx, kind, id);
                } else {
                    rows.told(tx, kind, id, result.rev() == null ? rev : result.rev(), result.doc());
                }
            }
            case OpResult.CONFLICT -> {
                Queue.setAside(tx, "conflict", result, clock.instant());
                if (result.theirs() == null) {
                    records.refresh(tx, kind, id);
                } else {
                    rows.told(tx, kind, id, rev, result.theirs());
                }
            }
            default -> {
                Queue.setAside(tx, "rejected", result, clock.instant());
                records.refresh(tx, kind, id);
            }
        }
    }

    /**
     * The row is now as the operation left it. A revision that is not the next one means that others changed it as well:
     * then it is left to the pull to bring both the document and its revision.
     */
    private void applied(Transaction tx, Waiting waiting, Optional<Stored> known, Long answered) {
        Kind kind = waiting.kind();
        String id = waiting.op().id();
        Map<String, Object> base = known.map(Stored::base)
                .or(() -> OnlyRecord.of(kind, id).map(OnlyRecord::untouched))
                .orElse(null);
        long rev = known.map(Stored::rev).orElse(0L);
        long after = answered == null ? rev : answered;
        switch (waiting.op().type()) {
            case OpType.CREATE, OpType.RESTORE ->
                rows.told(tx, kind, id, after, waiting.op().body());
            case OpType.DELETE -> rows.told(tx, kind, id, 0, null);
            default -> {
                if (base == null) {
                    records.refresh(tx, kind, id);
                } else {
                    Map<String, Object> edited = new LinkedHashMap<>(base);
                    edited.putAll(waiting.op().body());
                    rows.told(tx, kind, id, after == rev + 1 ? after : rev, edited);
                }
            }
        }
    }
}
