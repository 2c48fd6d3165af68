package coachdesk.backend.sync;

import static coachdesk.backend.records.Values.same;

import coachdesk.backend.media.SlugClaim;
import coachdesk.backend.records.Deed;
import coachdesk.backend.records.Journal;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Stored;
import coachdesk.backend.store.Touch;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.articles.ArticleMerge;
import coachdesk.contract.catalogue.OnlyRecord;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.OpType;
import coachdesk.contract.sync.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What one operation, found good by {@link OpCheck}, does to the records. */
final class OpMerge {
    private final ChangeSet changes;
    private final Journal journal;

    OpMerge(ChangeSet changes) {
        this.changes = changes;
        this.journal = new Journal(changes);
    }

    OpResult apply(Operation op, Kind kind, Deed deed) {
        Optional<Stored> known = changes.find(kind, op.id());
        Optional<OnlyRecord> only = OnlyRecord.of(kind);
        if (only.isPresent()) {
            return only(op, kind, deed, known, only.get().untouched());
        }
        return switch (op.type()) {
            case OpType.CREATE -> create(op, kind, deed, known);
            case OpType.DELETE -> delete(op, deed, known);
            case OpType.RESTORE -> restore(op, kind, deed, known);
            case OpType.EDIT ->
                edit(
                        op,
                        deed,
                        known.orElseThrow(() -> new Refused(
                                ErrorCode.NOT_FOUND, "The record is not on the server, or was purged long ago.")));
            default -> throw new IllegalStateException(op.type());
        };
    }

    /** Whoever fills in what nobody has filled in before, or seems to make it, edits it as it is untouched. */
    private OpResult only(Operation op, Kind kind, Deed deed, Optional<Stored> known, Map<String, Object> untouched) {
        Stored before = known.orElseGet(() -> journal.create(deed, kind, op.id(), untouched));
        if (op.type().equals(OpType.EDIT) && known.isPresent()) {
            return edit(op, deed, before);
        }
        Map<String, Object> fields = new LinkedHashMap<>(op.body());
        fields.entrySet().removeIf(field -> same(field.getValue(), untouched.get(field.getKey())));
        return edit(
                new Operation(op.n(), op.opId(), op.kind(), op.id(), OpType.EDIT, untouched, op.at(), fields),
                deed,
                before);
    }

    private OpResult create(Operation op, Kind kind, Deed deed, Optional<Stored> known) {
        if (known.isEmpty()) {
            return made(op, kind, deed);
        }
        if (kind == Kind.ATTENDANCE || same(known.get().doc(), document(op))) {
            return applied(op, known.get());
        }
        if (kind == Kind.MESSAGE && known.get().live() && sameWords(known.get().doc(), op.body())) {
            return merged(op, known.get());
        }
        throw known.get().deleted()
                ? new Refused(ErrorCode.SYNC_DELETED, "A record with this id was deleted.")
                : new Refused(ErrorCode.SYNC_EXISTS, "Another record with this id exists already.");
    }

    private OpResult made(Operation op, Kind kind, Deed deed) {
        Map<String, Object> doc = document(op);
        SlugClaim.settle(changes, kind, op.id(), Map.of(), doc);
        Stored made = journal.create(deed, kind, op.id(), doc);
        return same(made.doc(), document(op)) ? applied(op, made) : merged(op, made);
    }

    /** Two desks that let the same planned message go, each by its own clock, said it once. */
    private static boolean sameWords(Map<String, Object> theirs, Map<String, Object> mine) {
        return Stream.of("session_id", "sender_type", "content")
                .allMatch(field -> same(theirs.get(field), mine.get(field)));
    }

    private OpResult edit(Operation op, Deed deed, Stored before) {
        if (before.kind() == Kind.ATTENDANCE) {
            return undo(op, deed, before);
        }
        Map<String, Object> theirs = before.doc();
        Map<String, Object> base = op.base() == null ? Map.of() : op.base();
        Map<String, Object> news = new LinkedHashMap<>();
        List<String> clashing = new ArrayList<>();
        boolean alike = false;
        for (Map.Entry<String, Object> mine : op.body().entrySet()) {
            if (SlugClaim.serversOwn(before.kind(), mine.getKey())) {
                continue;
            }
            Object now = theirs.get(mine.getKey());
            boolean untouched = same(now, base.get(mine.getKey()));
            if (!same(now, mine.getValue())) {
                Optional<Object> both = untouched
                        ? Optional.empty()
                        : ArticleMerge.of(before.kind(), mine.getKey(), base.get(mine.getKey()), mine.getValue(), now);
                news.put(mine.getKey(), both.orElse(mine.getValue()));
                alike |= both.isPresent();
                if (!untouched && both.isEmpty()) {
                    clashing.add(mine.getKey());
                }
            } else {
                alike |= !untouched;
            }
        }
        if (before.deleted() || news.containsKey("slug")) {
            alike |= SlugClaim.settle(changes, before.kind(), before.id(), theirs, news);
        }
        if (before.deleted()) {
            return merged(op, journal.edit(deed, before, news, Journal.MERGE));
        }
        if (!clashing.isEmpty()) {
            journal.tell(deed, before, Journal.CONFLICT, clashing);
            return OpResult.conflict(op.opId(), theirs, by(before, clashing), clashing);
        }
        Optional<Touch> last = lastOfAnother(before, deed);
        boolean unseen = last.isPresent() || byServer(before);
        if (news.isEmpty()) {
            return alike || unseen ? merged(op, before) : applied(op, before);
        }
        boolean meanwhile =
                alike || last.filter(touch -> touch.at().isAfter(deed.at())).isPresent();
        Stored after = journal.edit(deed, before, news, meanwhile ? Journal.MERGE : Journal.EDIT);
        // Whether the desk had seen the other's change is not known here: with the document it is whole either way.
        return alike || unseen ? merged(op, after) : applied(op, after);
    }

