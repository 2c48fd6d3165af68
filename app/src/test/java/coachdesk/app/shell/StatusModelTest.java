package coachdesk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.sync.RemoteKind;
import coachdesk.desk.sync.SyncStatus;
import coachdesk.testkit.clock.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StatusModelTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);
    private final Texts texts = new Texts(Locale.of("fr", "CH"));
    private final StatusModel model =
            new StatusModel(texts, new Moments(texts, () -> ZoneId.of("Europe/Zurich")), clock);

    @Test
    void says_up_to_date_only_when_nothing_waits() {
        model.show(status(false, 0, null));
        assertThat(model.stateProperty().get()).isEqualTo(texts.get("status.synced"));

        model.show(status(false, 1, null));
        assertThat(model.stateProperty().get()).isNotEqualTo(texts.get("status.synced"));
        assertThat(model.toneProperty().get()).isEqualTo(StatusModel.Tone.WAITING);
    }

    @Test
    void tells_how_many_wait_and_since_when() {
        model.show(status(false, 3, null));

        assertThat(model.waitingProperty().get()).contains("3").contains("il y a 5 min");
    }

    @Test
    void the_age_grows_with_the_clock() {
        model.show(status(false, 1, null));
        clock.advance(Duration.ofHours(2));
        model.refresh();

        assertThat(model.waitingProperty().get()).contains("il y a 2 h");
    }

    @Test
    void an_absent_server_is_offline_and_what_waits_stays_visible() {
        model.show(status(false, 2, Problem.of(ErrorCode.SERVER_UNREACHABLE)));

        assertThat(model.stateProperty().get()).isEqualTo(texts.get("status.offline"));
        assertThat(model.waitingProperty().get()).contains("2");
    }

    @Test
    void a_problem_is_never_hidden_behind_an_empty_queue() {
        model.show(status(false, 0, Problem.of(ErrorCode.SERVER_BROKEN)));

        assertThat(model.toneProperty().get()).isEqualTo(StatusModel.Tone.TROUBLE);
    }

    private static SyncStatus status(boolean running, int pending, Problem problem) {
        return new SyncStatus(
                RemoteKind.DESK_BACKEND,
                running,
                pending,
                pending == 0 ? null : NOW.minusSeconds(300),
                NOW.minusSeconds(600),
                0,
                0,
                problem,
                null);
    }
}
