package coachdesk.app.checkin.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.tasks.ManualPauses;
import coachdesk.desk.checkin.kiosk.KioskPin;
import coachdesk.desk.checkin.kiosk.KioskPin.Attempt;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.settings.SessionSecrets;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.tasks.DirectRunner;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskModelTest {
    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));
    private final KioskPin pin = new KioskPin(new SessionSecrets(), clock);
    private final ManualPauses pauses = new ManualPauses();
    private final List<Problem> problems = new ArrayList<>();
    private Settings settings;
    private KioskModel model;

    @BeforeEach
    void make() {
        settings = JsonSettings.open(folder);
        model = new KioskModel(pin, settings, new DirectRunner(problems::add), pauses, problems::add);
    }

    @Test
    void itOpensAndIsOneAgainAfterWhateverEndedTheProgram() {
        model.enter("2580", "en");
        assertThat(model.onProperty().get()).isTrue();
        assertThat(JsonSettings.open(folder).values().kiosk()).isEqualTo(new Settings.Kiosk(true, "en"));

        KioskModel next = new KioskModel(pin, settings, new DirectRunner(problems::add), pauses, problems::add);
        next.resume();
        assertThat(next.onProperty().get()).isTrue();
    }

    @Test
    void withoutAPinThatIsKnownNobodyIsKeptIn() {
        settings.change(values -> values.withKiosk(new Settings.Kiosk(true, "")));
        model.resume();
        assertThat(model.onProperty().get()).isFalse();
        assertThat(settings.values().kiosk().on()).isFalse();
    }

    @Test
    void onlyTheRightPinEndsIt() {
        model.enter("2580", "");
        model.ask();
        model.attempt("1111");
        assertThat(model.lastProperty().get()).isInstanceOf(Attempt.Wrong.class);
        assertThat(model.onProperty().get()).isTrue();

        model.attempt("2580");
        assertThat(model.onProperty().get()).isFalse();
        assertThat(model.askingProperty().get()).isFalse();
        assertThat(settings.values().kiosk().on()).isFalse();
    }

    @Test
    void aPadThatNobodyUsesGoesAway() {
        model.enter("2580", "");
        model.ask();
        pauses.end(KioskModel.FORGETS);
        assertThat(model.askingProperty().get()).isFalse();
        assertThat(model.onProperty().get()).isTrue();
    }

    @Test
    void nothingIsAskedWhereThereIsNoKiosk() {
        model.ask();
        assertThat(model.askingProperty().get()).isFalse();
    }
}
