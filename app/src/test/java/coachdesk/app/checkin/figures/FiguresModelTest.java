package coachdesk.app.checkin.figures;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.checkin.figures.FiguresModel.Course;
import coachdesk.app.checkin.figures.FiguresModel.State;
import coachdesk.contract.ErrorCode;
import coachdesk.desk.checkin.figures.AttendanceOverTime;
import coachdesk.desk.checkin.figures.CourseFigures;
import coachdesk.desk.checkin.figures.PersonFigures;
import coachdesk.desk.checkin.figures.PersonFigures.Attended;
import coachdesk.desk.checkin.figures.SessionFigures;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.tasks.DirectRunner;
import coachdesk.desk.words.DeskTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresModelTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 6);
    private static final LocalDate SECOND = LocalDate.of(2026, 11, 13);

    @TempDir
    Path folder;

    private final Map<String, String> courses = new LinkedHashMap<>(Map.of("c1", "Cardio"));
    private final List<SessionFigures> sessions = new ArrayList<>(
            List.of(new SessionFigures(FIRST, 8, 6, 1, 1, 0), new SessionFigures(SECOND, 9, 9, 0, 0, 0)));
    private final List<PersonFigures> people = List.of(
            new PersonFigures("=SUMME(A1)", List.of(new Attended(SECOND, true), new Attended(FIRST, false))),
            new PersonFigures(null, List.of(new Attended(FIRST, true))));
    private final List<String> asked = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private boolean broken;

    private final FiguresModel model = new FiguresModel(
            new Scripted(),
            new Signals(),
            new DirectRunner(problem -> told.add(problem.code().wire())),
            Clock.fixed(Instant.parse("2026-11-20T18:00:00Z"), ZoneOffset.UTC),
            () -> ZoneId.of("Europe/Zurich"),
            new FiguresModel.Told() {
                @Override
                public void problem(Problem problem) {
                    told.add(problem.code().wire());
                }

                @Override
                public void saved(Path file, int lines) {
                    told.add(file.getFileName() + " " + lines);
                }
            });

    private final class Scripted implements AttendanceOverTime {
        @Override
        public Map<String, String> courses() {
            if (broken) {
                throw Problem.of(ErrorCode.INVALID).asException();
            }
            return courses;
        }

        @Override
        public CourseFigures course(String courseId, LocalDate from, int last) {
            asked.add(courseId + " " + from + " " + last);
            return new CourseFigures(List.copyOf(sessions), people);
        }

        @Override
        public Optional<PersonFigures> person(String reservationId, int last) {
            return Optional.empty();
        }
    }

    @Test
    void shows_the_last_three_months_of_the_first_course_and_its_newest_session() {
        model.shown();

        assertThat(model.stateProperty().get()).isEqualTo(State.SHOWN);
        assertThat(model.courseProperty().get()).isEqualTo(new Course("c1", "Cardio"));
        assertThat(asked).containsExactly("c1 2026-08-20 12");
        assertThat(model.chosenProperty().get().day()).isEqualTo(SECOND);
    }

    @Test
    void the_arrows_stay_within_the_sessions() {
        model.shown();
        model.step(1);
        assertThat(model.chosenProperty().get().day()).isEqualTo(SECOND);
        model.step(-1);
        assertThat(model.chosenProperty().get().day()).isEqualTo(FIRST);
        model.step(-5);
        assertThat(model.chosenProperty().get().day()).isEqualTo(FIRST);
    }

    @Test
    void the_chosen_session_stays_when_its_numbers_change() {
        model.shown();
        model.step(-1);
        sessions.set(0, new SessionFigures(FIRST, 8, 7, 1, 1, 0));

        model.choose(12);

        assertThat(asked).last().isEqualTo("c1 2025-11-20 12");
        assertThat(model.chosenProperty().get().came()).isEqualTo(7);
    }

    @Test
    void says_that_there_is_no_course_no_session_or_that_it_failed_and_tries_again() {
        courses.clear();
        model.shown();
        assertThat(model.stateProperty().get()).isEqualTo(State.NO_COURSE);

        courses.put("c2", "Marche");
        sessions.clear();
        model.again();
        assertThat(model.stateProperty().get()).isEqualTo(State.NO_SESSION);
        assertThat(model.chosenProperty().get()).isNull();

        broken = true;
        model.again();
        assertThat(model.stateProperty().get()).isEqualTo(State.FAILED);
        assertThat(told).containsExactly(ErrorCode.INVALID.wire());

        broken = false;
        model.again();
        assertThat(model.stateProperty().get()).isEqualTo(State.NO_SESSION);
    }

    @Test
    void what_is_shown_goes_into_a_file_and_no_name_becomes_a_formula() throws IOException {
        model.shown();
        DeskTexts french = new DeskTexts(Locale.FRENCH);

        model.saveSessions(folder.resolve("s.csv"), french);
        model.savePeople(folder.resolve("p.csv"), model.people().reversed(), french);
        model.savePeople(folder.resolve("none/p.csv"), model.people(), french);

        assertThat(told).containsExactly("s.csv 2", "p.csv 2", ErrorCode.FILE_UNWRITABLE.wire());
        assertThat(Files.readString(folder.resolve("s.csv"))).isEqualTo("""
            \ufeff"Jour";"Réservés";"Venus";"Sans réservation";"Notés absents";"Annulés trop tard"\r
            "2026-11-06";"8";"6";"1";"1";"0"\r
            "2026-11-13";"9";"9";"0";"0";"0"\r
            """);
        assertThat(Files.readString(folder.resolve("p.csv"))).isEqualTo("""
            \ufeff"Personne";"Venu";"Manqué";"Jours de présence";"Jours manqués"\r
            ;"1";"0";"2026-11-06";\r
            "'=SUMME(A1)";"1";"1";"2026-11-13";"2026-11-06"\r
            """);
    }
}
