package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.testkit.providers.ProviderFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A third of all exchanges goes wrong, at random; nobody is written to twice, and what is not certain is told. */
class ClassicWeatherTest {
    private static final ProviderFault[] WRONG = {
        new ProviderFault.LostAnswer(), new ProviderFault.LostRequest(), new ProviderFault.BrokenAfter(),
    };

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void each_gets_each_sending_once_at_most(long seed) {
        try (HostedDesk at = new HostedDesk(folder)) {
            SplittableRandom random = new SplittableRandom(seed);
            at.sync();
            at.hosted.share(".*", 0.33, random, WRONG);
            at.write("planned", "Au programme");
            at.plan("planned", "p1", Duration.ofMinutes(3));
            at.plan("planned", "p2", Duration.ofMinutes(6));
            at.write("now", "Tout de suite");
            at.sendNow("now", "n");
            for (int minute = 0; minute < 30; minute++) {
                at.pass(Duration.ofSeconds(30));
                at.sync();
                if (random.nextBoolean()) {
                    at.hosted.tick();
                }
            }
            at.hosted.heal();
            at.pass(Duration.ofMinutes(10));
            at.untilQuiet();
            at.hosted.tick();
            at.untilQuiet();

            assertThat(at.desk.counts().pending()).isZero();
            at.hosted.sessions().forEach(session -> {
                assertThat(at.hosted.texts((String) session.get("id")))
                        .as("seed %d, one person", seed)
                        .filteredOn("Tout de suite"::equals)
                        .hasSizeLessThanOrEqualTo(1);
                assertThat(at.hosted.texts((String) session.get("id")))
                        .filteredOn("Au programme"::equals)
                        .hasSizeLessThanOrEqualTo(2);
            });
            assertThat(at.hosted.texts(at.group)).isEmpty();
            told(at, "n", at.privately("Tout de suite"));
        }
    }

    /** Either a person has to decide, or the report says of everybody what is so. */
    private static void told(HostedDesk at, String id, long received) {
        Dispatch dispatch = at.dispatch(id);
        if (dispatch == null) {
            assertThat(at.refusals()).isNotEmpty();
            return;
        }
        if (dispatch.state() == DispatchState.MISSED) {
            assertThat(received).isZero();
            return;
        }
        assertThat(dispatch.state()).isEqualTo(DispatchState.DONE);
        Map<String, Integer> counts = dispatch.counts().get("internal");
        int sent = counts.getOrDefault("sent", 0);
        assertThat(sent).isLessThanOrEqualTo((int) received);
        assertThat(sent + counts.getOrDefault("unknown", 0)).isEqualTo(3);
    }
}
