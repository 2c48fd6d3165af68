package coachdesk.app.campaigns.report;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.campaigns.Dispatch;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Instant START = Instant.parse("2026-11-20T18:00:00Z");

    @Test
    void rateAndTimeLeftFollowFromWhatIsDone() {
        Progress progress = Progress.of(
                started(null), Map.of("sent", 40, "failed", 10, "planned", 140, "sending", 10), START.plusSeconds(10));
        assertThat(progress.done()).isEqualTo(50);
        assertThat(progress.all()).isEqualTo(200);
        assertThat(progress.perSecond()).isEqualTo(5);
        assertThat(progress.left()).isEqualTo(Duration.ofSeconds(30));
        assertThat(progress.share()).isEqualTo(0.25);
    }

    @Test
    void whatIsOverHasNothingLeftAndKeepsItsRate() {
        Progress progress =
                Progress.of(started(START.plusSeconds(4)), Map.of("sent", 8), START.plus(Duration.ofDays(3)));
        assertThat(progress.left()).isNull();
        assertThat(progress.perSecond()).isEqualTo(2);
    }

    @Test
    void beforeAnythingIsDoneNothingIsForetold() {
        Progress progress = Progress.of(started(null), Map.of("planned", 8), START.plusSeconds(3));
        assertThat(progress.left()).isNull();
        assertThat(progress.share()).isZero();
    }

    private static Dispatch started(Instant ended) {
        Map<String, Object> doc = new HashMap<>(Map.of(
                "id",
                "d1",
                "campaignId",
                "c1",
                "at",
                START.toString(),
                "state",
                "running",
                "startedAt",
                START.toString()));
        if (ended != null) {
            doc.put("endedAt", ended.toString());
        }
        return Dispatch.of(doc).orElseThrow();
    }
}
