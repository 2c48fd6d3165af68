package coachdesk.desk.reservations.store;

import static coachdesk.desk.store.db.Tables.ATTENDANCE;
import static coachdesk.desk.store.db.Tables.EVENT;
import static coachdesk.desk.store.db.Tables.OPERATION;

import coachdesk.contract.Kind;
import coachdesk.contract.sync.OpType;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.reservations.TimelineEntry;
import coachdesk.desk.reservations.TimelineEntry.What;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/** What happened to a reservation: what its documents, its scans, the server's events and the waiting changes say. */
final class Timeline {
    private static final Map<String, What> EVENTS = Map.of(
            "edit", What.EDITED,
            "delete", What.DELETED,
            "restore", What.RESTORED,
            "merge", What.MERGED,
            "conflict", What.CONFLICT);

    private final Supplier<String> deviceName;

    Timeline(Supplier<String> deviceName) {
        this.deviceName = deviceName;
    }

    /** Oldest first. */
    List<TimelineEntry> of(DSLContext sql, String id, Map<String, Object> doc) {
        List<TimelineEntry> all = new ArrayList<>();
        List<Waiting> waiting = waiting(sql, Kind.RESERVATION, List.of(id));
        boolean made = waiting.stream().noneMatch(change -> change.type().equals(OpType.CREATE));
        Instants.read(doc.get("createdAt"))
                .ifPresent(at -> all.add(new TimelineEntry(What.BOOKED, at, null, null, List.of(), !made)));
        all.addAll(scans(sql, id, doc));
        sql.select(EVENT.DOC)
                .from(EVENT)
                .where(EVENT.OF_ID.eq(id), EVENT.DELETED.isFalse())
                .forEach(row -> event(Json.read(row.value1())).ifPresent(all::add));
        waiting.stream()
                .filter(change -> EVENTS.containsKey(change.type()))
                .forEach(change -> all.add(new TimelineEntry(
                        EVENTS.get(change.type()), change.at(), deviceName.get(), null, change.fields(), true)));
        all.sort(Comparator.comparing(TimelineEntry::at));
        return List.copyOf(all);
    }

    private List<TimelineEntry> scans(DSLContext sql, String id, Map<String, Object> doc) {
        List<Map<String, Object>> scans = sql.select(ATTENDANCE.DOC)
                .from(ATTENDANCE)
                .where(ATTENDANCE.RESERVATION_ID.eq(id), ATTENDANCE.DELETED.isFalse())
                .orderBy(ATTENDANCE.AT, ATTENDANCE.ID)
                .fetch(row -> Json.read(row.value1()));
        if (scans.isEmpty()) {
            return Boolean.TRUE.equals(doc.get("validated"))
                    ? Instants.read(doc.get("validatedAt"))
                            .map(at -> new TimelineEntry(What.SCANNED, at, null, null, List.of(), false))
                            .stream()
                            .toList()
                    : List.of();
        }
        return ScanEntries.of(
                scans,
                waiting(
                        sql,
                        Kind.ATTENDANCE,
                        scans.stream()
                                .map(scan -> DocFields.text(scan, "id"))
                                .filter(Objects::nonNull)
                                .toList()));
    }

    private static Optional<TimelineEntry> event(Map<String, Object> event) {
        What what = EVENTS.get(Objects.toString(DocFields.text(event, "type"), ""));
        Optional<Instant> at = Instants.read(event.get("at"));
        List<String> fields = event.get("fields") instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
        return what == null || at.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimelineEntry(
                        what,
                        at.get(),
                        DocFields.text(event, "deviceName"),
                        DocFields.text(event, "person"),
                        fields,
                        false));
    }

    /** A change that waits for the server. */
    record Waiting(String id, String type, Instant at, List<String> fields) {}

    private static List<Waiting> waiting(DSLContext sql, Kind kind, List<String> ids) {
        return sql.select(OPERATION.ID, OPERATION.TYPE, OPERATION.AT, OPERATION.BODY)
                .from(OPERATION)
                .where(OPERATION.KIND.eq(kind.wire()), OPERATION.ID.in(ids), OPERATION.STATE.eq(Outbox.WAITING))
                .orderBy(OPERATION.N)
                .fetch(row -> new Waiting(
                        row.value1(),
                        row.value2(),
                        Instant.ofEpochMilli(row.value3()),
                        OpType.EDIT.equals(row.value2())
                                ? List.copyOf(Json.read(row.value4()).keySet())
                                : List.of()));
    }
}
