package coachdesk.desk.checkin.store;

import static coachdesk.desk.checkin.store.DoorFixture.NOW;

import coachdesk.contract.Kind;
import coachdesk.desk.checkin.figures.CourseFigures;
import coachdesk.testkit.bench.Figures;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.studio.Studio;
import coachdesk.testkit.studio.StudioGenerator;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who came, over time, at 100,000 reservations. */
@Tag("bench")
class AttendanceBenchTest {
    private static final int RESERVATIONS = 100_000;
    private static final int ROUNDS = 60;

    @TempDir
    Path folder;

    @Test
    void aYearOfACourseAndAPersonAreReadAtOnce() {
        Studio studio = new StudioGenerator(42, NOW, DoorFixture.ZONE).studio(RESERVATIONS);
        try (DoorFixture desk = new DoorFixture(folder, "Porte 1")) {
            tell(desk, Kind.RESERVATION, studio.reservations());
            tell(desk, Kind.ATTENDANCE, studio.attendances());
            StoredFigures figures = new StoredFigures(desk.store, new SettableClock(NOW), () -> DoorFixture.ZONE);
            LocalDate from = LocalDate.ofInstant(NOW, DoorFixture.ZONE).minusYears(1);
            List<String> courses = List.copyOf(figures.courses().keySet());
            CourseFigures first = figures.course(courses.getFirst(), from, 12);
            Assertions.assertThat(first.sessions()).isNotEmpty();
            System.out.printf(
                    "attendance: %d courses, the first with %d sessions and %d people%n",
                    courses.size(), first.sessions().size(), first.people().size());
            Figures.atMost(
                    "attendance: a year of a course, 100,000 reservations, p95",
                    "ms",
                    100,
                    p95(round -> figures.course(courses.get(round % courses.size()), from, 12)));
            Figures.atMost(
                    "attendance: a person, 100,000 reservations, p95",
                    "ms",
                    16,
                    p95(round -> figures.person(id(studio, round), 12)));
        }
    }

    @Test
    void aWeekOfSessionsIsReadAtOnce() {
        Studio studio = new StudioGenerator(42, NOW, DoorFixture.ZONE).studio(RESERVATIONS);
        try (DoorFixture desk = new DoorFixture(folder, "Porte 1")) {
            tell(desk, Kind.COURSE, studio.courses());
            tell(desk, Kind.RESERVATION, studio.reservations());
            tell(desk, Kind.ATTENDANCE, studio.attendances());
            LocalDate monday = LocalDate.ofInstant(NOW, DoorFixture.ZONE).with(DayOfWeek.MONDAY);
            Assertions.assertThat(desk.rosters.sessions(monday, 7)).isNotEmpty();
            Figures.atMost(
                    "courses: a week of sessions, 100,000 reservations, p95",
                    "ms",
                    250,
                    p95(round -> desk.rosters.sessions(monday.minusWeeks(round % 8), 7)));
        }
    }

    private static String id(Studio studio, int round) {
        return studio.reservations().get(round * 1511).get("id").toString();
    }

    private static void tell(DoorFixture desk, Kind kind, List<Map<String, Object>> documents) {
        desk.store.change(tx -> documents.forEach(
                doc -> desk.records.told(tx, kind, doc.get("id").toString(), 1, doc)));
    }

    private static double p95(IntFunction<?> reading) {
        double[] millis = new double[ROUNDS];
        for (int i = -ROUNDS; i < ROUNDS; i++) {
            long start = System.nanoTime();
            reading.apply(Math.abs(i));
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[(int) (ROUNDS * 0.95)];
    }
}
