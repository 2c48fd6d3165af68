package coachdesk.app.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.FakeAssistant;
import coachdesk.contract.ErrorCode;
import coachdesk.desk.assistant.AssistantSettings;
import coachdesk.desk.assistant.Trial;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.DirectRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssistantModelTest {
    @TempDir
    Path folder;

    private final FakeAssistant assistant = new FakeAssistant();
    private final Signals signals = new Signals();
    private final List<Problem> problems = new ArrayList<>();
    private DeskFixture fixture;
    private AssistantModel model;

    @BeforeEach
    void open() {
        fixture = new DeskFixture(folder, 1);
        assistant.settings = new AssistantSettings(true, "Sois bref.", "", "", "");
        model = new AssistantModel(
                assistant,
                fixture.desk.rooms(),
                fixture.integrations,
                signals,
                new DirectRunner(problems::add),
                problems::add);
        model.start();
    }

    @AfterEach
    void close() {
        model.stop();
        fixture.close();
    }

    private void changedElsewhere() {
        signals.tell(EnumSet.of(Topic.AI_CONFIG));
    }

    @Test
    void whatIsSavedCanBeTakenBack() {
        assertThat(model.changedProperty().get()).isFalse();
        model.campaignProperty().set("Promo d’automne");
        assertThat(model.changedProperty().get()).isTrue();
        List<Runnable> undo = new ArrayList<>();
        model.save(undo::add);
        assertThat(assistant.settings.campaign()).isEqualTo("Promo d’automne");
        assertThat(model.changedProperty().get()).isFalse();
        undo.getFirst().run();
        changedElsewhere();
        assertThat(model.campaignProperty().get()).isEmpty();
    }

    @Test
    void whatSomebodyWritesStaysWhateverComesFromElsewhere() {
        model.baseProperty().set("Sois aimable.");
        assistant.settings = new AssistantSettings(false, "Autre", "", "", "");
        changedElsewhere();
        assertThat(model.baseProperty().get()).isEqualTo("Sois aimable.");
        assertThat(model.changedProperty().get()).isTrue();
    }

    @Test
    void aCampaignThatIsTooLongIsNotKeptByHalf() {
        model.campaignProperty().set("x".repeat(2_000));
        assertThat(model.campaignTooLong()).isFalse();
        model.campaignProperty().set("x".repeat(2_001));
        model.save(undo -> {});
        assertThat(model.campaignTooLong()).isTrue();
        assertThat(assistant.settings.campaign()).isEmpty();
    }

    @Test
    void aQuestionIsAskedAsInTheChosenLink() {
        fixture.desk.rooms().link("Essai", "Un seul sujet");
        signals.tell(EnumSet.of(Topic.CONVERSATION));
        assertThat(model.strict()).hasSize(1);
        model.questionProperty().set(" Où ? ");
        assistant.answer = new Trial("Ici.", Duration.ofMillis(830), null);
        model.ask();
        model.askedProperty().set(model.strict().getFirst());
        model.ask();
        assertThat(assistant.asked).containsExactly("Où ? | null", "Où ? | Un seul sujet");
        assertThat(model.trialProperty().get().answer()).isEqualTo("Ici.");
    }

    @Test
    void withoutANetworkItSaysSo() {
        model.questionProperty().set("Où ?");
        model.ask();
        assertThat(model.problemProperty().get().code()).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
        assertThat(model.askingProperty().get()).isFalse();
        assertThat(problems).isEmpty();
    }
}
