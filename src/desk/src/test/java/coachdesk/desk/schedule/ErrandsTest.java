package coachdesk.desk.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.campaigns.Due;
import coachdesk.contract.campaigns.LeaseAnswer;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.sync.HandTimer;
import coachdesk.testkit.clock.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes from a desk itself at its time: only from the one that has the lease. */
class ErrandsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant AT = NOW.plusSeconds(60);

    private final SettableClock wall = new SettableClock(NOW);
    private final SettableClock steady = new SettableClock(Instant.EPOCH);
    private final HandTimer timer = new HandTimer(steady);
    private final Map<String, Instant> alarms = new HashMap<>();
    private Instant wentAt;
    private int syncs;
    private String holder = "desk";
    private boolean classic;
    private boolean reached = true;
    private boolean automatic = true;
    private boolean copied;
    private final DeskScheduler scheduler = new DeskScheduler(
            new NothingPlanned(),
            new OneErrand(),
            new Leases(),
            new DeskScheduler.Who(() -> "desk", () -> "Desk", () -> automatic),
            new DeskScheduler.Timing(wall, steady, timer, timer, Bells::new),
            () -> syncs++);

    @AfterEach
    void close() {
        scheduler.close();
    }

    private void pass(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusSeconds(1)) {
            wall.set(wall.instant().plusSeconds(1));
            timer.pass(Duration.ofSeconds(1));
        }
    }

    @Test
    void it_goes_within_a_second_of_its_time_from_the_desk_that_has_the_lease() {
        scheduler.start();
        pass(Duration.ofSeconds(30));
        assertThat(alarms).containsEntry("later x", AT);
        assertThat(wentAt).isNull();
        pass(Duration.ofMinutes(1));
        assertThat(wentAt).isBetween(AT, AT.plusSeconds(1));
        assertThat(syncs).isEqualTo(1);
    }

    @Test
    void another_desk_that_has_the_lease_sends_it_and_this_one_does_not() {
        holder = "other";
        scheduler.start();
        pass(Duration.ofMinutes(3));
        assertThat(wentAt).isNull();
    }

    @Test
    void without_a_network_nobody_knows_whose_it_is_and_it_waits_until_that_is_known() {
        reached = false;
        scheduler.start();
        pass(Duration.ofMinutes(3));
        assertThat(wentAt).isNull();
        reached = true;
        pass(Duration.ofMinutes(1));
        assertThat(wentAt).isNotNull();
    }

    @Test
    void where_the_server_sends_campaigns_by_itself_errands_are_the_desks_own() {
        classic = true;
        scheduler.start();
        pass(Duration.ofMinutes(2));
        assertThat(wentAt).isBetween(AT, AT.plusSeconds(1));
    }

    @Test
    void a_copy_of_a_data_folder_sends_nothing_and_neither_does_a_desk_that_may_not() {
        classic = true;
        copied = true;
        scheduler.start();
        pass(Duration.ofMinutes(2));
        assertThat(wentAt).isNull();
        automatic = false;
        scheduler.confirm();
        pass(Duration.ofMinutes(1));
        assertThat(wentAt).isNull();
    }

    private final class OneErrand implements Errands {
        @Override
        public Map<String, Instant> waiting() {
            return wentAt == null ? Map.of("later x", AT) : Map.of();
        }

        @Override
        public boolean go() {
            if (wentAt != null || wall.instant().isBefore(AT)) {
                return false;
            }
            wentAt = wall.instant();
            return true;
        }

        @Override
        public Runnable listen(Runnable changed) {
            return () -> {};
        }
    }

    private final class Leases implements Lease {
        @Override
        public LeaseAnswer hold(String asking, String name) {
            if (!reached) {
                throw Problem.of(ErrorCode.SERVER_UNREACHABLE).asException();
            }
            return new LeaseAnswer(holder, "Desk", null, 1, null);
        }

        @Override
        public Optional<LeaseAnswer> unasked() {
            return classic
                    ? Optional.of(new LeaseAnswer("hosted", null, LeaseAnswer.SERVER, 0, null))
                    : Optional.empty();
        }
    }

    private final class NothingPlanned implements Plan {
        @Override
        public List<Planned> waiting() {
            return List.of();
        }

        @Override
        public boolean go(Due due) {
            throw new AssertionError("nothing is planned");
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

    private final class Bells implements Alarm {
        @Override
        public void start(Runnable ring) {}

        @Override
        public void set(Map<String, Instant> times) {
            alarms.clear();
            alarms.putAll(times);
        }

        @Override
        public void check() {}

        @Override
        public void close() {}
    }
}
