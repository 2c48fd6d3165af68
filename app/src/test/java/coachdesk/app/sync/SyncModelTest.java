package coachdesk.app.sync;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.tasks.ManualPauses;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.OpType;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.sync.Decision.Choice;
import coachdesk.desk.sync.store.PendingChange;
import coachdesk.desk.tasks.DirectRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SyncModelTest {
    private final ScriptedSync scripted = new ScriptedSync();
    private final List<PendingChange> queue = new ArrayList<>();
    private final Signals signals = new Signals();
    private final ManualPauses pauses = new ManualPauses();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Choice> settled = new ArrayList<>();
    private final List<Runnable> undo = new ArrayList<>();
    private final SyncModel model = new SyncModel(
            scripted.sync(),
            scripted,
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
        queue.add(new PendingChange("op", Kind.RESERVATION, "AFR-1", OpType.EDIT, ScriptedSync.NOW, false));
        scripted.status = ScriptedSync.status(1, null);
        signals.tell(Set.of(Topic.SYNC));
        assertThat(model.pending()).hasSize(1);
        assertThat(model.statusProperty().get().pending()).isEqualTo(1);
    }

    @Test
    void aHiddenTabListensToNothing() {
        model.shown();
        model.hidden();
        assertThat(scripted.listeners).isEmpty();
        assertThat(pauses.end(SyncModel.TICK)).isZero();
        scripted.open.add(ScriptedSync.conflict());
        signals.tell(Set.of(Topic.SYNC));
        assertThat(model.open()).isEmpty();
    }

    @Test
    void syncNowEndsWithTheStatusAsItIsThen() {
        scripted.status = ScriptedSync.status(3, Problem.of(ErrorCode.SERVER_UNREACHABLE));
        model.shown();
        model.syncNow();
        assertThat(scripted.synced).isEqualTo(1);
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.statusProperty().get().synced()).isTrue();
    }

    @Test
    void aDecisionIsSettledAndTakenBack() {
        scripted.open.add(ScriptedSync.conflict());
        model.shown();
        model.settle(model.open().getFirst(), Choice.MINE);
        assertThat(scripted.settled).containsExactly("op-1 MINE");
        assertThat(model.open()).isEmpty();
        assertThat(settled).containsExactly(Choice.MINE);
        undo.getFirst().run();
        assertThat(scripted.undone).containsExactly("op-1");
        assertThat(model.open()).hasSize(1);
    }

    @Test
    void aDecisionThatSomebodySettledMeanwhileIsAProblemInWords() {
        scripted.open.add(ScriptedSync.conflict());
        model.shown();
        var decision = model.open().getFirst();
        scripted.open.clear();
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
