package coachdesk.desk.checkin.store;

import static coachdesk.desk.checkin.store.DoorFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.contract.Kind;
import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.checkin.roster.Absence;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.checkin.roster.Roster;
import coachdesk.desk.checkin.roster.RosterLine;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.reservations.Reservations.Undo;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRostersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    @TempDir
    Path folder;

    private DoorFixture desk;

    @BeforeEach
    void open() {
        desk = new DoorFixture(folder, "Accueil");
        // Wednesday is the third day after Sunday.
        course("c1", "Cardio", 3, "18:30", 20);
        course("c2", "Souplesse", 3, "12:00", null);
        course("c3", "Marche", 5, "09:00", null);
        desk.booked("AFR-AAAAAA", with("c1", "2026-03-04"));
        desk.booked("AFR-BBBBBB", with("c1", "2026-03-04", "2026-03-11"));
        desk.booked("AFR-CCCCCC", with("c1", "2026-03-11"));
        desk.booked("AFR-DDDDDD", with("c3", "2026-03-04"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void course(String id, String name, int weekday, String time, Integer capacity) {
        Map<String, Object> doc = new java.util.LinkedHashMap<>(
                Map.of("id", id, "name", name, "weekday", weekday, "time", time, "archived", false));
        doc.put("capacity", capacity);
        doc.put("locationName", capacity == null ? " " : "Salle bleue");
        desk.told(Kind.COURSE, id, doc);
    }

    private static Object[] with(String course, String... days) {
        Object[] dates = DoorFixture.on(days);
        return new Object[] {"courseId", course, "courseName", "Nom d'avant", dates[0], dates[1]};
    }

    private Roster roster(LocalDate day) {
        return desk.rosters.roster("c1", day).orElseThrow();
    }

    private RosterLine line(String code) {
        return roster(DAY).lines().stream()
                .filter(line -> code.equals(line.row().code()))
                .findFirst()
                .orElseThrow();
    }

    private static String id(String code) {
        return "id of " + code;
    }

    @Test
    void a_day_has_its_weekdays_courses_and_those_that_somebody_is_booked_for() {
        desk.type("AFR-AAAAAA");

        assertThat(desk.rosters.sessions(DAY))
                .containsExactly(
                        new CourseSession("c3", "Marche", DAY, LocalTime.of(9, 0), null, null, 1, 0),
                        new CourseSession("c2", "Souplesse", DAY, LocalTime.NOON, null, null, 0, 0),
                        new CourseSession("c1", "Cardio", DAY, LocalTime.of(18, 30), "Salle bleue", 20, 2, 1));
    }

    @Test
    void a_damaged_reservation_keeps_its_line_and_takes_nobody_elses() {
        desk.store.change(tx -> tx.sql().execute("UPDATE reservation SET doc = '{' WHERE code = 'AFR-AAAAAA'"));

        assertThat(roster(DAY).lines()).hasSize(2);
        assertThat(line("AFR-AAAAAA").row().person()).isEqualTo("Noémie AFR-AAAAAA");
    }

    @Test
    void a_course_that_is_gone_and_whose_name_nobody_kept_still_has_its_session() {
        Object[] dates = DoorFixture.on("2026-03-02");
        desk.booked("AFR-EEEEEE", new Object[] {"courseId", "gone", dates[0], dates[1]});

        assertThat(desk.rosters.sessions(DAY.minusDays(2)))
                .containsExactly(new CourseSession("gone", null, DAY.minusDays(2), null, null, null, 1, 0));
    }

    @Test
    void a_reservation_for_several_dates_counts_once_for_each() {
        assertThat(roster(DAY).session().booked()).isEqualTo(2);
        assertThat(roster(DAY.plusWeeks(1)).session().booked()).isEqualTo(2);

        desk.rosters.came(id("AFR-BBBBBB"), DAY, NOW);

        assertThat(roster(DAY).session().came()).isEqualTo(1);
        assertThat(roster(DAY.plusWeeks(1)).session().came()).isZero();
    }

    @Test
    void who_is_let_in_at_the_door_is_in_on_the_list_and_the_other_way_round() {
        desk.type("AFR-AAAAAA");
        assertThat(line("AFR-AAAAAA").came()).isTrue();

        desk.rosters.came(id("AFR-BBBBBB"), DAY, NOW);

        assertThat(desk.type("AFR-BBBBBB").kind()).isEqualTo(Verdict.Kind.ALREADY_IN);
        assertThat(line("AFR-BBBBBB").scan().device()).isEqualTo("Accueil");
        assertThat(line("AFR-BBBBBB").scan().at()).isEqualTo(NOW);
    }

    @Test
    void presence_is_noted_once_and_taken_back_with_every_entry() {
        desk.rosters.came(id("AFR-AAAAAA"), DAY, NOW);
        desk.rosters.came(id("AFR-AAAAAA"), DAY, NOW.plusSeconds(5)).undo();
        assertThat(line("AFR-AAAAAA").came()).isTrue();
        desk.told(
                Kind.ATTENDANCE,
                "other",
                Map.of(
                        "id",
                        "other",
                        "reservationId",
                        id("AFR-AAAAAA"),
                        "session",
                        "2026-03-04",
                        "at",
                        NOW.toString()));

        Undo back = desk.rosters.notCome(id("AFR-AAAAAA"), DAY, NOW);
        assertThat(line("AFR-AAAAAA").came()).isFalse();

        back.undo();
        back.undo();
        assertThat(line("AFR-AAAAAA").scan().at()).isEqualTo(NOW);
        assertThat(roster(DAY).session().came()).isEqualTo(1);
    }

    @Test
    void a_list_that_is_copied_the_day_after_is_of_the_day_it_was_written_on() {
        desk.rosters.came(id("AFR-AAAAAA"), DAY, NOW.plusSeconds(86_400));

        assertThat(line("AFR-AAAAAA").came()).isTrue();
        assertThat(desk.queued().getLast()).containsEntry("session", "2026-03-04");
    }

    @Test
    void an_absence_is_of_one_day_and_goes_when_somebody_comes_after_all() {
        Undo absent = desk.rosters.absent(id("AFR-BBBBBB"), DAY, Absence.LATE_CANCEL);
        assertThat(line("AFR-BBBBBB").absence()).isEqualTo(Absence.LATE_CANCEL);
        assertThat(roster(DAY.plusWeeks(1)).lines()).noneMatch(line -> line.absence() != null);

        Undo came = desk.rosters.came(id("AFR-BBBBBB"), DAY, NOW);
        assertThat(line("AFR-BBBBBB").absence()).isNull();

        came.undo();
        assertThat(line("AFR-BBBBBB").came()).isFalse();
        assertThat(line("AFR-BBBBBB").absence()).isEqualTo(Absence.LATE_CANCEL);
        absent.undo();
        assertThat(line("AFR-BBBBBB").absence()).isNull();
    }

    @Test
    void somebody_without_a_reservation_is_booked_and_in_and_can_be_taken_back() {
        Undo back = desk.rosters.walkIn("c1", DAY, "  Inès Passage ", NOW);

        RosterLine line = roster(DAY).lines().stream()
                .filter(RosterLine::walkIn)
                .findFirst()
                .orElseThrow();
        assertThat(line.row().person()).isEqualTo("Inès Passage");
        assertThat(line.row().code()).matches("AFR-[0-9A-F]{6}");
        assertThat(line.row().days()).containsExactly(DAY);
        assertThat(line.came()).isTrue();
        assertThat(line.row().waiting()).isTrue();

        back.undo();
        assertThat(roster(DAY).lines()).noneMatch(RosterLine::walkIn);
        assertThat(roster(DAY).session().came()).isZero();
    }

    @Test
    void a_walk_in_needs_a_name_and_a_course() {
        int queued = desk.queued().size();
        assertThatThrownBy(() -> desk.rosters.walkIn("c1", DAY, " ", NOW)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> desk.rosters.walkIn("none", DAY, "Inès", NOW)).isInstanceOf(ProblemException.class);
        assertThat(desk.queued()).hasSize(queued);
    }

    @Test
    void who_came_on_another_day_than_booked_is_on_the_list_but_not_counted_as_booked() {
        desk.door.check("AFR-CCCCCC", coachdesk.desk.checkin.Via.TYPED, NOW, true);

        assertThat(line("AFR-CCCCCC").booked()).isFalse();
        assertThat(line("AFR-CCCCCC").came()).isTrue();
        assertThat(roster(DAY).session().booked()).isEqualTo(2);
        assertThat(roster(DAY).session().came()).isEqualTo(1);
    }

    @Test
    void a_note_stays_with_the_person_and_can_be_taken_back() {
        Undo back = desk.rosters.note(id("AFR-AAAAAA"), " Genou fragile ");
        assertThat(line("AFR-AAAAAA").note()).isEqualTo("Genou fragile");

        back.undo();
        assertThat(line("AFR-AAAAAA").note()).isNull();
    }

    @Test
    void a_cancelled_one_is_shown_and_not_counted() {
        desk.booked(
                "AFR-EEEEEE", "courseId", "c1", "status", "cancelled", DoorFixture.today()[0], DoorFixture.today()[1]);

        assertThat(line("AFR-EEEEEE").cancelled()).isTrue();
        assertThat(roster(DAY).session().booked()).isEqualTo(2);
        assertThat(desk.rosters.roster("none", DAY)).isEmpty();
        assertThat(List.of(roster(DAY).session().booked(), roster(DAY).session().capacity()))
                .containsExactly(2, 20);
    }

    @Test
    void who_has_come_in_again_meanwhile_is_not_entered_twice_when_an_absence_is_taken_back() {
        desk.type("AFR-AAAAAA");
        Undo undo = desk.rosters.notCome(id("AFR-AAAAAA"), DAY, NOW);
        desk.type("AFR-AAAAAA");

        undo.undo();
        desk.door.undoCode("AFR-AAAAAA", NOW);

        assertThat(line("AFR-AAAAAA").came()).isFalse();
    }
}
