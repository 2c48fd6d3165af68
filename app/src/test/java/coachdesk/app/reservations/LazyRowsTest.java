package coachdesk.app.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.ReservationRow.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LazyRowsTest {
    private final List<Integer> wanted = new ArrayList<>();
    private final LazyRows rows = new LazyRows(wanted::add);

    @Test
    void asks_for_a_page_once_and_fills_its_places() {
        rows.replace(1000, Map.of());
        Slot slot = rows.get(250);
        rows.get(251);
        assertThat(wanted).containsExactly(2);
        assertThat(slot.row()).isNull();
        rows.show(2, page(2));
        assertThat(slot.row().id()).isEqualTo("250");
    }

    @Test
    void holds_few_pages_however_far_one_scrolls() {
        rows.replace(100_000, Map.of());
        for (int index = 0; index < 100_000; index++) {
            rows.get(index);
            if (!wanted.isEmpty()) {
                int page = wanted.removeFirst();
                rows.show(page, page(page));
            }
        }
        assertThat(rows.slotsHeld()).isLessThanOrEqualTo(41 * LazyRows.PAGE);
    }

    @Test
    void a_shorter_list_takes_the_places_beyond_its_end_away() {
        rows.replace(300, Map.of(0, page(0)));
        rows.replace(50, Map.of(0, page(0).subList(0, 50)));
        assertThat(rows).hasSize(50);
        assertThat(rows.peek(60)).isNull();
        assertThat(wanted).isEmpty();
    }

    @Test
    void a_page_that_could_not_be_read_is_asked_for_again() {
        rows.replace(100, Map.of());
        rows.get(0);
        rows.failed(0);
        rows.get(0);
        assertThat(wanted).containsExactly(0, 0);
    }

    private static List<ReservationRow> page(int page) {
        return IntStream.range(page * LazyRows.PAGE, (page + 1) * LazyRows.PAGE)
                .mapToObj(index -> new ReservationRow(
                        String.valueOf(index),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        false,
                        Status.BOOKED,
                        null,
                        null,
                        null,
                        false))
                .toList();
    }
}
