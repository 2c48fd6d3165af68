package coachdesk.desk.schedule.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.store.FileSource;
import coachdesk.desk.store.NewStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableAlarmTest {
    private static final int PATIENCE_SECONDS = 20;

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();

    private DurableAlarm alarm(CountDownLatch rung) {
        DurableAlarm alarm = new DurableAlarm(new FileSource(folder), clock, "test", Duration.ofMillis(500));
        alarm.start(rung::countDown);
        return alarm;
    }

    private static boolean rang(CountDownLatch rung) throws InterruptedException {
        return rung.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void what_was_set_rings_after_a_restart_also_when_its_time_has_passed() throws Exception {
        NewStore.in(folder).close();
        CountDownLatch rung = new CountDownLatch(1);
        try (DurableAlarm before = alarm(new CountDownLatch(1))) {
            before.set(Map.of("a", clock.instant().plusMillis(300)));
        }

        try (DurableAlarm after = alarm(rung)) {
            assertThat(rang(rung)).isTrue();
            after.set(Map.of());
        }
    }

    @Test
    void whoever_hears_it_may_set_the_same_anew() throws Exception {
        NewStore.in(folder).close();
        CountDownLatch rung = new CountDownLatch(3);
        try (DurableAlarm alarm = new DurableAlarm(new FileSource(folder), clock, "test", Duration.ofMillis(500))) {
            alarm.start(() -> {
                rung.countDown();
                if (rung.getCount() > 0) {
                    alarm.set(Map.of("a", clock.instant().plusMillis(200)));
                }
            });
            alarm.set(Map.of("a", clock.instant().plusMillis(200)));
            assertThat(rang(rung)).isTrue();
        }
    }

    @Test
    void what_is_set_to_the_same_moment_again_is_left_as_it_is() {
        NewStore.in(folder).close();
        Instant odd = clock.instant()
                .plus(Duration.ofDays(1))
                .truncatedTo(ChronoUnit.SECONDS)
                .plusNanos(123_456_789);
        try (DurableAlarm alarm = alarm(new CountDownLatch(1))) {
            alarm.set(Map.of("a", odd, "b", odd));
            long before = Left.versions(folder);
            alarm.set(Map.of("a", odd, "b", odd));
            assertThat(Left.versions(folder)).isEqualTo(before);
            alarm.set(Map.of("a", odd, "b", odd.plusSeconds(1)));
            assertThat(Left.versions(folder)).isEqualTo(before + 1);
        }
    }

    @Test
    void what_is_set_anew_rings_at_its_new_time_and_what_is_left_out_does_not_ring() throws Exception {
        NewStore.in(folder).close();
        CountDownLatch rung = new CountDownLatch(2);
        Instant far = clock.instant().plus(Duration.ofDays(1));
        try (DurableAlarm alarm = alarm(rung)) {
            alarm.set(Map.of("a", far, "b", far, "c", far));
            Instant soon = clock.instant().plusMillis(200);
            alarm.set(Map.of("a", soon, "b", soon));
            while (!rung.await(100, TimeUnit.MILLISECONDS)
                    && clock.instant().isBefore(soon.plusSeconds(PATIENCE_SECONDS))) {
                alarm.check();
            }

            assertThat(rung.getCount()).isZero();
        }
        assertThat(Left.tasks(folder)).isZero();
    }
}
