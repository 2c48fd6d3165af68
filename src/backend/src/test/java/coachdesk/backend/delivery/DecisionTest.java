package coachdesk.backend.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.campaigns.Dispatch;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of what is done about a sending, line by line: state, wish, minutes since it was due, what follows. */
class DecisionTest {
    private static final Instant AT = Instant.parse("2026-11-21T18:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "planned, wait, -5, NOTHING",
        "planned, wait, 0, NOTHING",
        "planned, wait, 29, NOTHING",
        "planned, wait, 31, MISS",
        "planned, go, -5, NOTHING",
        "planned, go, 0, START",
        "planned, go, 30, START",
        "planned, go, 31, MISS",
        "planned, pause, 0, NOTHING",
        "planned, pause, 99, NOTHING",
        "planned, stop, 0, CANCEL",
        "planned, cancel, -5, CANCEL",
        "planned, skip, 0, SKIP",
        "planned, a-wish-of-tomorrow, 0, NOTHING",
        "missed, wait, 99, NOTHING",
        "missed, wait, -5, PLAN",
        "missed, go, 0, START",
        "missed, go, -5, PLAN",
        "missed, go, 31, NOTHING",
        "missed, skip, 99, SKIP",
        "missed, cancel, 99, CANCEL",
        "running, go, 0, NOTHING",
        "running, wait, 0, NOTHING",
        "running, pause, 0, PAUSE",
        "running, stop, 0, STOP",
        "running, cancel, 0, STOP",
        "paused, pause, 0, NOTHING",
        "paused, go, 99, RESUME",
        "paused, stop, 0, STOP",
        "cancelled, cancel, 0, NOTHING",
        "cancelled, wait, -5, PLAN",
        "cancelled, wait, 0, PLAN",
        "cancelled, wait, 31, MISS",
        "done, go, 0, NOTHING",
        "done, stop, 0, NOTHING",
        "stopped, go, 0, NOTHING",
        "cancelled, go, 0, NOTHING",
        "skipped, go, 0, NOTHING",
        "a-state-of-tomorrow, go, 0, NOTHING"
    })
    void without_retries(String state, String wish, int minutes, Decision expected) {
        Instant now = AT.plus(Duration.ofMinutes(minutes));
        Dispatch dispatch = dispatch(state, wish, 0);
        assertThat(Decision.of(dispatch, 30, 0, now)).isEqualTo(expected);
        if (Decision.rests(dispatch, now)) {
            assertThat(expected).isEqualTo(Decision.NOTHING);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "planned, wait, -1, true",
        "planned, go, -1, true",
        "planned, wait, 0, false",
        "planned, go, 0, false",
        "planned, pause, 5, true",
        "planned, cancel, -1, false",
        "paused, pause, 5, true",
        "paused, go, 5, false",
        "missed, wait, -1, false",
        "running, go, 5, false",
        "done, go, 5, false"
    })
    void what_rests_is_not_looked_at_again(String state, String wish, int minutes, boolean rests) {
        assertThat(Decision.rests(dispatch(state, wish, 0), AT.plus(Duration.ofMinutes(minutes))))
                .isEqualTo(rests);
    }

    @ParameterizedTest
    @CsvSource({"done, 1, 0, RETRY", "running, 1, 0, RETRY", "done, 1, 1, NOTHING", "stopped, 1, 0, NOTHING"})
    void a_retry_is_begun_once(String state, int asked, int begun, Decision expected) {
        assertThat(Decision.of(dispatch(state, "go", asked), 30, begun, AT)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"30, START", "31, MISS"})
    void where_nothing_late_goes_a_timer_still_has_half_a_minute(int seconds, Decision expected) {
        assertThat(Decision.of(dispatch("planned", "go", 0), 0, 0, AT.plusSeconds(seconds)))
                .isEqualTo(expected);
    }

    private static Dispatch dispatch(String state, String wish, int retries) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", "d");
        doc.put("campaignId", "c");
        doc.put("at", AT.toString());
        doc.put("goAt", wish.equals("go") ? AT.toString() : null);
        doc.put("wish", wish);
        doc.put("state", state);
        doc.put("retries", retries);
        return Dispatch.of(doc).orElseThrow();
    }
}
