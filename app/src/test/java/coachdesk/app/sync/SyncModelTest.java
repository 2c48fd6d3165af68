package coachdesk.app.sync;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.FakeDecisions;
import coachdesk.app.FakeSync;
import coachdesk.app.SyncSamples;
import coachdesk.app.tasks.ManualPauses;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.OpType;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.sync.Decision.Choice;
import coachdesk.desk.sync.LiveState;
import coachdesk.desk.sync.store.PendingChange;
import coachdesk.desk.tasks.DirectRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SyncModelTest {
    private final FakeSync sync = new FakeSync();
    private final FakeDecisions decisions = new FakeDecisions();
    private final List<PendingChange> queue = new ArrayList<>();
    private final Signals signals = new Signals();
    private final ManualPauses pauses = new ManualPauses();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Choice> settled = new ArrayList<>();
    private final List<Runnable> undo = new ArrayList<>();
    private final SyncModel model = new SyncModel(
            sync,
            decisions,
            () -> List.copyOf(queue),
            signals,
            new DirectRunner(problems::add),
            pauses,
            problems::add,
            (choice, takeBack) -> {
                settled.add(choice);
                undo.add(takeBack);
            });

    @Test
    void whatChangesInTheQueueShowsAtOnce() {
        model.shown();
        assertThat(model.pending()).isEmpty();
        queue.add(new PendingChange("op", Kind.RESERVATION, "AFR-1", OpType.EDIT, DeskFixture.NOW, false));
        sync.show(SyncSamples.status(1, 0, null));
        signals.tell(Set.of(Topic.SYNC));
        assertThat(model.pending()).hasSize(1);
        assertThat(model.statusProperty().get().pending()).isEqualTo(1);
    }

    @Test
    void whetherOthersAreHeardOfAtOnceIsShown() {
        model.shown();
        assertThat(model.liveProperty().get()).isEqualTo(LiveState.OFF);
        sync.show(LiveState.LIVE);
        assertThat(model.liveProperty().get()).isEqualTo(LiveState.LIVE);
    }

    @Test
    void aHiddenTabListensToNothing() {
        model.shown();
        model.hidden();
        assertThat(sync.isListenedTo()).isFalse();
        assertThat(pauses.end(SyncModel.TICK)).isZero();
        decisions.add(SyncSamples.conflict());
        signals.tell(Set.of(Topic.SYNC));
        assertThat(model.open()).isEmpty();
    }

    @Test
    void syncNowEndsWithTheStatusAsItIsThen() {
        sync.show(SyncSamples.status(3, 0, Problem.of(ErrorCode.SERVER_UNREACHABLE)));
        sync.endsWith(SyncSamples.status(0, 0, null));
        model.shown();
        model.syncNow();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.statusProperty().get().synced()).isTrue();
    }

    @Test
    void aDecisionIsSettledAndTakenBack() {
        decisions.add(SyncSamples.conflict());
        model.shown();
        model.settle(model.open().getFirst(), Choice.MINE);
        assertThat(decisions.choices()).containsExactly(Choice.MINE);
        assertThat(model.open()).isEmpty();
        assertThat(settled).containsExactly(Choice.MINE);
        undo.getFirst().run();
        assertThat(model.open()).hasSize(1);
    }

    @Test
    void aDecisionThatSomebodySettledMeanwhileIsAProblemInWords() {
        decisions.add(SyncSamples.conflict());
        model.shown();
        var decision = model.open().getFirst();
        decisions.clear();
        model.settle(decision, Choice.THEIRS);
        assertThat(problems).extracting(Problem::code).containsExactly(ErrorCode.NOT_FOUND);
        assertThat(settled).isEmpty();
    }

    @Test
    void wordsAboutTimeAreSaidAnewWhileTheTabIsShown() {
        model.shown();
        int before = model.minuteProperty().get();
        assertThat(pauses.end(SyncModel.TICK)).isEqualTo(1);
        assertThat(model.minuteProperty().get()).isGreaterThan(before);
        assertThat(pauses.end(SyncModel.TICK)).isEqualTo(1);
    }
}
