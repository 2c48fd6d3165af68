package coachdesk.app.integrations.platforms.activity;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.PlatformSamples;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.Integration;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.DirectRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connection that breaks is told once, again the next day, and again when it breaks again. */
class BrokenWatchTest {
    private final List<String> told = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Runnable> hours = new ArrayList<>();

    @TempDir
    Path folder;

    private void hour(DeskFixture fixture, long hours) {
        fixture.clock.advance(Duration.ofHours(hours));
        this.hours.removeFirst().run();
    }

    @Test
    void itIsToldWhenItBreaksAndEachDayUntilItIsMended() {
        try (DeskFixture fixture = new DeskFixture(folder, 0)) {
            fixture.told(Kind.INTEGRATION, PlatformSamples.working());
            BrokenWatch watch = new BrokenWatch(
                    fixture.desk.connections(),
                    fixture.desk.store().signals(),
                    new DirectRunner(problems::add),
                    (pause, then) -> {
                        hours.add(then);
                        return () -> hours.remove(then);
                    },
                    fixture.clock,
                    (Integration one) -> told.add(one.id()),
                    problems::add);
            watch.start();
            assertThat(watch.allProperty().get()).hasSize(1);
            assertThat(told).isEmpty();

            fixture.told(Kind.INTEGRATION, PlatformSamples.broken());
            assertThat(told).containsExactly("i-salesforce");
            Map<String, Object> more = PlatformSamples.broken();
            more.put("errors_since", 15);
            fixture.told(Kind.INTEGRATION, more);
            hour(fixture, 1);
            assertThat(told).hasSize(1);
            hour(fixture, 24);
            assertThat(told).hasSize(2);

            Map<String, Object> mended = PlatformSamples.broken();
            mended.put("status", "connected");
            fixture.told(Kind.INTEGRATION, mended);
            fixture.told(Kind.INTEGRATION, PlatformSamples.broken());
            assertThat(told).hasSize(3);
            Map<String, Object> paused = PlatformSamples.broken();
            paused.put("enabled", false);
            fixture.told(Kind.INTEGRATION, paused);
            hour(fixture, 48);
            assertThat(told).hasSize(3);

            watch.stop();
            assertThat(hours).isEmpty();
            assertThat(problems).isEmpty();
        }
    }
}
