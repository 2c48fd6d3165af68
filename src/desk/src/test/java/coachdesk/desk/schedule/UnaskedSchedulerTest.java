package coachdesk.desk.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Due;
import coachdesk.contract.campaigns.LeaseAnswer;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.schedule.SchedulerStatus.Responsible;
import coachdesk.desk.sync.HandTimer;
import coachdesk.testkit.clock.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server whose scheduler sends what is planned there, whatever this desk wants. */
class UnaskedSchedulerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    private final SettableClock wall = new SettableClock(NOW);
    private final SettableClock steady = new SettableClock(Instant.EPOCH);
    private final HandTimer timer = new HandTimer(steady);
    private final List<Due> gone = new ArrayList<>();
    private boolean copied;
    private boolean automatic = true;
    private boolean reached = true;
    private String self = "hosted";
    private final DeskScheduler scheduler = new DeskScheduler(
            new OnePlanned(),
            new Unasked(),
            new DeskScheduler.Who(() -> "desk", () -> "Desk", () -> automatic),
            new DeskScheduler.Timing(wall, steady, timer, timer, Silent::new),
            () -> {});

    @AfterEach
    void close() {
        scheduler.close();
    }

    private Responsible after(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusSeconds(1)) {
            wall.set(wall.instant().plusSeconds(1));
            timer.pass(Duration.ofSeconds(1));
        }
        return scheduler.status().responsible();
    }

    @Test
    void it_is_the_one_and_this_desk_lets_nothing_go() {
        scheduler.start();

        assertThat(after(Duration.ofMinutes(3))).isEqualTo(Responsible.SERVER);
        assertThat(gone).isEmpty();
    }

    @Test
    void it_is_the_one_also_where_this_desk_may_not_send_or_is_a_copy() {
        automatic = false;
        copied = true;
        scheduler.start();

        assertThat(after(Duration.ofSeconds(2))).isEqualTo(Responsible.SERVER);
        assertThat(scheduler.status().unconfirmed()).isFalse();
    }

    @Test
    void without_a_network_it_still_sends_and_a_scheduler_that_stands_still_does_not() {
        scheduler.start();
        after(Duration.ofSeconds(2));
        reached = false;
        assertThat(after(Duration.ofMinutes(5))).isEqualTo(Responsible.SERVER);

        reached = true;
        self = null;
        assertThat(after(Duration.ofSeconds(15))).isEqualTo(Responsible.NOBODY);
        assertThat(gone).isEmpty();
    }

    private final class Unasked implements Lease {
        @Override
        public LeaseAnswer hold(String holder, String name) {
            throw new AssertionError("it is not asked");
        }

        @Override
        public Optional<LeaseAnswer> unasked() {
            if (!reached) {
                throw Problem.of(ErrorCode.SERVER_UNREACHABLE).asException();
            }
            return Optional.of(new LeaseAnswer(self, null, self == null ? null : LeaseAnswer.SERVER, 0, null));
        }
    }

    private final class OnePlanned implements Plan {
        @Override
        public List<Planned> waiting() {
            Map<String, Object> doc = Map.of(
                    "id", "d", "campaignId", "c", "at", NOW.plusSeconds(60).toString(), "wish", "wait");
            return List.of(new Planned(Dispatch.of(doc).orElseThrow(), "Essai", 30));
        }

        @Override
        public boolean go(Due due) {
            return gone.add(due);
        }

        @Override
        public Runnable listen(Runnable changed) {
            return () -> {};
        }

        @Override
        public boolean confirmed() {
            return !copied;
        }

        @Override
        public void confirm() {
            copied = false;
        }
    }

    private static final class Silent implements Alarm {
        @Override
        public void start(Runnable ring) {}

        @Override
        public void set(Map<String, Instant> times) {}

        @Override
        public void check() {}

        @Override
        public void close() {}
    }
}
