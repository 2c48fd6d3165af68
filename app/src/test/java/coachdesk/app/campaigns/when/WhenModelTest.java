package coachdesk.app.campaigns.when;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.campaigns.Campaigns;
import coachdesk.testkit.clock.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhenModelTest {
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-10-20T16:40:00Z"));
    private final WhenModel model = new WhenModel(clock, () -> ZURICH, at -> false, () -> {});

    @Test
    void atFirstItGoesNow() {
        assertThat(model.moments()).isEmpty();
        assertThat(model.first()).isEqualTo(clock.instant());
        assertThat(model.usable()).isTrue();
    }

    @Test
    void theFirstTimeOfferedIsTheNextFullHour() {
        model.laterProperty().set(true);
        assertThat(model.moments())
                .extracting(Campaigns.Moment::at)
                .containsExactly(Instant.parse("2026-10-20T17:00:00Z"));
    }

    @Test
    void anotherTimeIsTheSameHourAWeekLaterAlsoOverAChangeOfTheClocks() {
        model.laterProperty().set(true);
        model.add();
        assertThat(model.moments())
                .extracting(Campaigns.Moment::at)
                .containsExactly(Instant.parse("2026-10-20T17:00:00Z"), Instant.parse("2026-10-27T18:00:00Z"));
    }

    @Test
    void timesAreInOrderAndEachOnce() {
        Instant early = Instant.parse("2026-10-21T10:00:00Z");
        Instant late = Instant.parse("2026-10-22T10:00:00Z");
        model.show(List.of(moment(late), moment(early), moment(late)));
        assertThat(model.moments()).extracting(Campaigns.Moment::at).containsExactly(early, late);
    }

    @Test
    void whatWasAheadIsPastWhenTimeHasPassed() {
        model.laterProperty().set(true);
        assertThat(model.usable()).isTrue();
        clock.advance(Duration.ofHours(1));
        model.look();
        assertThat(model.usable()).isFalse();
    }

    @Test
    void withTheLastTimeRemovedItGoesNow() {
        model.laterProperty().set(true);
        model.remove(model.rows().getFirst());
        assertThat(model.laterProperty().get()).isFalse();
    }

    private static Campaigns.Moment moment(Instant at) {
        return new Campaigns.Moment(at, ZURICH);
    }
}
