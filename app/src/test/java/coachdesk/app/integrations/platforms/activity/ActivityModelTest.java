package coachdesk.app.integrations.platforms.activity;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.ActivitySamples;
import coachdesk.app.DeskFixture;
import coachdesk.app.PlatformSamples;
import coachdesk.app.integrations.platforms.runs.RunsModel;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.IntegrationActivity;
import coachdesk.contract.integrations.IntegrationActivity.Day;
import coachdesk.contract.integrations.IntegrationActivity.Log;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.desk.integrations.Wish;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.DirectRunner;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A coach reads what a connection did, finds what failed, and asks for it again. */
class ActivityModelTest {
    private static final String HUBSPOT = "i-hubspot";

    private final List<Problem> problems = new ArrayList<>();
    private final List<Runnable> minutes = new ArrayList<>();

    @TempDir
    Path folder;

    private DeskFixture fixture;
    private RunsModel runs;
    private ActivityModel model;

    @BeforeEach
    void open() {
        fixture = new DeskFixture(folder, 0);
        fixture.told(Kind.INTEGRATION, PlatformSamples.working());
        fixture.platforms.activity = ActivitySamples.busy();
        DirectRunner tasks = new DirectRunner(problems::add);
        runs = new RunsModel(fixture.desk.connections(), fixture.desk.store().signals(), tasks, problems::add);
        model = new ActivityModel(
                fixture.desk.connections(),
                runs,
                ref -> ref.equals("person:p-l-1") ? Optional.of("Anaïs Müller") : Optional.empty(),
                tasks,
                (pause, then) -> {
                    assertThat(pause).isEqualTo(ActivityModel.MINUTE);
                    minutes.add(then);
                    return () -> minutes.remove(then);
                },
                problems::add);
        runs.start();
        runs.about(HUBSPOT);
    }

    @AfterEach
    void close() {
        runs.stop();
        fixture.close();
        assertThat(problems).isEmpty();
    }

    private void look() {
        model.about(HUBSPOT);
        model.start();
    }

    private List<String> lines() {
        return model.linesProperty().get().stream().map(Log::id).toList();
    }

    private long asked() {
        return fixture.platforms.asked.stream()
                .filter(("activity " + HUBSPOT)::equals)
                .count();
    }

    @Test
    void the_server_is_asked_when_somebody_looks_and_every_minute_while_they_do() {
        model.about(HUBSPOT);
        assertThat(asked()).isZero();
        model.start();
        assertThat(asked()).isEqualTo(1);
        assertThat(lines()).hasSize(6);
        minutes.removeFirst().run();
        assertThat(asked()).isEqualTo(2);
        model.stop();
        assertThat(minutes).isEmpty();
    }

    @Test
    void without_the_server_what_was_told_last_stays_with_its_age_and_what_is_wrong_is_said() {
        look();
        fixture.platforms.problem = Problem.of(ErrorCode.SERVER_UNREACHABLE);
        model.look();
        assertThat(model.toldProperty().get().problem().code()).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
        assertThat(model.toldProperty().get().known().at()).isEqualTo(DeskFixture.NOW);
        assertThat(lines()).hasSize(6);
        fixture.platforms.problem = null;
        model.reached();
        assertThat(model.toldProperty().get().problem()).isNull();
        long before = asked();
        model.reached();
        assertThat(asked()).as("all is told").isEqualTo(before);
    }

    @Test
    void the_log_is_filtered_by_result_and_event_and_searched_by_name_without_its_accents() {
        look();
        model.filter(filter -> filter.outcome(Outcome.FAILED));
        assertThat(lines()).containsExactly("l-5", "l-6");
        model.filter(filter -> filter.text("network"));
        assertThat(lines()).containsExactly("l-6");
        model.filter(filter -> LogFilter.ALL.type("booking.made"));
        assertThat(lines()).containsExactly("l-2");
        model.filter(filter -> LogFilter.ALL.text(" anais "));
        assertThat(lines()).containsExactly("l-1");
        model.filter(filter -> LogFilter.ALL.outcome(Outcome.SKIPPED));
        assertThat(lines()).containsExactly("l-3");
        model.filter(filter -> LogFilter.ALL.outcome(Outcome.MERGED));
        assertThat(lines()).containsExactly("l-4");
    }

    @Test
    void what_went_there_is_shown_whole_only_to_who_asks_and_is_hidden_when_they_look_elsewhere() {
        look();
        fixture.platforms.request = "{\"email\":\"anais@example.com\"}";
        model.open(model.linesProperty().get().getFirst());
        assertThat(model.wholeProperty().get()).isNull();
        model.reveal();
        assertThat(model.wholeProperty().get()).contains("anais@example.com");
        assertThat(fixture.platforms.asked).contains("request l-1");
        model.open(model.linesProperty().get().get(1));
        assertThat(model.wholeProperty().get()).isNull();
        model.reveal();
        model.mask();
        assertThat(model.wholeProperty().get()).isNull();
        model.reveal();
        model.stop();
        assertThat(model.wholeProperty().get()).isNull();
    }

    @Test
    void what_nobody_tries_any_more_is_asked_for_once_and_looked_at_anew_when_that_is_done() {
        look();
        runs.ask(Wish.retry("j-1"));
        SyncRun run = runs.runsProperty().get().getFirst();
        assertThat(run.what()).isEqualTo(SyncRun.RETRY);
        assertThat(run.jobId()).isEqualTo("j-1");
        assertThat(asked()).isEqualTo(1);
        Map<String, Object> done = ActivitySamples.run(run.id(), "retry", 0);
        done.put("job_id", "j-1");
        done.put("state", "done");
        done.put("ended_at", DeskFixture.NOW.toString());
        fixture.told(Kind.SYNC_RUN, done);
        assertThat(runs.runsProperty().get().getFirst().state()).isEqualTo(SyncRun.DONE);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void another_connection_shows_nothing_of_the_first_one() {
        look();
        model.open(model.linesProperty().get().getFirst());
        fixture.platforms.activity = new IntegrationActivity(null, null, null);
        model.about("i-woo");
        assertThat(lines()).isEmpty();
        assertThat(model.openedProperty().get()).isNull();
        model.about(null);
        assertThat(model.toldProperty().get().known()).isNull();
    }

    @Test
    void thirty_days_are_counted_also_those_on_which_nothing_was_done() {
        Days days = Days.until(
                LocalDate.parse("2026-03-10"),
                List.of(new Day("2026-03-10", 4, 1), new Day("2026-02-09", 2, 0), new Day("2026-02-08", 9, 9)));
        assertThat(days.all()).hasSize(Days.SPAN);
        assertThat(days.all().getFirst()).isEqualTo(new Day("2026-02-09", 2, 0));
        assertThat(days.all().getLast()).isEqualTo(new Day("2026-03-10", 4, 1));
        assertThat(days.succeeded()).isEqualTo(6);
        assertThat(days.failed()).isEqualTo(1);
    }
}
