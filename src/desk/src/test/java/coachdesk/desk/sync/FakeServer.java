package coachdesk.desk.sync;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.Change;
import coachdesk.contract.sync.ChangesPage;
import coachdesk.contract.sync.Digest;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.OpType;
import coachdesk.contract.sync.Operation;
import coachdesk.contract.sync.PushAnswer;
import coachdesk.contract.sync.PushRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A small server in memory that keeps the protocol and can be told to misbehave. */
final class FakeServer implements Remote {
    final Map<String, Change> records = new LinkedHashMap<>();
    final Map<String, OpResult> seen = new HashMap<>();
    final Map<String, Long> numbers = new HashMap<>();
    final Set<String> poison = new HashSet<>();
    final List<Integer> pushed = new ArrayList<>();
    final List<String> pulls = new ArrayList<>();
    Function<Operation, OpResult> verdict = op -> null;
    ErrorCode pushFails;
    ErrorCode pullFails;
    boolean loseAnswer;
    int largestBatch = 500;
    int pageSize = 1000;
    int epoch = 1;
    String serverTime;
    long seq;
    Runnable whilePulling = () -> {};
    LiveAddress live;

    void put(Kind kind, String id, Map<String, Object> doc) {
        Change before = records.get(kind + id);
        long rev = before == null ? 1 : before.rev() + 1;
        records.put(kind + id, new Change(++seq, kind.wire(), id, rev, doc, null));
    }

    void delete(Kind kind, String id) {
        Change before = records.get(kind + id);
        records.put(kind + id, new Change(++seq, kind.wire(), id, before.rev() + 1, null, true));
    }

    Map<String, Object> doc(Kind kind, String id) {
        Change change = records.get(kind + id);
        return change == null ? null : change.doc();
    }

    Digest digest(Kind kind) {
        List<Change> live = live(kind);
        return Digest.of(
                live.size(),
                live.stream().mapToLong(c -> Digest.of(c.id(), c.rev())).sum());
    }

    private List<Change> live(Kind kind) {
        return records.values().stream()
                .filter(change -> change.kind().equals(kind.wire()) && !change.gone())
                .toList();
    }

    @Override
    public Optional<LiveAddress> live(String device) {
        return Optional.ofNullable(live);
    }

    @Override
    public PushAnswer push(PushRequest request, Set<String> perhapsSent) {
        pushed.add(request.ops().size());
        if (pushFails != null) {
            throw new RemoteFailure(pushFails);
        }
        if (request.ops().size() > largestBatch) {
            throw new RemoteFailure(ErrorCode.TOO_LARGE);
        }
        if (request.ops().stream().anyMatch(op -> poison.contains(op.id()))) {
            throw new RemoteFailure(ErrorCode.SERVER_BROKEN);
        }
        List<OpResult> results = new ArrayList<>();
        Long expected = null;
        for (Operation op : request.ops()) {
            OpResult known = seen.get(op.opId());
            if (known == null) {
                long next = numbers.getOrDefault(request.device(), 0L) + 1;
                if (op.n() != next) {
                    expected = next;
                    break;
                }
                known = apply(op);
                if (!known.status().equals(OpResult.APPLIED)
                        && !Set.of(OpResult.MERGED, OpResult.CONFLICT, OpResult.REJECTED)
                                .contains(known.status())) {
                    results.add(known);
                    break;
                }
                numbers.put(request.device(), next);
                seen.put(op.opId(), known);
            }
            results.add(known);
        }
        if (loseAnswer) {
            loseAnswer = false;
            throw new RemoteFailure(ErrorCode.SERVER_SLOW);
        }
        return new PushAnswer(results, expected);
    }

    private OpResult apply(Operation op) {
        OpResult decided = verdict.apply(op);
        if (decided != null) {
            return decided;
        }
        Kind kind = Kind.ofWire(op.kind()).orElseThrow();
        switch (op.type()) {
            case OpType.CREATE, OpType.RESTORE -> put(kind, op.id(), op.body());
            case OpType.DELETE -> delete(kind, op.id());
            default -> {
                Map<String, Object> edited = new LinkedHashMap<>(doc(kind, op.id()));
                edited.putAll(op.body());
                put(kind, op.id(), edited);
            }
        }
        return OpResult.applied(op.opId(), records.get(kind + op.id()).rev());
    }

    @Override
    public Pull pull(String after, Kind only) {
        whilePulling.run();
        pulls.add((only == null ? "all" : only.wire()) + " after " + after);
        if (pullFails != null) {
            throw new RemoteFailure(pullFails);
        }
        if (after != null && !after.startsWith(epoch + ":")) {
            throw new RemoteFailure(ErrorCode.SYNC_CURSOR_OLD);
        }
        long from = after == null ? 0 : Long.parseLong(after.substring(after.indexOf(':') + 1));
        List<Change> changes = records.values().stream()
                .filter(change -> change.seq() > from)
                .filter(change -> only == null || change.kind().equals(only.wire()))
                .sorted(Comparator.comparingLong(Change::seq))
                .toList();
        boolean more = changes.size() > pageSize;
        List<Change> page = more ? changes.subList(0, pageSize) : changes;
        long to = more ? page.getLast().seq() : seq;
        Map<String, Digest> digests = new HashMap<>();
        for (Kind kind : Kind.values()) {
            digests.put(kind.wire(), digest(kind));
        }
        return Pull.of(new ChangesPage(page, epoch + ":" + to, more, more ? null : digests, serverTime));
    }

    @Override
    public RemoteKind kind() {
        return RemoteKind.DESK_BACKEND;
    }

    @Override
    public List<String> limits() {
        return List.of();
    }

    @Override
    public int batch() {
        return 500;
    }

    @Override
    public boolean recognisesRepeats() {
        return true;
    }

    @Override
    public boolean knowsChanges() {
        return true;
    }

    @Override
    public Duration deletesWait() {
        return Duration.ZERO;
    }

    @Override
    public void close() {}
}
