package coachdesk.desk.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.sync.HandTimer;
import coachdesk.testkit.clock.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedMarksTest {
    private final HandTimer timer = new HandTimer(new SettableClock(Instant.parse("2026-11-21T18:00:00Z")));
    private final Signals signals = new Signals();
    private final Map<String, Long> read = new HashMap<>(Map.of("old", 1L));
    private final List<String> told = new ArrayList<>();
    private boolean wanted = true;
    private boolean away;
    private SharedMarks marks;

    @BeforeEach
    void open() {
        marks = new SharedMarks(this::take, () -> Map.copyOf(read), () -> wanted, signals, timer);
        timer.pass(SharedMarks.AFTER_THE_START);
    }

    private void take(String conversation) {
        if (away) {
            throw Problem.of(ErrorCode.SERVER_UNREACHABLE).asException();
        }
        told.add(conversation);
    }

    private void reads(String conversation, long at) {
        read.put(conversation, at);
        signals.tell(EnumSet.of(Topic.READ_MARK));
        timer.pass(SharedMarks.SOON);
    }

    @Test
    void what_is_read_from_now_on_is_told_once() {
        reads("k", 5);
        reads("k", 5);
        reads("q", 6);
        assertThat(told).containsExactly("k", "q");
        reads("k", 9);
        assertThat(told).containsExactly("k", "q", "k");
    }

    @Test
    void unless_somebody_wants_it_the_server_keeps_its_mark() {
        wanted = false;
        reads("k", 5);
        wanted = true;
        reads("q", 6);
        assertThat(told).containsExactly("q");
    }

    @Test
    void what_could_not_be_told_is_told_with_the_next() {
        away = true;
        reads("k", 5);
        away = false;
        reads("q", 6);
        assertThat(told).containsExactlyInAnyOrder("k", "q");
    }

    @Test
    void closed_it_tells_nothing() {
        marks.close();
        read.put("k", 5L);
        signals.tell(EnumSet.of(Topic.READ_MARK));
        timer.pass(Duration.ofMinutes(1));
        assertThat(told).isEmpty();
    }
}
