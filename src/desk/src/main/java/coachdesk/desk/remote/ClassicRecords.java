package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.articles.ArticleMerge;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.OpType;
import coachdesk.contract.sync.Operation;
import coachdesk.desk.conversations.hosted.HostedMessage;
import coachdesk.desk.remote.ClassicKind.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes to the records of {@link ClassicKinds}, at the classic backend. */
final class ClassicRecords {
    private final ClassicLists lists;
    private final Cached cached;
    private final ClassicIds ids;
    private final ClassicCalls calls;
    private final ClassicDeletes deletes;

    ClassicRecords(Http http, ClassicLists lists, Cached cached, ClassicIds ids) {
        this.lists = lists;
        this.cached = cached;
        this.ids = ids;
        this.calls = new ClassicCalls(http, lists, cached, ids);
        this.deletes = new ClassicDeletes(lists, calls);
    }

    /** @param perhapsSent whether it may have taken effect already */
    OpResult apply(Operation op, ClassicKind of, boolean perhapsSent) {
        return switch (op.type()) {
            case OpType.CREATE, OpType.RESTORE -> create(op, of, op.body(), perhapsSent);
            case OpType.EDIT -> edit(op, of, perhapsSent);
            default -> deletes.apply(op, of);
        };
    }

    static OpResult refused(Operation op, ErrorCode code) {
        return OpResult.rejected(op.opId(), code.wire(), null);
    }

    private static OpResult told(Operation op, ClassicKind of, Map<String, Object> doc) {
        return OpResult.merged(op.opId(), ClassicShape.rev(of.kind, doc), doc);
    }

    private OpResult create(Operation op, ClassicKind of, Map<String, Object> wanted, boolean perhapsSent) {
        if (of.staysHere(wanted)) {
            return told(op, of, wanted);
        }
        if (of.making == null) {
            return refused(op, ErrorCode.CLASSIC_CANNOT);
        }
        Map<String, Object> said = whole(of, wanted);
        if (said.entrySet().stream().anyMatch(one -> !of.sayable(one.getKey(), one.getValue()))) {
            return refused(op, ErrorCode.INVALID);
        }
        if (namesWhatIsNotThere(of, Map.of(), said)) {
            return refused(op, ErrorCode.NOT_FOUND);
        }
        Map<String, Object> there = calls.make(op, of, said, perhapsSent);
        String id = String.valueOf(there.getOrDefault(HostedMessage.OTHER_ID, there.get("id")));
        ids.tie(of.kind, op.id(), id);
        Map<String, Object> rest = new LinkedHashMap<>(said);
        rest.keySet().retainAll(of.afterwards);
        rest.entrySet().removeIf(one -> ClassicWrites.same(one.getValue(), there.get(one.getKey())));
        if (!rest.isEmpty()) {
            calls.put(op, of, there, rest);
        }
        Map<String, Object> doc = new LinkedHashMap<>(wanted);
        doc.putAll(said);
        there.forEach((field, value) -> {
            if (of.own.contains(field)) {
                doc.put(field, value);
            }
        });
        doc.put("id", op.id());
        return told(op, of, id.equals(op.id()) ? doc : ClassicIds.tied(doc, op.id(), id));
    }

    private static Map<String, Object> whole(ClassicKind of, Map<String, Object> doc) {
        Map<String, Object> said = new LinkedHashMap<>();
        of.takes().forEach(field -> said.put(field, of.said(field, doc.get(field))));
        return said;
    }

    /** Something made here that has not come there: its id would mean nothing. */
    private boolean namesWhatIsNotThere(ClassicKind of, Map<String, Object> theirs, Map<String, Object> said) {
        return of.names.entrySet().stream().anyMatch(field -> list(said.get(field.getKey())).stream()
                .filter(id -> !list(theirs.get(field.getKey())).contains(id))
                .anyMatch(id -> field.getValue().stream()
                        .allMatch(kind -> cached.base(kind, String.valueOf(id)).isEmpty())));
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private OpResult edit(Operation op, ClassicKind of, boolean perhapsSent) {
        Map<String, Object> changed = new LinkedHashMap<>(op.body());
        changed.keySet().removeAll(of.own);
        boolean can = of.edit != Edit.NOTHING && (of.keeps() || of.takes().containsAll(changed.keySet()));
        if (!can) {
            return refused(op, ErrorCode.CLASSIC_CANNOT);
        }
        Map<String, Object> theirs = lists.now(of, op.id()).orElse(null);
        if (theirs == null) {
            boolean sure = of.alone || lists.of(of.kind).complete();
            return refused(op, sure ? ErrorCode.NOT_FOUND : ErrorCode.CLASSIC_CANNOT);
        }
        List<String> conflicts = merge(op, of, theirs, changed);
        if (!conflicts.isEmpty()) {
            return OpResult.conflict(op.opId(), theirs, null, conflicts);
        }
        Map<String, Object> edited = new LinkedHashMap<>(theirs);
        edited.putAll(changed);
        if (of.staysHere(theirs)) {
            return of.staysHere(edited) ? told(op, of, edited) : create(op, of, edited, perhapsSent);
        }
        changed.keySet().retainAll(of.takes());
        changed.entrySet().removeIf(one -> ClassicWrites.same(one.getValue(), theirs.get(one.getKey())));
        changed.replaceAll(of::said);
        edited.putAll(changed);
        return send(op, of, theirs, changed, edited);
    }

    private OpResult send(
            Operation op,
            ClassicKind of,
            Map<String, Object> theirs,
            Map<String, Object> changed,
            Map<String, Object> edited) {
        Map<String, Object> body = of.edit == Edit.WHOLE ? whole(of, edited) : changed;
        boolean harmless = !body.containsValue(ClassicKind.NEEDED)
                && changed.entrySet().stream()
                        .allMatch(one -> of.sayable(one.getKey(), one.getValue())
                                && ClassicWrites.sameType(theirs.get(one.getKey()), one.getValue()));
        if (!harmless) {
            return refused(op, ErrorCode.INVALID);
        }
        if (changed.keySet().stream().anyMatch(of.fixed::contains) || !changed.isEmpty() && calls.twins(of, theirs)) {
            return refused(op, ErrorCode.CLASSIC_CANNOT);
        }
        if (namesWhatIsNotThere(of, theirs, changed)) {
            return refused(op, ErrorCode.NOT_FOUND);
        }
        return changed.isEmpty() || calls.put(op, of, theirs, body)
                ? told(op, of, edited)
                : refused(op, ErrorCode.NOT_FOUND);
    }

    /** Puts together what may be. @return the fields that contradict each other */
    private static List<String> merge(
            Operation op, ClassicKind of, Map<String, Object> theirs, Map<String, Object> changed) {
        List<String> conflicts = new ArrayList<>();
        for (String field : ClassicWrites.conflicts(op, theirs)) {
            Optional<Object> both = ArticleMerge.of(
                    of.kind, field, op.base().get(field), op.body().get(field), theirs.get(field));
            if (both.isPresent()) {
                changed.computeIfPresent(field, (name, mine) -> both.get());
            } else if (!of.own.contains(field)) {
                conflicts.add(field);
            }
        }
        return conflicts;
    }
}
