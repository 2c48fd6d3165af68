package coachdesk.desk.checkin.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.checkin.roster.CourseSession;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sessions of a week are what a person would write down who goes through all courses and reservations. */
class WeekOfSessionsTest {
    /** As the wire counts them. */
    private static final List<DayOfWeek> FROM_SUNDAY = List.of(
            DayOfWeek.SUNDAY,
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY,
            DayOfWeek.SATURDAY);

    @TempDir
    Path folder;

    private record Made(String id, int weekday, LocalTime time, Integer capacity, boolean archived) {}

    private record Booked(String course, List<LocalDate> days, boolean cancelled) {}

    @ParameterizedTest
    @CsvSource({
        "1, 2026-03-02",
        "2, 2026-03-23", // ends with the night that is an hour short
        "3, 2026-10-19", // ends with the night that is an hour long
        "4, 2026-10-26",
        "5, 2026-12-28" // from one year into the next
    })
    void a_week_holds_the_days_of_its_courses_and_whatever_is_booked(int seed, LocalDate monday) {
        Random random = new Random(seed);
        List<Made> courses = new ArrayList<>();
        List<Booked> bookings = new ArrayList<>();
        try (DoorFixture desk = new DoorFixture(folder, "Accueil")) {
            for (int i = 0; i < 12; i++) {
                Made course = new Made(
                        "c" + i,
                        random.nextInt(7),
                        LocalTime.of(random.nextInt(24), random.nextInt(4) * 15),
                        random.nextBoolean() ? random.nextInt(5) : null,
                        random.nextInt(4) == 0);
                courses.add(course);
                desk.told(Kind.COURSE, course.id(), document(course));
            }
            for (int i = 0; i < 80; i++) {
                LocalDate first = monday.plusDays(random.nextInt(28) - 10);
                Booked booked = new Booked(
                        "c" + random.nextInt(12), List.of(first, first.plusWeeks(1)), random.nextInt(5) == 0);
                bookings.add(booked);
                desk.told(Kind.RESERVATION, "r" + i, document("r" + i, booked));
            }

            List<CourseSession> week = desk.rosters.sessions(monday, 7);

            assertThat(week).as("seed %d", seed).containsExactlyElementsOf(naive(courses, bookings, monday));
            assertThat(week).as("seed %d", seed).hasSizeGreaterThan(5);
        }
    }

    private static List<CourseSession> naive(List<Made> courses, List<Booked> bookings, LocalDate monday) {
        List<CourseSession> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            LocalDate day = monday.plusDays(i);
            List<CourseSession> sessions = new ArrayList<>();
            for (Made course : courses) {
                List<Booked> here = bookings.stream()
                        .filter(booked -> booked.course().equals(course.id())
                                && booked.days().contains(day))
                        .toList();
                boolean usual = !course.archived() && FROM_SUNDAY.get(course.weekday()) == day.getDayOfWeek();
                if (usual || !here.isEmpty()) {
                    int counting = (int)
                            here.stream().filter(booked -> !booked.cancelled()).count();
                    sessions.add(new CourseSession(
                            course.id(), course.id(), day, course.time(), null, course.capacity(), counting, 0));
                }
            }
            sessions.sort(Comparator.comparing(CourseSession::time).thenComparing(CourseSession::course));
            all.addAll(sessions);
        }
        return all;
    }

    private static Map<String, Object> document(Made course) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", course.id());
        doc.put("name", course.id());
        doc.put("weekday", course.weekday());
        doc.put("time", course.time().toString());
        doc.put("capacity", course.capacity());
        doc.put("archived", course.archived());
        return doc;
    }

    /** Booked at half past six in the evening, in the studio's own time. */
    private static Map<String, Object> document(String id, Booked booked) {
        return Map.of(
                "id",
                id,
                "userName",
                "Personne " + id,
                "courseId",
                booked.course(),
                "courseName",
                booked.course(),
                "status",
                booked.cancelled() ? "cancelled" : "confirmed",
                "selectedDates",
                new TreeSet<>(booked.days())
                        .stream()
                                .map(day -> day.atTime(18, 30)
                                        .atZone(DoorFixture.ZONE)
                                        .toInstant()
                                        .toString())
                                .toList());
    }
}
