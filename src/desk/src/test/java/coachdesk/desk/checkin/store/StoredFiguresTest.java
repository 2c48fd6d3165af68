package coachdesk.desk.checkin.store;

import static coachdesk.desk.checkin.store.DoorFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.checkin.figures.CourseFigures;
import coachdesk.desk.checkin.figures.PersonFigures;
import coachdesk.desk.checkin.figures.PersonFigures.Attended;
import coachdesk.desk.checkin.figures.SessionFigures;
import coachdesk.desk.checkin.roster.Absence;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredFiguresTest {
    private static final LocalDate FEB_18 = LocalDate.of(2026, 2, 18);
    private static final LocalDate FEB_25 = LocalDate.of(2026, 2, 25);
    /** Today. */
    private static final LocalDate MAR_4 = LocalDate.of(2026, 3, 4);

    private static final LocalDate MAR_11 = LocalDate.of(2026, 3, 11);

    @TempDir
    Path folder;

    private DoorFixture desk;
    private final SettableClock clock = new SettableClock(NOW);
    private StoredFigures figures;

    @BeforeEach
    void open() {
        desk = new DoorFixture(folder, "Accueil");
        figures = new StoredFigures(desk.store, clock, () -> DoorFixture.ZONE);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void book(String code, String email, List<LocalDate> days, Object... more) {
        List<Object> fields = new ArrayList<>(List.of("courseId", "c1", "courseName", "Cardio", "userEmail", email));
        fields.addAll(
                List.of(DoorFixture.on(days.stream().map(LocalDate::toString).toArray(String[]::new))));
        fields.addAll(List.of(more));
        desk.booked(code, fields.toArray());
    }

    private void came(String code, LocalDate day) {
        desk.rosters.came(
                "id of " + code,
                day,
                day.atTime(17, 30).atZone(DoorFixture.ZONE).toInstant());
    }

    private CourseFigures course() {
        return figures.course("c1", LocalDate.of(2026, 1, 1), 12);
    }

    private PersonFigures person(String code) {
        return figures.person("id of " + code, 12).orElseThrow();
    }

    @Test
    void a_reservation_for_several_dates_counts_once_for_each_that_has_been() {
        book("AFR-AAAAAA", "awa@example.com", List.of(FEB_18, FEB_25, MAR_4, MAR_11));
        came("AFR-AAAAAA", FEB_25);

        assertThat(course().sessions())
                .containsExactly(
                        new SessionFigures(FEB_18, 1, 0, 0, 0, 0),
                        new SessionFigures(FEB_25, 1, 1, 0, 0, 0),
                        new SessionFigures(MAR_4, 1, 0, 0, 0, 0));
        assertThat(person("AFR-AAAAAA").sessions())
                .containsExactly(new Attended(FEB_25, true), new Attended(FEB_18, false));
    }

    @Test
    void the_session_of_today_is_missed_by_nobody_until_it_is_over() {
        book("AFR-AAAAAA", "awa@example.com", List.of(MAR_4));
        assertThat(figures.person("id of AFR-AAAAAA", 12)).isEmpty();

        clock.set(Instant.parse("2026-03-04T23:30:00Z"));
        assertThat(person("AFR-AAAAAA").missed()).isEqualTo(1);

        came("AFR-AAAAAA", MAR_4);
        assertThat(person("AFR-AAAAAA").came()).isEqualTo(1);
        assertThat(person("AFR-AAAAAA").missed()).isZero();
    }

    @Test
    void several_entries_count_once_and_undone_ones_not_at_all() {
        book("AFR-AAAAAA", "awa@example.com", List.of(FEB_18));
        book("AFR-BBBBBB", "bea@example.com", List.of(FEB_18));
        for (String id : List.of("one", "two")) {
            desk.told(
                    Kind.ATTENDANCE,
                    id,
                    Map.of(
                            "id", id,
                            "reservationId", "id of AFR-AAAAAA",
                            "session", "2026-02-18",
                            "at", "2026-02-18T17:20:00Z"));
        }
        came("AFR-BBBBBB", FEB_18);
        desk.rosters.notCome("id of AFR-BBBBBB", FEB_18, NOW);

        assertThat(course().sessions()).containsExactly(new SessionFigures(FEB_18, 2, 1, 0, 0, 0));
        assertThat(person("AFR-BBBBBB").missed()).isEqualTo(1);
    }

    @Test
    void what_was_cancelled_in_time_is_neither_booked_nor_missed() {
        book("AFR-AAAAAA", "awa@example.com", List.of(FEB_18), "status", "cancelled");

        assertThat(course().sessions()).isEmpty();
        assertThat(figures.person("id of AFR-AAAAAA", 12)).isEmpty();
    }

    @Test
    void absences_are_counted_for_the_day_they_were_noted_for() {
        book("AFR-AAAAAA", "awa@example.com", List.of(FEB_18, FEB_25));
        book("AFR-BBBBBB", "bea@example.com", List.of(FEB_18));
        desk.rosters.absent("id of AFR-AAAAAA", FEB_18, Absence.NO_SHOW);
        desk.rosters.absent("id of AFR-BBBBBB", FEB_18, Absence.LATE_CANCEL);

        assertThat(course().sessions())
                .containsExactly(new SessionFigures(FEB_18, 2, 0, 0, 1, 1), new SessionFigures(FEB_25, 1, 0, 0, 0, 0));
    }

    @Test
    void who_comes_without_a_reservation_or_with_another_days_is_in_but_only_the_first_was_booked() {
        desk.told(Kind.COURSE, "c1", Map.of("id", "c1", "name", "Cardio", "weekday", 3, "time", "18:30"));
        book("AFR-AAAAAA", "awa@example.com", List.of(MAR_11));
        desk.rosters.walkIn("c1", MAR_4, "Inès Passage", NOW);
        came("AFR-AAAAAA", MAR_4);

        assertThat(course().sessions()).containsExactly(new SessionFigures(MAR_4, 1, 2, 1, 0, 0));
    }

    @Test
    void a_person_is_an_account_else_an_address_else_a_number_but_no_visit() {
        book("AFR-AAAAAA", "Awa@Example.com", List.of(FEB_18), "userId", "user-1770107580000");
        book("AFR-BBBBBB", "awa@example.com", List.of(FEB_25), "userId", "user-1771335900000");
        book("AFR-CCCCCC", "awa@example.com", List.of(FEB_25), "userId", "cf9ee631-a757-461f-b14e-b7f902cfa81a");
        book("AFR-DDDDDD", " ", List.of(FEB_18), "userWhatsapp", "079 000 00 01");
        book("AFR-EEEEEE", " ", List.of(FEB_25), "userWhatsapp", "+41 79 000 00 01");
        book("AFR-FFFFFF", " ", List.of(FEB_25));

        assertThat(List.of("A", "B", "C", "D", "E", "F"))
                .extracting(
                        letter -> person("AFR-" + letter.repeat(6)).sessions().size())
                .containsExactly(2, 2, 1, 2, 2, 1);
        assertThat(course().people()).hasSize(4);
    }

    @Test
    void two_reservations_of_a_person_for_one_session_are_one_session() {
        book("AFR-AAAAAA", "awa@example.com", List.of(FEB_18));
        book("AFR-BBBBBB", "awa@example.com", List.of(FEB_18));
        came("AFR-BBBBBB", FEB_18);

        assertThat(person("AFR-AAAAAA").sessions()).containsExactly(new Attended(FEB_18, true));
    }

    @Test
    void a_day_is_the_studios_also_when_the_clocks_change() {
        book("AFR-AAAAAA", "awa@example.com", List.of());
        desk.booked(
                "AFR-BBBBBB",
                "courseId",
                "c1",
                "selectedDates",
                List.of("2026-03-28T23:30:00Z", "2026-03-29T22:30:00Z"));
        clock.set(Instant.parse("2026-03-30T22:30:00Z"));

        assertThat(person("AFR-BBBBBB").sessions())
                .containsExactly(
                        new Attended(LocalDate.of(2026, 3, 30), false), new Attended(LocalDate.of(2026, 3, 29), false));
    }

    @Test
    void only_the_last_ones_and_only_since_are_looked_at() {
        book("AFR-AAAAAA", "awa@example.com", List.of(FEB_18, FEB_25));

        assertThat(figures.course("c1", FEB_25, 12).sessions()).hasSize(1);
        assertThat(figures.person("id of AFR-AAAAAA", 1).orElseThrow().sessions())
                .containsExactly(new Attended(FEB_25, false));
        assertThat(figures.courses()).isEqualTo(Map.of("c1", "Cardio"));
    }

    @Test
    void a_server_that_keeps_no_entries_is_believed_and_odd_documents_are_passed_over() {
        book("AFR-AAAAAA", "awa@example.com", List.of(FEB_18), "validated", true);
        book("AFR-BBBBBB", "bea@example.com", List.of(FEB_18), "absence-2026-99-99", "no_show", "absence-", "x y");
        desk.told(
                Kind.ATTENDANCE,
                "odd",
                Map.of("id", "odd", "reservationId", "id of AFR-BBBBBB", "session", "= not a day"));

        assertThat(course().sessions()).containsExactly(new SessionFigures(FEB_18, 2, 1, 0, 0, 0));
    }

    @Test
    void what_is_counted_is_read_from_indexes_alone() {
        for (String sql : List.of(FigureReads.OF_COURSE, FigureReads.OF_PERSON)) {
            List<String> plan = desk.store.reading(
                    reading -> reading.statements().all("EXPLAIN QUERY PLAN " + sql, row -> row.getString("detail")));
            assertThat(plan).noneMatch(step -> step.startsWith("SCAN"));
            assertThat(plan)
                    .anyMatch(step -> step.startsWith("SEARCH a USING COVERING INDEX")
                            || step.contains("USING INDEX attendance_reservation"));
        }
    }
}
