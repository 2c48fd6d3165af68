package coachdesk.backend.sync;

import coachdesk.backend.json.Json;
import coachdesk.backend.records.Deed;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.StoreException;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.OpType;
import coachdesk.contract.sync.Operation;
import coachdesk.contract.sync.PushAnswer;
import coachdesk.contract.sync.PushRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the operations of a device: each at most once, in their order, together with the record of its result. */
public final class SyncOps {
    private static final Logger LOG = LoggerFactory.getLogger(SyncOps.class);

    private final RecordStore store;

    public SyncOps(RecordStore store) {
        this.store = store;
    }

    /**
     * All operations in one transaction; when the database refuses it for one of them, each in its own, so that one bad
     * operation never takes the others with it. Thread-safe.
     *
     * @throws StoreException when the database cannot be reached at the moment; then nothing was taken
     * @throws IllegalArgumentException when the request is none
     */
    public PushAnswer push(Pusher who, PushRequest request) {
        checkRequest(request);
        try {
            return store.change(who.tenant(), request.device(), changes -> take(changes, who, request));
        } catch (StoreException e) {
            if (e.passing() || request.ops().size() == 1) {
                return alone(who, request, e);
            }
        }
        return oneByOne(who, request);
    }

    private PushAnswer oneByOne(Pusher who, PushRequest request) {
        List<OpResult> results = new ArrayList<>();
        for (Operation op : request.ops()) {
            PushAnswer answer = push(who, new PushRequest(request.device(), request.deviceName(), List.of(op)));
            results.addAll(answer.results());
            if (answer.expected() != null
                    || OpResult.LATER.equals(results.getLast().status())) {
                return new PushAnswer(results, answer.expected());
            }
        }
        return new PushAnswer(results, null);
    }

    /** An operation that the database itself refuses is set aside with its result. */
    private PushAnswer alone(Pusher who, PushRequest request, StoreException e) {
        if (e.passing()) {
            throw e;
        }
        Operation op = request.ops().getFirst();
        LOG.atError()
                .addKeyValue("kind", op.kind())
                .addKeyValue("type", op.type())
                .log("operation refused by the database", e.getCause());
        return store.change(who.tenant(), changes -> {
            OpResult result = poisoned(op);
            changes.keepResult(op.opId(), Json.write(result));
            changes.keepLastN(request.device(), request.deviceName(), op.n());
            return new PushAnswer(List.of(result), null);
        });
    }

    private PushAnswer take(ChangeSet changes, Pusher who, PushRequest request) {
        expect(changes, request.ops());
        Map<String, String> seen =
                changes.results(request.ops().stream().map(Operation::opId).toList());
        OpMerge merge = new OpMerge(changes);
        List<OpResult> results = new ArrayList<>();
        long last = changes.lastN(request.device());
        Long expected = null;
        for (Operation op : request.ops()) {
            String before = seen.get(op.opId());
            if (before != null) {
                results.add(Json.read(before, OpResult.class));
            } else if (op.n() != last + 1) {
                expected = last + 1;
                break;
            } else {
                OpResult result = one(changes, merge, who, request, op);
                String text = Json.write(result);
                changes.keepResult(op.opId(), text);
                seen.put(op.opId(), text);
                results.add(result);
            }
            last = op.n() == last + 1 ? op.n() : last;
        }
        changes.keepLastN(request.device(), request.deviceName(), last);
        return new PushAnswer(results, expected);
    }

    private static OpResult one(ChangeSet changes, OpMerge merge, Pusher who, PushRequest request, Operation op) {
        changes.savepoint();
        try {
            Kind kind = OpCheck.check(op, who.role());
            Deed deed = new Deed(
                    op.opId(), request.device(), request.deviceName(), who.person(), OpCheck.instant(op.at(), "at"));
            return merge.apply(op, kind, deed);
        } catch (Refused e) {
            changes.rollback();
            return OpResult.rejected(op.opId(), e.code().wire(), e.getMessage());
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            changes.rollback();
            LOG.atError()
                    .addKeyValue("kind", Kind.ofWire(op.kind()).map(Kind::wire).orElse("?"))
                    .log("operation set aside: {}", where(e));
            return poisoned(op);
        }
    }

    private static OpResult poisoned(Operation op) {
        return OpResult.rejected(
                op.opId(), ErrorCode.SYNC_POISONED.wire(), "The server could not work with this operation.");
    }

    /** The exception's class and place; its message may quote a document. */
    private static String where(RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static void expect(ChangeSet changes, List<Operation> ops) {
        for (Kind kind : Kind.values()) {
            changes.expect(
                    kind,
                    ops.stream()
                            .filter(op -> kind.wire().equals(op.kind()))
                            .map(Operation::id)
                            .filter(OpCheck::goodId)
                            .toList());
        }
        expectEdits(changes, ops);
        List<String> scanned = ops.stream()
                .filter(op -> Kind.ATTENDANCE.wire().equals(op.kind()) && op.body() != null)
                .map(op -> Optional.ofNullable(op.body().get("reservationId")))
                .flatMap(Optional::stream)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(OpCheck::goodId)
                .toList();
        changes.expect(Kind.RESERVATION, scanned);
        changes.expectScans(scanned);
        changes.expectScans(ops.stream()
                .filter(op -> Kind.RESERVATION.wire().equals(op.kind()))
                .map(Operation::id)
                .filter(OpCheck::goodId)
                .toList());
    }

    /** What an edit or a delete looks at beside its record, and the event that it may leave. */
    private static void expectEdits(ChangeSet changes, List<Operation> ops) {
        List<Operation> edits = ops.stream()
                .filter(op -> OpCheck.goodId(op.id()) && !OpType.CREATE.equals(op.type()))
                .toList();
        for (Kind kind : Kind.values()) {
            changes.expectLastTouches(
                    kind,
                    edits.stream()
                            .filter(op -> kind.wire().equals(op.kind()))
                            .map(Operation::id)
                            .toList());
        }
        changes.expect(Kind.EVENT, edits.stream().map(Operation::opId).toList());
    }

    private static void checkRequest(PushRequest request) {
        if (!OpCheck.goodId(request.device()) || request.ops() == null) {
            throw new IllegalArgumentException("device or ops missing");
        }
        if (request.deviceName() != null
                && (request.deviceName().length() > OpCheck.LONGEST_ID
                        || request.deviceName().contains("\0"))) {
            throw new IllegalArgumentException("device name too long");
        }
        for (Operation op : request.ops()) {
            if (op == null || !OpCheck.goodId(op.opId()) || op.n() < 1) {
                throw new IllegalArgumentException("an operation without opId or n");
            }
        }
    }
}
