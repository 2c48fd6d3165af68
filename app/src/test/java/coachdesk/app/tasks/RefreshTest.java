package coachdesk.app.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RefreshTest {
    private final HeldRunner runner = new HeldRunner();
    private final List<Integer> shown = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int value;
    private boolean broken;
    private final Refresh<Integer> refresh = new Refresh<>(runner, this::read, shown::add, problems::add);

    private int read() {
        if (broken) {
            throw Problem.of(ErrorCode.FOLDER_LOCKED, "folder", "/data").asException();
        }
        return value;
    }

    @Test
    void aHundredSignalsDuringOneReadingMakeOneMore() {
        refresh.start();
        for (int i = 0; i < 100; i++) {
            value++;
            refresh.ask();
        }
        assertThat(runner.waiting()).isEqualTo(1);

        runner.next();
        value++;
        runner.next();

        assertThat(runner.waiting()).isZero();
        assertThat(shown).containsExactly(100, 101);
    }

    @Test
    void nothingIsReadOrShownWhileItIsStopped() {
        refresh.ask();
        assertThat(runner.waiting()).isZero();

        refresh.start();
        refresh.ask();
        refresh.stop();
        runner.next();

        assertThat(shown).isEmpty();
        assertThat(runner.waiting()).isZero();
    }

    @Test
    void whoComesBackDuringAReadingSeesWhatIsThereThen() {
        refresh.start();
        refresh.stop();
        value = 5;
        refresh.start();

        runner.next();
        value = 6;
        runner.next();

        assertThat(shown).containsExactly(5, 6);
    }

    @Test
    void itReadsAnewWhenOneOfItsTopicsChangesWhileItIsNotStopped() {
        Signals signals = new Signals();
        refresh.on(signals, Topic.COURSE, Topic.OFFER).start();
        runner.next();
        signals.tell(Set.of(Topic.SYNC));
        assertThat(runner.waiting()).isZero();

        signals.tell(Set.of(Topic.OFFER, Topic.SYNC));
        assertThat(runner.waiting()).isEqualTo(1);
        runner.next();

        refresh.stop();
        signals.tell(Set.of(Topic.OFFER));
        assertThat(runner.waiting()).isZero();
    }

    @Test
    void aReadingThatFailsDoesNotStopTheNext() {
        broken = true;
        refresh.start();
        runner.next();
        broken = false;
        refresh.ask();
        runner.next();

        assertThat(problems).extracting(Problem::code).containsExactly(ErrorCode.FOLDER_LOCKED);
        assertThat(shown).containsExactly(0);
    }
}
