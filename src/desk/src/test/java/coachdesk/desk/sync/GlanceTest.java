package coachdesk.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.Change;
import coachdesk.contract.sync.ChangesPage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Between two attempts a server that does not tell by itself is asked for what was said: more often where one looks. */
class GlanceTest {
    @TempDir
    Path folder;

    private final List<Set<String>> glances = new ArrayList<>();
    private final List<Change> said = new ArrayList<>();
    private int pulls;
    private int stored;
    private boolean broken;
    private final Remote server = new Wrapped(new FakeServer()) {
        @Override
        public Pull pull(String after, Kind only) {
            pulls++;
            return super.pull(after, only);
        }

        @Override
        public Optional<Duration> glances(boolean watched) {
            return Optional.of(Duration.ofSeconds(watched ? 3 : 10));
        }

        @Override
        public Pull glance(Set<String> watched) {
            glances.add(watched);
            if (broken) {
                throw new RemoteFailure(ErrorCode.SERVER_UNREACHABLE);
            }
            return new Pull(new ChangesPage(List.copyOf(said), null, false, null, null), List.of(), Set.of(), null);
        }

        @Override
        public void stored() {
            stored++;
        }
    };
    private SyncedDesk desk;
    private HandTimer timer;
    private SyncLoop loop;

    @BeforeEach
    void open() {
        desk = new SyncedDesk(folder, server);
        timer = new HandTimer(desk.clock);
        loop = new SyncLoop(
                desk.store,
                desk.records,
                () -> Optional.of(new RemoteSource.Found("here", server)),
                () -> "Desk",
                () -> true,
                () -> "home",
                new SyncLoop.Timing(desk.clock, new SplittableRandom(4), timer));
        loop.start();
        timer.pass(Duration.ofMillis(1));
        glances.clear();
    }

    @AfterEach
    void close() {
        loop.close();
        desk.close();
    }

    @Test
    void where_nobody_looks_it_is_asked_every_ten_seconds_and_what_it_says_is_kept() {
        said.add(new Change(0, Kind.MESSAGE.wire(), "m", 7, Map.of("id", "m", "content", "Bonjour"), null));
        int before = stored;
        timer.pass(Duration.ofMillis(20_100));
        assertThat(glances).hasSize(2).containsOnly(Set.of());
        assertThat(desk.doc(Kind.MESSAGE, "m")).containsEntry("content", "Bonjour");
        assertThat(stored - before).isEqualTo(2);
    }

    @Test
    void where_somebody_looks_it_is_asked_at_once_and_every_three_seconds_until_they_leave() {
        Runnable end = loop.watch("c");
        timer.pass(Duration.ofMillis(9_100));
        assertThat(glances).hasSize(4).containsOnly(Set.of("c"));
        end.run();
        glances.clear();
        timer.pass(Duration.ofMillis(20_000));
        assertThat(glances).hasSizeLessThanOrEqualTo(3).contains(Set.of());
    }

    @Test
    void one_that_fails_becomes_an_attempt_that_says_why_and_they_go_on_when_it_is_well() {
        broken = true;
        int before = pulls;
        timer.pass(Duration.ofMillis(10_100));
        assertThat(pulls - before).isEqualTo(1);
        broken = false;
        glances.clear();
        timer.pass(Duration.ofMillis(10_100));
        assertThat(glances).isNotEmpty();
    }
}
