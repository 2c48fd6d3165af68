package coachdesk.app.catalogue.week;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.catalogue.week.DayLanes.Laid;
import coachdesk.desk.checkin.roster.CourseSession;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DayLanesTest {
    private static List<Laid> laid(String... times) {
        return DayLanes.of(Stream.of(times)
                .map(time -> time == null ? null : LocalTime.parse(time))
                .map(time -> new CourseSession("c" + time, "Cours", LocalDate.of(2026, 11, 20), time, null, null, 0, 0))
                .toList());
    }

    @Test
    void what_overlaps_stands_side_by_side_and_what_does_not_has_the_whole_width() {
        assertThat(laid("09:00", "18:00", "18:30", "19:00", "21:00"))
                .extracting(one -> one.lane() + "/" + one.lanes())
                .containsExactly("0/1", "0/2", "1/2", "0/2", "0/1");
    }

    @Test
    void three_at_once_share_the_width_in_three() {
        assertThat(laid("18:00", "18:00", "18:00")).extracting(Laid::lane).containsExactly(0, 1, 2);
    }

    @Test
    void one_without_a_time_has_no_place_in_the_hours() {
        assertThat(laid("18:00", null)).hasSize(1);
    }

    @Test
    void no_two_ever_cover_each_other() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Laid> all = laid(random.ints(12, 0, 24 * 12)
                    .sorted()
                    .mapToObj(step -> LocalTime.MIN.plusMinutes(step * 5L).toString())
                    .toArray(String[]::new));
            for (Laid one : all) {
                assertThat(one.lane()).as("seed %d", seed).isLessThan(one.lanes());
                assertThat(all)
                        .as("seed %d", seed)
                        .noneMatch(other -> other != one
                                && Math.abs(other.from() - one.from()) < DayLanes.MINUTES
                                && other.lane() == one.lane());
            }
        }
    }
}
