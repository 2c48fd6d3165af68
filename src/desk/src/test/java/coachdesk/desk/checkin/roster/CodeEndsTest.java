package coachdesk.desk.checkin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.reservations.ReservationRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeEndsTest {
    private static Map<String, Integer> of(String... codes) {
        return new CodeEnds(Stream.of(codes).map(CodeEndsTest::line).toList()).lengths();
    }

    private static RosterLine line(String code) {
        ReservationRow row = new ReservationRow(
                "id",
                code,
                "Awa",
                null,
                null,
                null,
                List.of(),
                null,
                false,
                ReservationRow.Status.BOOKED,
                null,
                null,
                null,
                false);
        return new RosterLine(row, true, null, null, null);
    }

    @Test
    void three_characters_are_enough_until_they_are_shared() {
        assertThat(of("AFR-111AAA", "AFR-222BBB")).containsValues(3, 3);
        assertThat(of("AFR-11XAAA", "AFR-22YAAA", "afr-333ccc"))
                .isEqualTo(Map.of("AFR-11XAAA", 4, "AFR-22YAAA", 4, "AFR-333CCC", 3));
    }

    @Test
    void a_code_within_another_is_typed_whole() {
        assertThat(of("123", "99123")).isEqualTo(Map.of("123", 3, "99123", 4));
        assertThat(of("AB")).isEqualTo(Map.of("AB", 2));
        assertThat(of((String) null)).isEmpty();
        assertThat(of("SAME", "SAME")).isEqualTo(Map.of("SAME", 4));
    }
}
