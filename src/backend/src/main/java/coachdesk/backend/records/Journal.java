package coachdesk.backend.records;

import coachdesk.backend.json.Json;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.Event;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one way in which a record changes, whoever asks: it tells who did it in the timeline, and keeps a reservation's
 * {@code validated} in step with its scans.
 */
public final class Journal {
    public static final String EDIT = "edit";
    public static final String DELETE = "delete";
    public static final String RESTORE = "restore";
    public static final String MERGE = "merge";
    public static final String CONFLICT = "conflict";

    private static final Set<Kind> TOLD = EnumSet.of(Kind.RESERVATION, Kind.COURSE, Kind.OFFER, Kind.PERSON);

    private final ChangeSet changes;

    public Journal(ChangeSet changes) {
        this.changes = changes;
    }

    public Stored create(Deed deed, Kind kind, String id, Map<String, Object> doc) {
        Stored made = changes.put(kind, id, doc, null);
        return follow(deed, made);
    }

    /**
     * @param fields new values; brings the record back when it was deleted
     * @param type {@link #EDIT} or {@link #MERGE}
     */
    public Stored edit(Deed deed, Stored before, Map<String, Object> fields, String type) {
        Map<String, Object> doc = before.doc();
        doc.putAll(fields);
        List<String> names = List.copyOf(fields.keySet());
        Stored after = changes.put(before.kind(), before.id(), doc, deed.touch(names));
        tell(deed, before, type, names);
        return follow(deed, after);
    }

    public Stored delete(Deed deed, Stored before) {
        Stored after = changes.delete(before, deed.touch(List.of()));
        tell(deed, before, DELETE, List.of());
        return after;
    }

    public Stored restore(Deed deed, Stored before) {
        Stored after = changes.put(before.kind(), before.id(), before.doc(), deed.touch(List.of()));
        tell(deed, before, RESTORE, List.of());
        return follow(deed, after);
    }

    /**
     * Adds to the timeline of a record. A scan tells its own story: its timeline is its document. And the front desk reads
     * the timeline, so that it says nothing of what only the coach may know.
     */
    public void tell(Deed deed, Stored record, String type, List<String> fields) {
        if (!TOLD.contains(record.kind())) {
            return;
        }
        Event event = new Event(
                deed.id(),
                record.kind().wire(),
                record.id(),
                type,
                deed.at().toString(),
                deed.device(),
                deed.deviceName(),
                deed.person(),
                fields);
        changes.put(Kind.EVENT, deed.id(), Json.MAPPER.convertValue(event, Json.DOCUMENT), null);
    }

    private Stored follow(Deed deed, Stored after) {
        switch (after.kind()) {
            case ATTENDANCE -> Validation.follow(changes, (String) after.doc().get("reservationId"), deed);
            case RESERVATION -> Validation.follow(changes, after.id(), deed);
            default -> {
                return after;
            }
        }
        return changes.find(after.kind(), after.id()).orElseThrow();
    }
}