    /** The first undo counts; taking an undo back must have seen it. */
    private OpResult undo(Operation op, Deed deed, Stored before) {
        Map<String, Object> theirs = before.doc();
        Object undone = theirs.get("undoneAt");
        Object mine = op.body().get("undoneAt");
        Object seen = op.base() == null ? null : op.base().get("undoneAt");
        if (same(undone, mine)) {
            return applied(op, before);
        }
        if (mine != null) {
            OpCheck.instant(mine, "undoneAt");
        }
        if (undone == null || (mine == null && same(undone, seen))) {
            return applied(op, journal.edit(deed, before, op.body(), Journal.EDIT));
        }
        return merged(op, before);
    }

    private OpResult delete(Operation op, Deed deed, Optional<Stored> known) {
        if (known.isEmpty()) {
            return OpResult.applied(op.opId(), 0);
        }
        Stored before = known.get();
        if (before.deleted()) {
            return applied(op, before);
        }
        long seen = ((Number) op.base().get("rev")).longValue();
        List<String> others = before.rev() <= seen
                ? List.of()
                : changes.touches(before.kind(), before.id()).stream()
                        .filter(touch -> touch.rev() > seen && !Objects.equals(touch.device(), deed.device()))
                        .flatMap(touch ->
                                touch.fields().isEmpty() ? List.of(OpType.RESTORE).stream() : touch.fields().stream())
                        .distinct()
                        .toList();
        if (others.isEmpty()) {
            return applied(op, journal.delete(deed, before));
        }
        journal.tell(deed, before, Journal.MERGE, others);
        return merged(op, before);
    }

    private OpResult restore(Operation op, Kind kind, Deed deed, Optional<Stored> known) {
        if (known.isEmpty()) {
            return made(op, kind, deed);
        }
        Stored after = known.get().live() ? known.get() : restored(kind, deed, known.get());
        return same(after.doc(), document(op)) ? applied(op, after) : merged(op, after);
    }

    private Stored restored(Kind kind, Deed deed, Stored before) {
        Map<String, Object> news = new LinkedHashMap<>();
        return SlugClaim.settle(changes, kind, before.id(), before.doc(), news)
                ? journal.edit(deed, before, news, Journal.RESTORE)
                : journal.restore(deed, before);
    }

    /** The last change since the record was made, when another device made it. */
    private Optional<Touch> lastOfAnother(Stored record, Deed deed) {
        return record.rev() == 1
                ? Optional.empty()
                : changes.lastTouch(record.kind(), record.id())
                        .filter(last -> !Objects.equals(last.device(), deed.device()));
    }

    /** Whether the server itself changed it last, which is nobody's touch. */
    private boolean byServer(Stored record) {
        return record.rev() > 1 && changes.lastTouch(record.kind(), record.id()).isEmpty();
    }

    private Map<String, Object> by(Stored record, List<String> fields) {
        return changes.touches(record.kind(), record.id()).reversed().stream()
                .filter(touch -> touch.fields().stream().anyMatch(fields::contains))
                .findFirst()
                .map(OpMerge::who)
                .orElse(null);
    }

    private static Map<String, Object> who(Touch touch) {
        Map<String, Object> who = new LinkedHashMap<>();
        who.put("device", touch.device());
        who.put("deviceName", touch.deviceName());
        who.put("person", touch.person());
        who.put("at", touch.at().toString());
        return who;
    }

    private static Map<String, Object> document(Operation op) {
        Map<String, Object> doc = new LinkedHashMap<>(op.body());
        doc.putIfAbsent("id", op.id());
        return doc;
    }

    private static OpResult applied(Operation op, Stored record) {
        return OpResult.applied(op.opId(), record.rev());
    }

    private static OpResult merged(Operation op, Stored record) {
        return OpResult.merged(op.opId(), record.rev(), record.doc());
    }
}
