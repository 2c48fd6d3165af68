package coachdesk.app.catalogue.week;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.contract.Kind;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Records;
import coachdesk.desk.tasks.DirectRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeekModelTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private DeskFixture fixture;
    private WeekModel model;

    @BeforeEach
    void open() {
        fixture = new DeskFixture(folder.resolve("desk"), 0);
        told("sun", Map.of("id", "sun", "name", "Dimanche", "weekday", 0, "time", "17:00"));
        model = new WeekModel(
                fixture.desk.rosters(),
                fixture.desk.store().signals(),
                new DirectRunner(problems::add),
                fixture.clock,
                () -> DeskFixture.ZONE,
                problems::add);
    }

    @AfterEach
    void close() {
        assertThat(problems).isEmpty();
        model.stop();
        fixture.close();
    }

    private void told(String id, Map<String, Object> doc) {
        Records records = new Records(DeskFixture.kinds());
        fixture.desk.store().change(tx -> records.told(tx, Kind.COURSE, id, 1, doc));
    }

    private List<String> names(LocalDate day) {
        return model.weekProperty().get().of(day).stream()
                .map(CourseSession::course)
                .toList();
    }

    @Test
    void the_week_of_today_begins_on_monday_and_ends_with_the_sunday_of_the_wire() {
        model.start();

        assertThat(model.weekProperty().get().monday()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(names(LocalDate.of(2026, 11, 22))).contains("Dimanche");
        assertThat(names(LocalDate.of(2026, 11, 16))).doesNotContain("Dimanche");
    }

    @Test
    void late_on_sunday_it_is_still_this_week_in_the_studio() {
        Instant late = Instant.parse("2026-11-22T22:59:00Z");
        fixture.clock.advance(Duration.between(DeskFixture.NOW, late));
        model.start();
        assertThat(model.weekProperty().get().monday()).isEqualTo(LocalDate.of(2026, 11, 16));

        fixture.clock.advance(Duration.ofMinutes(1));
        model.toToday();
        assertThat(model.weekProperty().get().monday()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void one_goes_from_week_to_week_and_back_to_today() {
        model.start();
        model.step(-1);
        model.step(-1);
        assertThat(model.weekProperty().get().monday()).isEqualTo(LocalDate.of(2026, 11, 2));
        model.toToday();
        assertThat(model.weekProperty().get().monday()).isEqualTo(LocalDate.of(2026, 11, 16));
    }

    @Test
    void a_course_that_is_put_aside_goes_from_the_week_at_once() {
        model.start();
        told("sun", Map.of("id", "sun", "name", "Dimanche", "weekday", 0, "time", "17:00", "archived", true));
        assertThat(names(LocalDate.of(2026, 11, 22))).doesNotContain("Dimanche");
    }
}
