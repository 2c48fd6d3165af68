package coachdesk.desk.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.media.FakeBlobs;
import coachdesk.desk.media.FakeBlobs.Fault;
import coachdesk.desk.media.FileState.Stage;
import coachdesk.desk.media.MediaFiles.Taken;
import coachdesk.desk.media.MediaRow;
import coachdesk.desk.media.Pictures;
import coachdesk.desk.media.store.MediaDesk;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Store;
import coachdesk.desk.sync.HandTimer;
import coachdesk.desk.sync.RemoteKind;
import coachdesk.desk.sync.SyncStatus;
import coachdesk.desk.sync.store.Queue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {
    private static final int FILM = 5 * Upload.PIECE + 777;
    private static final long SEED = 20_261_122;

    @TempDir
    Path folder;

    private MediaDesk desk;
    private HandTimer hand;
    private Uploads uploads;
    private Taken film;
    private String id;

    @BeforeEach
    void open() {
        desk = new MediaDesk(folder);
        start();
        film = desk.files.take(Pictures.file(folder, "film.mp4", Pictures.film(FILM)));
        id = desk.media.create(desk.file("Film", film));
    }

    private void start() {
        hand = new HandTimer(desk.clock);
        uploads = new Uploads(desk.store, desk.folder, desk.server, desk.clock, new SplittableRandom(SEED), hand);
    }

    @AfterEach
    void close() {
        uploads.close();
        desk.close();
    }

    private MediaRow row() {
        return desk.media.find(id).orElseThrow();
    }

    private int waiting() {
        return desk.store.reading(reading -> Queue.counts(reading).files());
    }

    /** An attempt of the sync that ended so. */
    private void synced(RemoteKind kind, Problem problem) {
        uploads.follow(new SyncStatus(kind, true, 0, null, desk.clock.instant(), 0, waiting(), null, null));
        uploads.follow(new SyncStatus(kind, false, 0, null, desk.clock.instant(), 0, waiting(), problem, null));
    }

    private void synced() {
        synced(RemoteKind.DESK_BACKEND, null);
    }

    private void whole() {
        assertThat(desk.server.whole.get(film.file().hash())).isEqualTo(Pictures.film(FILM));
        assertThat(row().state().stage()).isEqualTo(Stage.THERE);
        assertThat(waiting()).isZero();
    }

    @Test
    void a_file_goes_after_the_sync_got_through_and_says_how_far_it_is() {
        List<Integer> percents = new ArrayList<>();
        desk.store.signals().listen(topics -> percents.add(row().state().percent()));
        hand.pass(Duration.ofMinutes(5));
        assertThat(desk.server.calls).isZero();
        assertThat(waiting()).isEqualTo(1);
        synced();
        hand.pass(Duration.ofSeconds(1));
        whole();
        assertThat(percents).containsSubsequence(19, 39, 59, 79);
    }

    @Test
    void while_the_network_is_away_nobody_is_asked() {
        synced(RemoteKind.DESK_BACKEND, Problem.of(ErrorCode.SERVER_UNREACHABLE));
        hand.pass(Duration.ofHours(1));
        assertThat(desk.server.calls).isZero();
        synced();
        hand.pass(Duration.ofSeconds(1));
        whole();
    }

    @Test
    void a_classic_server_is_never_asked() {
        synced(RemoteKind.CLASSIC, null);
        hand.pass(Duration.ofHours(1));
        assertThat(desk.server.calls).isZero();
        assertThat(row().state().stage()).isEqualTo(Stage.WAITING);
    }

    @Test
    void it_goes_on_where_it_was_cut_at_whatever_piece() {
        for (int piece = 0; piece < 8; piece++) {
            for (Fault fault : List.of(Fault.CUT, Fault.LOST_ANSWER)) {
                desk.server.whole.clear();
                desk.server.forgetParts();
                desk.files.retry(row().link());
                int[] left = {piece};
                desk.server.faults(() -> left[0]-- == 0 ? fault : Fault.NONE);
                int before = desk.server.calls;
                synced();
                hand.pass(Duration.ofSeconds(30));
                whole();
                assertThat(desk.server.calls - before)
                        .as("%s at %d", fault, piece)
                        .isLessThanOrEqualTo(11);
            }
        }
    }

    @Test
    void lost_answers_do_not_stop_it() {
        Random random = new Random(SEED);
        desk.server.faults(() -> random.nextInt(10) < 3 ? Fault.LOST_ANSWER : Fault.NONE);
        synced();
        hand.pass(Duration.ofMinutes(10));
        whole();
    }

    @Test
    void a_server_that_forgot_the_half_gets_it_again() {
        int[] left = {3};
        desk.server.faults(() -> left[0]-- == 0 ? Fault.CUT : Fault.NONE);
        synced();
        hand.pass(Duration.ofMillis(100));
        assertThat(waiting()).isEqualTo(1);
        desk.server.forgetParts();
        hand.pass(Duration.ofMinutes(1));
        whole();
    }

    @Test
    void it_goes_on_after_a_restart() {
        desk.server.faults(() -> desk.server.calls < 4 ? Fault.NONE : Fault.CUT);
        synced();
        hand.pass(Duration.ofSeconds(1));
        long sent = row().state().sent();
        assertThat(sent).isGreaterThan(Upload.PIECE);
        Path data = desk.store.folder();
        FakeBlobs server = desk.server;
        uploads.close();
        desk.close();
        desk = new MediaDesk(Store.open(data), folder, server);
        start();
        assertThat(row().state().sent()).isEqualTo(sent);
        server.faults(() -> Fault.NONE);
        int before = server.calls;
        synced();
        hand.pass(Duration.ofSeconds(1));
        whole();
        assertThat(server.calls - before).isLessThan(6);
    }

    @Test
    void what_the_server_refuses_is_set_aside_and_stops_nothing() {
        Taken other = desk.files.take(Pictures.file(folder, "b.png", Pictures.picture("png", 100, 60)));
        String picture = desk.media.create(desk.file("Affiche", other));
        desk.server.refused.add(film.file().hash());
        synced();
        hand.pass(Duration.ofSeconds(1));
        assertThat(row().state().stage()).isEqualTo(Stage.REFUSED);
        assertThat(row().state().why()).isEqualTo(ErrorCode.MEDIA_TYPE);
        assertThat(desk.media.find(picture).orElseThrow().state().stage()).isEqualTo(Stage.THERE);
        assertThat(waiting()).isZero();
        desk.server.refused.clear();
        desk.files.retry(row().link());
        synced();
        hand.pass(Duration.ofSeconds(1));
        whole();
    }

    @Test
    void a_full_server_is_asked_again_and_says_so_meanwhile() {
        desk.server.faults(() -> Fault.FULL);
        synced();
        hand.pass(Duration.ofSeconds(1));
        assertThat(row().state().why()).isEqualTo(ErrorCode.MEDIA_NO_ROOM);
        assertThat(waiting()).isEqualTo(1);
        desk.server.faults(() -> Fault.NONE);
        hand.pass(Duration.ofMinutes(3));
        whole();
    }

    @Test
    void bytes_that_were_changed_on_the_way_are_sent_again() {
        int[] calls = {0};
        desk.server.faults(() -> {
            if (calls[0]++ == 3) {
                desk.server.spoil(film.file().hash());
            }
            return Fault.NONE;
        });
        synced();
        hand.pass(Duration.ofMinutes(2));
        assertThat(calls[0]).isGreaterThan(7);
        whole();
    }

    @Test
    void a_file_that_was_changed_or_taken_away_underneath_is_said() throws IOException {
        Path file = desk.folder.find(film.file().hash()).orElseThrow();
        Files.write(file, Pictures.film(FILM - 9));
        synced();
        hand.pass(Duration.ofMinutes(5));
        assertThat(row().state().why()).isEqualTo(ErrorCode.MEDIA_DAMAGED);
        assertThat(desk.server.whole).isEmpty();
        Files.delete(file);
        desk.files.retry(row().link());
        synced();
        hand.pass(Duration.ofMinutes(5));
        assertThat(row().state().why()).isEqualTo(ErrorCode.MEDIA_GONE);
        assertThat(waiting()).isZero();
    }

    @Test
    void what_another_desk_deleted_is_not_sent_until_it_comes_back() {
        Map<String, Object> doc = desk.toldGone(Kind.MEDIA, id);
        synced();
        hand.pass(Duration.ofMinutes(1));
        assertThat(desk.server.calls).isZero();
        assertThat(waiting()).isZero();
        desk.told(Kind.MEDIA, id, doc);
        synced();
        hand.pass(Duration.ofSeconds(1));
        whole();
    }

    @Test
    void what_nobody_saved_goes_after_a_day_and_what_is_named_stays() {
        Taken unsaved = desk.files.take(Pictures.file(folder, "b.png", Pictures.picture("png", 100, 60)));
        synced();
        hand.pass(Duration.ofSeconds(1));
        assertThat(desk.folder.find(unsaved.file().hash())).isPresent();
        hand.pass(Duration.ofDays(2));
        synced();
        hand.pass(Duration.ofSeconds(1));
        assertThat(desk.folder.find(unsaved.file().hash())).isEmpty();
        assertThat(desk.folder.find(film.file().hash())).isPresent();
    }
}
