package coachdesk.backend.delivery;

import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.DispatchState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The server's own fields of a sending's record. What it writes is nobody's edit: it leaves nothing in the timeline and
 * holds up no one's delete.
 */
public final class DispatchRecord {
    /** What desks never write. */
    public static final Set<String> FIELDS = Set.of(
            Dispatch.STATE, "startedAt", "endedAt", "beatAt", "counts", "problem", Dispatch.HELD, Dispatch.HELD_GO_AT);

    private final ChangeSet changes;
    private final Stored before;
    private final Map<String, Object> doc;

    private DispatchRecord(ChangeSet changes, Stored before) {
        this.changes = changes;
        this.before = before;
        this.doc = new LinkedHashMap<>(before.doc());
    }

    /** Empty when it is deleted or never was. */
    static Optional<DispatchRecord> of(ChangeSet changes, String id) {
        return changes.find(Kind.DISPATCH, id).filter(Stored::live).map(found -> new DispatchRecord(changes, found));
    }

    Optional<Dispatch> read() {
        return Dispatch.of(doc);
    }

    DispatchRecord state(DispatchState state) {
        return set(Dispatch.STATE, state.wire());
    }

    DispatchRecord began() {
        doc.putIfAbsent("startedAt", changes.now().toString());
        return released().set("endedAt", null).set("problem", null);
    }

    DispatchRecord ended() {
        return set("endedAt", changes.now().toString());
    }

    /** @param code why it came to nothing, for people to be told in words */
    DispatchRecord problem(String code) {
        return set("problem", code);
    }

    /** A channel rests, until somebody says anew that it shall go. */
    DispatchRecord held(Channel channel, String code) {
        Map<String, Object> held =
                new LinkedHashMap<>(read().map(Dispatch::held).orElse(Map.of()));
        held.put(channel.wire(), code);
        return set(Dispatch.HELD, held)
                .set(Dispatch.HELD_GO_AT, doc.get(Dispatch.GO_AT))
                .problem(code);
    }

    DispatchRecord released() {
        if (doc.containsKey(Dispatch.HELD)) {
            set("problem", null);
        }
        return set(Dispatch.HELD, null).set(Dispatch.HELD_GO_AT, null);
    }

    DispatchRecord counts(Map<String, Map<String, Integer>> counts) {
        return set("counts", counts).set("beatAt", changes.now().toString());
    }

    private DispatchRecord set(String field, Object value) {
        if (value == null) {
            doc.remove(field);
        } else {
            doc.put(field, value);
        }
        return this;
    }

    void keep() {
        if (!Objects.equals(doc, before.doc())) {
            changes.put(Kind.DISPATCH, before.id(), doc, null);
        }
    }
}
