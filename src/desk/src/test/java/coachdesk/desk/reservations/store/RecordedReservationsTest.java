package coachdesk.desk.reservations.store;

import static coachdesk.desk.store.db.Tables.RESERVATION;
import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.store.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every reservation the hosted backend was recorded with. */
class RecordedReservationsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private final ReservationTable table = new ReservationTable(ZONE);

    @Test
    void a_session_is_known_of_all_but_products_and_bookings_made_in_the_chat() throws IOException {
        for (Map<String, Object> doc : recorded()) {
            var columns = table.columns(doc);
            boolean none = Boolean.TRUE.equals(doc.get("isProduct"))
                    || "chat_widget_abonne".equals(doc.get("source"))
                    || "migree-2".equals(doc.get("id"));
            assertThat(columns.get(RESERVATION.DAYS) == null)
                    .as("%s", doc.get("reservationCode"))
                    .isEqualTo(none);
        }
    }

    @Test
    void as_many_sessions_are_read_as_were_chosen() throws IOException {
        for (Map<String, Object> doc : recorded()) {
            if (doc.get("selectedDates") instanceof List<?> dates && !dates.isEmpty()) {
                assertThat(table.columns(doc).get(RESERVATION.DAYS).split(" ")).hasSize(dates.size());
            }
        }
    }

    @Test
    void every_row_has_a_code_an_amount_and_the_moment_it_was_made() throws IOException {
        assertThat(recorded()).hasSize(215).allSatisfy(doc -> {
            var columns = table.columns(doc);
            assertThat(columns.get(RESERVATION.CODE)).isNotNull();
            assertThat(columns.get(RESERVATION.MADE_AT)).isNotNull();
            assertThat(columns.get(RESERVATION.AMOUNT) == null).isEqualTo(doc.get("totalPrice") == null);
        });
    }

    @Test
    void the_time_of_a_date_that_is_only_a_day_is_the_course_s() {
        var columns = table.columns(Map.of("selectedDatesText", "04/03/2026, 11/03/2026", "courseTime", "18:30"));
        assertThat(columns.get(RESERVATION.FIRST_AT))
                .isEqualTo(java.time.Instant.parse("2026-03-04T17:30:00Z").toEpochMilli());
        assertThat(columns.get(RESERVATION.DAYS)).isEqualTo("2026-03-04 2026-03-11");
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> recorded() throws IOException {
        try (var in = RecordedReservationsTest.class.getResourceAsStream("/recordings/reservations_all.json")) {
            return (List<Map<String, Object>>) Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .get("data");
        }
    }
}
