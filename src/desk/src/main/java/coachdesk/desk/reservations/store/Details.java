package coachdesk.desk.reservations.store;

import static coachdesk.desk.store.db.Tables.RESERVATION;

import coachdesk.contract.reservations.Reservation;
import coachdesk.desk.reservations.ReservationDetail;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** All that is known of one reservation. */
final class Details {
    private final Timeline timeline;

    Details(Supplier<String> deviceName) {
        this.timeline = new Timeline(deviceName);
    }

    /** Empty when there is none, or it is deleted. */
    Optional<ReservationDetail> of(Reading reading, String id) {
        return reading.sql()
                .select(RESERVATION.ROW, RESERVATION.DOC)
                .from(RESERVATION)
                .where(RESERVATION.ID.eq(id), RESERVATION.DELETED.isFalse())
                .fetchOptional()
                .map(row -> {
                    Map<String, Object> doc = Json.read(row.value2());
                    return new ReservationDetail(
                            PageRows.of(reading, new int[] {row.value1()}).getFirst(),
                            typed(doc),
                            doc,
                            timeline.of(reading.sql(), id, doc));
                });
    }

    /** A field of an unexpected type counts as missing; it still stands in the document itself. */
    static Reservation typed(Map<String, Object> doc) {
        Map<String, Object> fitting = new LinkedHashMap<>();
        doc.forEach((name, value) -> {
            if (fits(Map.of(name, value == null ? "" : value))) {
                fitting.put(name, value);
            }
        });
        return Json.mapper().convertValue(fitting, Reservation.class);
    }

    private static boolean fits(Map<String, Object> field) {
        try {
            Json.mapper().convertValue(field, Reservation.class);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
