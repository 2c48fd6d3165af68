package coachdesk.app.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.desk.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AutosaveTest implements Autosave.Draft<Campaign, String> {
    private final List<Campaign> saved = new ArrayList<>();
    private final HeldRunner runner = new HeldRunner();
    private final ManualPauses pauses = new ManualPauses();
    private final List<Problem> problems = new ArrayList<>();
    private String text = "";
    private boolean failing;
    private final Autosave<Campaign, String> autosave = new Autosave<>(this, runner, pauses, problems::add);

    @Test
    void nothingIsKeptWhileSomebodyWrites() {
        write("B");
        write("Bo");
        assertThat(saved).isEmpty();
        assertThat(autosave.stateProperty().get()).isEqualTo(Autosave.State.WRITING);
    }

    @Test
    void aPauseKeepsItOnce() {
        write("B");
        write("Bo");
        pauses.end(Autosave.PAUSE);
        runner.rest();
        assertThat(saved).extracting(Campaign::message).containsExactly("Bo");
        assertThat(autosave.stateProperty().get()).isEqualTo(Autosave.State.KEPT);
    }

    @Test
    void aNewDraftIsMadeOnceHoweverSlowTheFirstSaveIs() {
        write("B");
        pauses.end(Autosave.PAUSE);
        write("Bonjour");
        pauses.end(Autosave.PAUSE);
        runner.rest();
        assertThat(saved).extracting(Campaign::id).containsExactly(null, "c1");
        assertThat(saved).extracting(Campaign::message).containsExactly("B", "Bonjour");
    }

    @Test
    void whatIsWrittenWhileTheLastIsKeptIsNotCalledKept() {
        write("B");
        pauses.end(Autosave.PAUSE);
        write("Bo");
        runner.rest();
        assertThat(autosave.stateProperty().get()).isEqualTo(Autosave.State.WRITING);
        assertThat(autosave.owes()).isTrue();
        pauses.end(Autosave.PAUSE);
        runner.rest();
        assertThat(autosave.stateProperty().get()).isEqualTo(Autosave.State.KEPT);
        assertThat(autosave.owes()).isFalse();
        assertThat(saved).extracting(Campaign::message).containsExactly("B", "Bo");
    }

    @Test
    void whatIsToFollowFollowsWhenAllIsKept() {
        List<String> then = new ArrayList<>();
        write("Bonjour");
        autosave.now(then::add);
        assertThat(then).isEmpty();
        runner.rest();
        assertThat(then).containsExactly("c1");
        autosave.now(then::add);
        assertThat(then).containsExactly("c1", "c1");
        assertThat(saved).hasSize(1);
    }

    @Test
    void aFailureIsToldAndTheNextPauseTriesAgain() {
        failing = true;
        write("Bonjour");
        pauses.end(Autosave.PAUSE);
        runner.rest();
        assertThat(problems).hasSize(1);
        assertThat(autosave.stateProperty().get()).isEqualTo(Autosave.State.FAILED);
        failing = false;
        write("Bonjour !");
        pauses.end(Autosave.PAUSE);
        runner.rest();
        assertThat(autosave.stateProperty().get()).isEqualTo(Autosave.State.KEPT);
    }

    @Test
    void aSaveThatEndsAfterSomebodyTurnedToAnotherLeavesThatOneAlone() {
        write("B");
        pauses.end(Autosave.PAUSE);
        autosave.of("c2");
        runner.rest();
        assertThat(autosave.last()).isEqualTo("c2");
        write("Salut");
        pauses.end(Autosave.PAUSE);
        runner.rest();
        assertThat(saved).extracting(Campaign::id).containsExactly(null, "c2");
    }

    @Test
    void theLastWordsAreKeptWhereTheyBelongWhenSomebodyTurnsToAnotherDuringASave() {
        List<String> then = new ArrayList<>();
        autosave.of("c1");
        write("B");
        pauses.end(Autosave.PAUSE);
        write("Bo");
        autosave.now(then::add);
        autosave.of("c2");
        text = "Salut";
        runner.rest();
        assertThat(saved).extracting(Campaign::id).containsExactly("c1", "c1");
        assertThat(saved).extracting(Campaign::message).containsExactly("B", "Bo");
        assertThat(then).containsExactly("c1");
        assertThat(autosave.last()).isEqualTo("c2");
        assertThat(autosave.owes()).isFalse();
    }

    private void write(String now) {
        text = now;
        autosave.changed();
    }

    @Override
    public String keep(Campaign campaign) {
        if (failing) {
            throw Problem.of(ErrorCode.FOLDER_FULL, "folder", "/data").asException();
        }
        saved.add(campaign);
        return campaign.id() == null ? "c1" : campaign.id();
    }

    @Override
    public Campaign now() {
        return autosave.last() == null
                ? Campaign.of(Map.of("message", text))
                : Campaign.of(Map.of("id", autosave.last(), "message", text));
    }
}
