package coachdesk.desk.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionDatesTest {
    private final SessionDates dates = new SessionDates(ZoneId.of("Europe/Zurich"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-25T17:30:00.000Z              | 2026-02-25T17:30:00Z",
                "2026-02-18T17:30:00+00:00             | 2026-02-18T17:30:00Z",
                "2026-02-18T17:30:00.000489+00:00      | 2026-02-18T17:30:00Z",
                "2026-02-18T18:30:00+0100              | 2026-02-18T17:30:00Z",
                "2026-02-18T18:30:00                   | 2026-02-18T17:30:00Z",
                "2026-07-18 18:30                      | 2026-07-18T16:30:00Z",
                "2026-02-18                            | 2026-02-18T19:45:00Z",
                "23.02.2026 11:15                      | 2026-02-23T10:15:00Z",
                "04/03/2026                            | 2026-03-04T19:45:00Z",
                "4.3.26                                | 2026-03-04T19:45:00Z",
                "mercredi 4 mars 2026 à 18h30          | 2026-03-04T17:30:00Z",
                "Mer. 1er avril 2026, 18:30            | 2026-04-01T16:30:00Z",
                "4 août                                | 2026-08-04T18:45:00Z",
                "5 janv.                               | 2027-01-05T19:45:00Z",
                "Mittwoch, 4. März 2026 um 18:30       | 2026-03-04T17:30:00Z",
                "Wednesday, March 4th, 2026 at 18:30   | 2026-03-04T17:30:00Z"
            })
    void reads_every_shape_of_a_date(String text, Instant at) {
        assertThat(dates.of(booking("datetime", text, "courseTime", "20:45")))
                .extracting(SessionDates.Session::at)
                .containsExactly(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date à convenir",
                "",
                " ",
                "31/02/2026",
                "99.99.9999",
                "2026-13-40T99:99",
                "🔥",
                "N/A",
                "1/2",
                "12:30"
            })
    void knows_no_session_where_there_is_no_date(String text) {
        assertThat(dates.of(booking("datetime", text))).isEmpty();
    }

    @Test
    void reads_a_list_in_one_text() {
        assertThat(dates.of(booking("selectedDatesText", "11/03/2026, 04/03/2026, 11/03/2026", "courseTime", "18:30")))
                .extracting(SessionDates.Session::day)
                .containsExactly(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 11));
    }

    @Test
    void the_chosen_dates_speak_before_their_text_and_that_before_the_date() {
        var all = booking(
                "selectedDates",
                List.of("2026-02-25T17:30:00.000Z"),
                "selectedDatesText",
                "26/02/2026",
                "datetime",
                "2026-02-27T17:30:00.000Z");
        assertThat(dates.of(all)).extracting(SessionDates.Session::day).containsExactly(LocalDate.of(2026, 2, 25));
        all.put("selectedDates", List.of());
        assertThat(dates.of(all)).extracting(SessionDates.Session::day).containsExactly(LocalDate.of(2026, 2, 26));
        all.put("selectedDatesText", null);
        assertThat(dates.of(all)).extracting(SessionDates.Session::day).containsExactly(LocalDate.of(2026, 2, 27));
    }

    @Test
    void the_instant_a_booking_was_made_in_the_chat_is_no_session() {
        assertThat(dates.of(booking("source", "chat_widget_abonne", "datetime", "2026-02-25T13:43:00.000Z")))
                .isEmpty();
        assertThat(dates.of(booking("source", "chat_widget", "selectedDatesText", "25/02/2026")))
                .hasSize(1);
    }

    @Test
    void a_product_has_no_session() {
        assertThat(dates.of(booking("isProduct", true, "datetime", "2026-02-25T13:43:00.000Z")))
                .isEmpty();
        assertThat(dates.of(booking("courseId", "N/A", "datetime", "2026-02-25T13:43:00.000Z")))
                .isEmpty();
    }

    @Test
    void values_of_another_type_are_passed_over() {
        var odd = booking("selectedDates", java.util.Arrays.asList(null, Map.of(), true, 1_772_040_600_000L));
        odd.put("courseTime", List.of(18));
        odd.put("createdAt", Map.of());
        assertThat(dates.of(odd)).extracting(SessionDates.Session::day).containsExactly(LocalDate.of(2026, 2, 25));
    }

    private static Map<String, Object> booking(Object... fields) {
        Map<String, Object> doc = new HashMap<>();
        doc.put("createdAt", "2026-02-15T19:08:00.000489+00:00");
        for (int i = 0; i < fields.length; i += 2) {
            doc.put((String) fields[i], fields[i + 1]);
        }
        return doc;
    }
}
