package coachdesk.desk.sync.store;

import static coachdesk.desk.store.db.Tables.ATTENDANCE;
import static coachdesk.desk.store.db.Tables.OPERATION;
import static coachdesk.desk.store.db.Tables.RESERVATION;

import coachdesk.contract.Kind;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** The queue as a person reads it. */
public final class PendingChanges {
    private final Store store;

    public PendingChanges(Store store) {
        this.store = store;
    }

    /** Oldest first. */
    public List<PendingChange> first(int most) {
        return store.read(sql -> sql.selectFrom(OPERATION)
                .where(OPERATION.STATE.eq("waiting"))
                .orderBy(OPERATION.N)
                .limit(most)
                .fetch(row -> {
                    Kind kind = Kind.ofWire(row.getKind()).orElseThrow();
                    return new PendingChange(
                            row.getOpId(),
                            kind,
                            label(sql, kind, row.getId(), Json.readOrNull(row.getBody())),
                            row.getType(),
                            Instant.ofEpochMilli(row.getAt()),
                            row.getSent());
                }));
    }

    private static String label(DSLContext sql, Kind kind, String id, Map<String, Object> body) {
        Stream<String> parts =
                switch (kind) {
                    case RESERVATION -> reservation(sql, id);
                    case ATTENDANCE -> attendance(sql, id);
                    default -> Stream.of(text(body, "name"));
                };
        String label = parts.filter(Objects::nonNull).collect(Collectors.joining(" · "));
        return label.isEmpty() ? id : label;
    }

    private static Stream<String> reservation(DSLContext sql, String id) {
        return sql
                .select(RESERVATION.CODE, RESERVATION.PERSON)
                .from(RESERVATION)
                .where(RESERVATION.ID.eq(id))
                .fetch()
                .stream()
                .flatMap(row -> Stream.of(row.value1(), row.value2()));
    }

    private static Stream<String> attendance(DSLContext sql, String id) {
        var row = sql.select(ATTENDANCE.DOC, ATTENDANCE.RESERVATION_ID)
                .from(ATTENDANCE)
                .where(ATTENDANCE.ID.eq(id))
                .fetchOne();
        if (row == null) {
            return Stream.empty();
        }
        List<String> booked = row.value2() == null
                ? List.of()
                : reservation(sql, row.value2()).toList();
        return booked.isEmpty() ? Stream.of(text(Json.read(row.value1()), "code")) : booked.stream();
    }

    private static String text(Map<String, Object> doc, String name) {
        return doc != null && doc.get(name) instanceof String text && !text.isBlank() ? text : null;
    }
}
