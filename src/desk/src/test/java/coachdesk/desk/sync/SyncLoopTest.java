package coachdesk.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncLoopTest {
    private final FakeServer server = new FakeServer();
    private String network = "home";
    private boolean automatic = true;

    @TempDir
    Path folder;

    private SyncedDesk desk;
    private HandTimer timer;
    private SyncLoop loop;

    @BeforeEach
    void open() {
        desk = new SyncedDesk(folder, server);
        timer = new HandTimer(desk.clock);
        loop = loop(timer);
    }

    private SyncLoop loop(HandTimer timer) {
        return new SyncLoop(
                desk.store,
                desk.records,
                () -> Optional.of(new RemoteSource.Found("here", server)),
                () -> "Desk",
                () -> automatic,
                () -> network,
                new SyncLoop.Timing(desk.clock, new SplittableRandom(4), timer));
    }

    @AfterEach
    void close() {
        loop.close();
        desk.close();
    }

    private void pass(long millis) {
        timer.pass(Duration.ofMillis(millis));
    }

    @Test
    void it_syncs_at_the_start_and_shortly_after_a_change() {
        loop.start();
        pass(1);
        assertThat(loop.status().synced()).isTrue();

        desk.create(Kind.PERSON, "p", Map.of("id", "p"));
        assertThat(loop.status().synced()).isFalse();
        assertThat(loop.status().pending()).isEqualTo(1);
        pass(299);
        assertThat(server.pushed).isEmpty();
        pass(2);

        assertThat(loop.status().synced()).isTrue();
        assertThat(server.doc(Kind.PERSON, "p")).isNotNull();
    }

    @Test
    void after_a_fault_heals_the_queue_is_empty_within_half_a_minute_by_itself() {
        loop.start();
        pass(1);
        desk.create(Kind.PERSON, "p", Map.of("id", "p"));
        server.pushFails = ErrorCode.SERVER_UNREACHABLE;
        pass(3_600_000);
        assertThat(loop.status().problem().code()).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
        assertThat(loop.status().oldestPending()).isEqualTo(SyncedDesk.NOW.plusMillis(1));
        int attempts = server.pushed.size();
        assertThat(attempts).isBetween(150, 500);
        server.pushFails = null;

        pass(30_000);

        assertThat(loop.status().synced()).isTrue();
    }

    @Test
    void when_the_network_returns_it_does_not_wait_for_the_pause() {
        loop.start();
        pass(1);
        desk.create(Kind.PERSON, "p", Map.of("id", "p"));
        server.pushFails = ErrorCode.SERVER_UNREACHABLE;
        pass(600_000);
        server.pushFails = null;
        network = "studio";

        pass(2_000);

        assertThat(loop.status().synced()).isTrue();
    }

    @Test
    void it_leaves_a_server_alone_that_asks_for_it() {
        SyncLoop patient = new SyncLoop(
                desk.store,
                desk.records,
                () -> {
                    server.pulls.add("asked");
                    throw new RemoteFailure(
                            coachdesk.desk.problems.Problem.of(ErrorCode.SERVER_BUSY), Duration.ofMinutes(2), null);
                },
                () -> "Desk",
                () -> true,
                () -> network,
                new SyncLoop.Timing(desk.clock, new SplittableRandom(4), timer));
        patient.start();
        pass(119_000);
        assertThat(server.pulls).hasSize(1);
        pass(2_000);
        assertThat(server.pulls).hasSize(2);
        patient.close();
    }

    @Test
    void only_one_program_at_a_time_syncs_a_folder() {
        try (FolderLock.Held other = new FolderLock(folder).take(false).orElseThrow()) {
            assertThat(other).isNotNull();
            loop.syncNow();
            assertThat(server.pulls).isEmpty();
        }
        loop.syncNow();
        assertThat(server.pulls).isNotEmpty();
    }

    @Test
    void without_permission_it_only_syncs_when_asked() {
        automatic = false;
        loop.syncNow();
        int pulls = server.pulls.size();
        desk.create(Kind.PERSON, "p", Map.of("id", "p"));
        pass(600_000);
        assertThat(server.pulls).hasSize(pulls);

        assertThat(loop.syncNow().synced()).isTrue();
    }

    @Test
    void while_no_server_is_chosen_nothing_is_claimed() {
        SyncLoop nowhere = new SyncLoop(
                desk.store,
                desk.records,
                Optional::empty,
                () -> "Desk",
                () -> true,
                () -> network,
                new SyncLoop.Timing(desk.clock, new SplittableRandom(4), new HandTimer(desk.clock)));
        SyncStatus status = nowhere.syncNow();
        assertThat(status.synced()).isFalse();
        assertThat(status.remote()).isEqualTo(RemoteKind.UNKNOWN);
        nowhere.close();
    }
}
