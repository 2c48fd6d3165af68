package coachdesk.desk.reservations.store;

import static coachdesk.desk.reservations.ReservationQuery.all;
import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationQuery.Column;
import coachdesk.desk.reservations.ReservationQuery.When;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.ReservationRow.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list over what the hosted backend was recorded with. */
class ReservationListTest {
    @TempDir
    Path folder;

    private ReservationsFolder desk;

    @BeforeEach
    void open() throws IOException {
        desk = new ReservationsFolder(folder);
        desk.told(Kind.RESERVATION, RecordedReservationsTest.recorded());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void pages_put_together_are_the_whole_list_each_row_once() {
        List<String> ids = new ArrayList<>();
        for (int offset = 0; offset < 300; offset += 40) {
            desk.reservations.page(all(), offset, 40).forEach(row -> ids.add(row.id()));
        }
        assertThat(ids).hasSize(215).doesNotHaveDuplicates();
        assertThat(desk.reservations.count(all())).isEqualTo(215);
    }

    @ParameterizedTest
    @EnumSource(Column.class)
    void every_order_holds_every_row_and_turns_round(Column column) {
        List<String> up = ids(all().withSort(column, false));
        List<String> down = ids(all().withSort(column, true));
        assertThat(up).hasSize(215);
        assertThat(down).isEqualTo(up.reversed());
    }

    @Test
    void names_are_sorted_without_their_accents() {
        List<String> names = list(all().withSort(Column.PERSON, false)).stream()
                .map(ReservationRow::person)
                .toList();
        assertThat(names.indexOf("Åsa Öberg")).isLessThan(names.indexOf("Fatou N’Diaye"));
    }

    @Test
    void each_filter_keeps_what_it_says_and_its_opposite_the_rest() {
        for (ReservationQuery query : List.of(all().withProduct(true), all().withCame(true))) {
            ReservationQuery opposite = query.product() != null ? query.withProduct(false) : query.withCame(false);
            assertThat(desk.reservations.count(query)).isBetween(1, 214);
            assertThat(desk.reservations.count(query) + desk.reservations.count(opposite))
                    .isEqualTo(215);
        }
        assertThat(list(all().withProduct(true))).allMatch(ReservationRow::product);
        assertThat(list(all().withCame(true))).allMatch(row -> row.status() == Status.CAME);
        assertThat(list(all().withSource("manual"))).hasSize(14).allMatch(row -> "manual".equals(row.source()));
        assertThat(list(all().withSource(""))).allMatch(row -> row.source() == null);
        LocalDate day = LocalDate.of(2026, 2, 25);
        assertThat(list(all().withDay(day))).isNotEmpty().allMatch(row -> row.days()
                .contains(day));
        assertThat(list(all().withWhen(When.TO_COME)))
                .isNotEmpty()
                .allMatch(row -> !row.days().getLast().isBefore(LocalDate.of(2026, 3, 4)));
        String course = desk.reservations.courses().keySet().iterator().next();
        assertThat(list(all().withCourse(course).withWhen(When.PAST)))
                .isNotEmpty()
                .allMatch(row -> row.days().getLast().isBefore(LocalDate.of(2026, 3, 4)));
    }

    @Test
    void filters_and_search_work_together() {
        ReservationQuery query = all().withText("fatou").withCame(false).withProduct(false);
        assertThat(list(query)).isNotEmpty().allMatch(row -> row.person().startsWith("Fatou"));
    }

    @Test
    void the_values_to_filter_by_are_those_in_use() {
        assertThat(desk.reservations.courses()).hasSize(4).containsValue("Silent Cardio – Mercredi");
        assertThat(desk.reservations.sources()).containsExactly("chat_widget_abonne", "manual", "web");
    }

    @Test
    void a_scan_makes_it_came_and_its_undoing_unmakes_it_whatever_the_server_still_says() {
        String id = list(all().withCame(true)).getFirst().id();
        desk.told(
                Kind.ATTENDANCE,
                List.of(Map.of(
                        "id", "a1", "reservationId", id, "session", "2026-02-25", "at", "2026-02-25T17:20:00Z")));
        assertThat(desk.reservations.detail(id).orElseThrow().row().status()).isEqualTo(Status.CAME);
        int came = desk.reservations.count(all().withCame(true));
        desk.store.change(tx -> desk.outbox.edit(
                tx, Kind.ATTENDANCE, "a1", Map.of("undoneAt", "2026-02-25T17:25:00Z"), ReservationsFolder.NOW));
        assertThat(desk.reservations.detail(id).orElseThrow().row())
                .returns(Status.BOOKED, ReservationRow::status)
                .returns(true, ReservationRow::waiting);
        assertThat(desk.reservations.count(all().withCame(true))).isEqualTo(came - 1);
    }

    private List<ReservationRow> list(ReservationQuery query) {
        return desk.reservations.page(query, 0, 1000);
    }

    private List<String> ids(ReservationQuery query) {
        return list(query).stream().map(ReservationRow::id).toList();
    }
}
