package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.OpType;
import coachdesk.contract.sync.Operation;
import coachdesk.desk.sync.RemoteFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.ResponseBody;
import retrofit2.Call;

/** Changes to conversations and to the assistant, at the classic backend. */
final class ClassicChatWrites {
    /** Of a conversation, what it can be told; whatever else stands in it is its own. */
    private static final Set<String> OF_CONVERSATION =
            Set.of("mode", "is_ai_active", "is_deleted", "title", "notes", "custom_prompt");

    /** What it writes into the assistant itself. */
    private static final Set<String> ITS_OWN = Set.of("id", "_id");

    private final Http http;
    private final ClassicChatApi api;
    private final ClassicLists lists;
    private final ClassicSurroundings surroundings;
    private final ClassicIds ids;
    private final ClassicNew made;

    ClassicChatWrites(
            Http http,
            ClassicChatApi api,
            ClassicLists lists,
            ClassicSurroundings surroundings,
            ClassicIds ids,
            ClassicNew made) {
        this.http = http;
        this.api = api;
        this.lists = lists;
        this.surroundings = surroundings;
        this.ids = ids;
        this.made = made;
    }

    /** @param perhapsSent whether it may have taken effect already */
    OpResult apply(Operation op, Kind kind, boolean perhapsSent) {
        return switch (op.type()) {
            case OpType.CREATE, OpType.RESTORE -> create(op, kind, perhapsSent);
            case OpType.EDIT -> edit(op, kind);
            default -> delete(op, kind);
        };
    }

    private static OpResult refused(Operation op, ErrorCode code) {
        return OpResult.rejected(op.opId(), code.wire(), null);
    }

    private OpResult create(Operation op, Kind kind, boolean perhapsSent) {
        return switch (kind) {
            case CONVERSATION -> told(op, kind, made.conversation(op, perhapsSent));
            default -> edit(op, kind);
        };
    }

    private static OpResult told(Operation op, Kind kind, Optional<Map<String, Object>> doc) {
        return doc.map(stored -> OpResult.merged(op.opId(), ClassicShape.rev(kind, stored), stored))
                .orElseGet(() -> refused(op, ErrorCode.CLASSIC_CANNOT));
    }

    private OpResult edit(Operation op, Kind kind) {
        Map<String, Object> theirs = (kind == Kind.AI_CONFIG ? surroundings.now(kind) : lists.of(kind))
                .byId()
                .get(op.id());
        if (theirs == null) {
            return refused(op, ErrorCode.NOT_FOUND);
        }
        List<String> conflicts = ClassicWrites.conflicts(op, theirs);
        if (!conflicts.isEmpty()) {
            return OpResult.conflict(op.opId(), theirs, null, conflicts);
        }
        Map<String, Object> changed = new LinkedHashMap<>(op.body());
        changed.entrySet().removeIf(field -> ClassicWrites.same(field.getValue(), theirs.get(field.getKey())));
        boolean can = kind != Kind.CONVERSATION || !ClassicDirect.is(theirs) && joins(op, theirs, changed);
        if (!can) {
            return refused(op, ErrorCode.CLASSIC_CANNOT);
        }
        Map<String, Object> fields = new LinkedHashMap<>(changed);
        // These routes pass over nulls: emptying a field is saying "".
        fields.replaceAll((name, value) -> value == null ? "" : value);
        fields.keySet().removeAll(kind == Kind.CONVERSATION ? Set.of("participant_ids") : ITS_OWN);
        if (!fields.isEmpty() && write(op, kind, fields).isEmpty()) {
            return refused(op, ErrorCode.NOT_FOUND);
        }
        Map<String, Object> edited = new LinkedHashMap<>(theirs);
        edited.putAll(changed);
        return OpResult.merged(op.opId(), ClassicShape.rev(kind, edited), edited);
    }

    /** Lets those in who are new in it; nobody can be taken out there. @return whether all that is wanted can be done */
    private boolean joins(Operation op, Map<String, Object> theirs, Map<String, Object> changed) {
        boolean known = changed.keySet().stream()
                .allMatch(field -> field.equals("participant_ids") || OF_CONVERSATION.contains(field));
        List<?> wanted = list(changed.getOrDefault("participant_ids", theirs.get("participant_ids")));
        List<?> there = list(theirs.get("participant_ids"));
        if (!known || !wanted.containsAll(there)) {
            return false;
        }
        made.join(ids.theirs(Kind.CONVERSATION, op.id()), there, wanted);
        return true;
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** Empty when there is no such record. */
    private Optional<Object> write(Operation op, Kind kind, Map<String, Object> fields) {
        forget(kind);
        Call<ResponseBody> call =
                switch (kind) {
                    case CONVERSATION -> api.putSession(ids.theirs(kind, op.id()), fields);
                    default -> api.putAssistant(fields);
                };
        return http.askPerhaps(call, Object.class);
    }

    private void forget(Kind kind) {
        lists.forget(kind);
        surroundings.forget(kind);
    }

    private OpResult delete(Operation op, Kind kind) {
        if (kind == Kind.AI_CONFIG) {
            return refused(op, ErrorCode.CLASSIC_CANNOT);
        }
        forget(kind);
        try {
            http.ask(api.deleteLink(ids.theirs(kind, op.id())), Map.class);
        } catch (RemoteFailure e) {
            if (e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
        }
        return OpResult.applied(op.opId(), 1);
    }
}
