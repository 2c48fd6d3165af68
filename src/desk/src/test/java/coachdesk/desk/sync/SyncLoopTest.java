package coachdesk.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        pass(Pauses.DEBOUNCE.toMillis() - 1);
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

    @Test
    void what_the_server_says_is_followed_at_once_and_while_it_is_at_it_once_more() {
        FakeLive live = new FakeLive();
        loop.listenTo(live);
        loop.start();
        pass(1);
        assertThat(loop.live()).isEqualTo(LiveState.OFF);
        pass(Pauses.TOLD.toMillis());
        int pulls = server.pulls.size();

        live.say(Live.News.CHANGED);
        pass(1);
        assertThat(server.pulls).hasSize(pulls + 1);

        pass(Pauses.TOLD.toMillis());
        server.whilePulling = () -> {
            server.whilePulling = () -> {};
            live.say(Live.News.CHANGED);
        };
        live.say(Live.News.CHANGED);
        pass(1);
        assertThat(server.pulls).hasSize(pulls + 2);
        pass(Pauses.TOLD.toMillis());
        assertThat(server.pulls).hasSize(pulls + 3);
        pass(5_000);
        assertThat(server.pulls).hasSize(pulls + 3);
    }

    @Test
    void a_server_that_speaks_all_the_time_is_asked_ten_times_a_second_and_at_once_after_a_quiet_while() {
        FakeLive live = new FakeLive();
        loop.listenTo(live);
        loop.start();
        pass(1_000);
        int pulls = server.pulls.size();
        for (int i = 0; i < 200; i++) {
            live.say(Live.News.CHANGED);
            pass(5);
        }
        assertThat(server.pulls.size() - pulls).isBetween(9, 11);
        pass(Pauses.TOLD.toMillis());
        int all = server.pulls.size();
        pass(5_000);
        assertThat(server.pulls).as("nothing was said any more").hasSize(all);
        live.say(Live.News.CHANGED);
        pass(1);
        assertThat(server.pulls).hasSize(all + 1);
    }

    @Test
    void a_server_that_answers_nothing_is_not_asked_more_often_because_it_speaks_but_when_it_is_back() {
        FakeLive live = new FakeLive();
        loop.listenTo(live);
        server.pushFails = ErrorCode.SERVER_UNREACHABLE;
        desk.create(Kind.PERSON, "p", Map.of("id", "p"));
        loop.start();
        pass(300_000);
        int attempts = server.pushed.size();
        live.say(Live.News.CHANGED);
        pass(1);
        assertThat(server.pushed.size()).isEqualTo(attempts);
        server.pushFails = null;
        live.say(Live.News.CONNECTED);
        pass(1);
        assertThat(loop.status().synced()).isTrue();
    }

    @Test
    void another_server_is_no_longer_listened_to_the_moment_it_is_chosen() {
        FakeLive live = new FakeLive();
        server.live = new LiveAddress(URI.create("https://desk.example.com"), "token", "d");
        loop.listenTo(live);
        loop.start();
        pass(1);
        assertThat(live.followed).isEqualTo(server.live);
        loop.reconnect();
        assertThat(live.followed).isNull();
        pass(1);
        assertThat(live.followed).isEqualTo(server.live);
        loop.close();
        assertThat(live.closed).isTrue();
    }

    @Test
    void while_the_line_lives_nothing_is_asked_and_after_a_cut_it_is_asked_again() {
        FakeLive live = new FakeLive();
        loop.listenTo(live);
        live.state = LiveState.LIVE;
        loop.start();
        pass(1);
        int pulls = server.pulls.size();
        pass(Duration.ofHours(2).toMillis());
        assertThat(server.pulls).hasSize(pulls);

        live.say(Live.News.CHANGED);
        pass(1);
        assertThat(server.pulls).hasSize(pulls + 1);
        pass(Duration.ofHours(2).toMillis());
        assertThat(server.pulls).hasSize(pulls + 1);

        live.state = LiveState.OFF;
        live.say(Live.News.STATE);
        pass(Pauses.PENDING.multipliedBy(3).toMillis());
        assertThat(server.pulls).hasSize(pulls + 4);
    }

    @Test
    void another_server_that_is_chosen_while_one_is_asked_is_asked_right_afterwards() {
        List<String> asked = new ArrayList<>();
        SyncLoop changing = new SyncLoop(
                desk.store,
                desk.records,
                () -> {
                    asked.add(network);
                    return Optional.of(new RemoteSource.Found(network, server));
                },
                () -> "Desk",
                () -> true,
                () -> "cable",
                new SyncLoop.Timing(desk.clock, new SplittableRandom(4), timer));
        server.whilePulling = () -> {
            server.whilePulling = () -> {};
            network = "studio";
            changing.reconnect();
        };
        changing.start();
        pass(1);

        assertThat(asked).containsExactly("home", "studio");
        changing.close();
    }
}
