package coachdesk.app.overview;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.overview.OverviewModel.State;
import coachdesk.app.tasks.ManualPauses;
import coachdesk.contract.ErrorCode;
import coachdesk.desk.overview.Attendance;
import coachdesk.desk.overview.CampaignResults;
import coachdesk.desk.overview.Due;
import coachdesk.desk.overview.Overview;
import coachdesk.desk.overview.OverviewPage;
import coachdesk.desk.overview.Period;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.DirectRunner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverviewModelTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final List<Integer> asked = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Signals signals = new Signals();
    private final ManualPauses pauses = new ManualPauses();
    private int uncounted;
    private int counts;
    private boolean empty;
    private boolean broken;

    private final OverviewModel model = new OverviewModel(
            new Scripted(),
            signals,
            new DirectRunner(problem -> told.add("unexpected")),
            pauses,
            problem -> told.add(problem.code().wire()));

    private final class Scripted implements Overview {
        @Override
        public OverviewPage page(int weeks) {
            asked.add(weeks);
            if (broken) {
                throw Problem.of(ErrorCode.INVALID).asException();
            }
            return new OverviewPage(
                    new Period(weeks, TODAY),
                    List.of(),
                    new Due(List.of(), List.of(), 0, asked.size(), Due.Refused.NONE, List.of()),
                    new Attendance(List.of(), 0, 0),
                    List.of(),
                    List.of(),
                    new CampaignResults(List.of(), 0),
                    uncounted == 0,
                    empty);
        }

        @Override
        public boolean count() {
            counts++;
            boolean any = uncounted == 1;
            uncounted = any ? 0 : uncounted;
            return any;
        }
    }

    @Test
    void shows_eight_weeks_and_as_many_as_are_chosen() {
        model.shown();
        assertThat(model.stateProperty().get()).isEqualTo(State.SHOWN);
        model.choose(26);
        assertThat(asked).containsExactly(8, 26);
        assertThat(model.pageProperty().get().period().weeks()).isEqualTo(26);
        assertThat(model.weeksProperty().get()).isEqualTo(26);
    }

    @Test
    void a_change_and_a_minute_are_seen_while_it_shows_and_not_after() {
        model.shown();
        signals.tell(Set.of(Topic.ATTENDANCE));
        assertThat(asked).hasSize(2);
        signals.tell(Set.of(Topic.EMOJI));
        assertThat(asked).hasSize(2);
        pauses.end(OverviewModel.MINUTE);
        pauses.end(OverviewModel.MINUTE);
        assertThat(asked).hasSize(4);

        model.hidden();
        signals.tell(Set.of(Topic.ATTENDANCE));
        assertThat(pauses.end(OverviewModel.MINUTE)).isZero();
        assertThat(asked).hasSize(4);
    }

    @Test
    void what_is_not_counted_is_shown_counted_and_shown_again() {
        uncounted = 1;
        model.shown();
        assertThat(counts).as("before the window has its first page").isZero();
        assertThat(model.countingProperty().get()).isTrue();
        model.begin();
        assertThat(counts).isEqualTo(1);
        assertThat(model.countingProperty().get()).isFalse();
        assertThat(model.pageProperty().get().counted()).isTrue();
    }

    @Test
    void during_a_first_load_it_says_so_and_looks_again_when_there_is_news() {
        uncounted = 2;
        model.begin();
        model.shown();
        assertThat(model.countingProperty().get()).isTrue();
        assertThat(model.stateProperty().get()).isEqualTo(State.SHOWN);
        int before = counts;
        uncounted = 1;
        model.look();
        assertThat(counts).isGreaterThan(before);
        assertThat(model.countingProperty().get()).isFalse();
        int seen = asked.size();
        model.look();
        assertThat(asked).hasSize(seen);
    }

    @Test
    void an_empty_studio_and_a_failure_are_said_and_tried_again() {
        empty = true;
        broken = true;
        model.shown();
        assertThat(model.stateProperty().get()).isEqualTo(State.FAILED);
        assertThat(told).containsExactly(ErrorCode.INVALID.wire());
        broken = false;
        model.again();
        assertThat(model.stateProperty().get()).isEqualTo(State.EMPTY_STUDIO);
    }

    @Test
    void what_is_shown_stays_when_it_cannot_be_read_again() {
        model.shown();
        OverviewPage shown = model.pageProperty().get();
        broken = true;
        signals.tell(Set.of(Topic.RESERVATION));
        assertThat(model.stateProperty().get()).isEqualTo(State.SHOWN);
        assertThat(model.pageProperty().get()).isSameAs(shown);
        assertThat(told).hasSize(1);
    }
}
