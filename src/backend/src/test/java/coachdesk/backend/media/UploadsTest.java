package coachdesk.backend.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.backend.blobs.BlobKey;
import coachdesk.backend.blobs.BlobPlace;
import coachdesk.backend.blobs.Blobs;
import coachdesk.backend.blobs.S3Server;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.media.store.BlobTable;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.Purge;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Tenants;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.contract.media.UploadState;
import coachdesk.testkit.clock.SettableClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files over time, and where there is no room. */
class UploadsTest {
    private static final Instant START = Instant.parse("2026-11-21T18:00:00Z");

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(START);
    private final Film film = Film.of(10_000, 7);
    private Database database;
    private RecordStore records;
    private Tenants tenants;
    private BlobPlace place;
    private BlobTable table;
    private BlobKey key;

    @BeforeEach
    void open() {
        database = TestDatabases.inMemory();
        records = new RecordStore(database, clock);
        tenants = new Tenants(database, () -> "studio");
        place = BlobPlace.of(folder, null);
        table = new BlobTable(database);
        key = new BlobKey(tenants.named("Studio").id(), film.hash());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Uploads uploads() {
        return new Uploads(place, table, clock);
    }

    private void send(Uploads uploads) {
        assertThat(uploads.take(key, 0, 10_000, film::bytes)).isEqualTo(new UploadState(10_000, true));
    }

    private void day() {
        clock.advance(Duration.ofDays(1));
        new BlobKeeping(tenants, records, table, place, clock).run();
    }

    @Test
    void a_file_goes_on_where_it_was_after_the_server_was_started_anew() {
        uploads().take(key, 0, 10_000, () -> Arrays.copyOf(film.bytes(), 6_000));
        Uploads anew = uploads();
        assertThat(anew.state(key)).isEqualTo(new UploadState(6_000, false));
        assertThat(anew.take(key, 6_000, 10_000, () -> Arrays.copyOfRange(film.bytes(), 6_000, 10_000)))
                .isEqualTo(new UploadState(10_000, true));
    }

    @Test
    void a_full_disk_is_told_and_what_came_so_far_stays() {
        uploads().take(key, 0, 10_000, () -> Arrays.copyOf(film.bytes(), 6_000));
        Uploads full = new Uploads(place, new Unfinished(place.unfinished(), () -> 0), table, clock);
        assertThatThrownBy(() -> full.take(key, 6_000, 10_000, () -> new byte[1]))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(507));
        assertThat(full.state(key)).isEqualTo(new UploadState(6_000, false));
    }

    @Test
    void a_studio_that_keeps_too_much_is_told_there_is_no_room() {
        table.add(new BlobKey(key.tenant(), "0".repeat(64)), "video/mp4", Uploads.QUOTA - 9_999, START);
        assertThatThrownBy(() -> send(uploads()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(507));
    }

    @Test
    void a_store_that_was_away_gets_the_file_when_it_is_back() {
        S3Server away = new S3Server();
        place = BlobPlace.of(folder, away.storage());
        away.close();
        assertThatThrownBy(() -> send(uploads()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(503));
        assertThat(uploads().state(key)).isEqualTo(new UploadState(10_000, false));
        try (S3Server back = new S3Server()) {
            place = BlobPlace.of(folder, back.storage());
            assertThat(uploads().take(key, 10_000, 10_000, () -> new byte[0]))
                    .as("all is here already: an empty piece ends it")
                    .isEqualTo(new UploadState(10_000, true));
            assertThat(place.blobs().size(key)).hasValue(10_000);
        }
    }

    @Test
    void a_file_that_no_record_names_is_deleted_after_thirty_days_and_not_before() {
        send(uploads());
        records.change(
                key.tenant(),
                changes -> changes.put(Kind.MEDIA, "m", Map.of("id", "m", "file", Map.of("hash", film.hash())), null));
        for (int i = 0; i < 60; i++) {
            day();
        }
        assertThat(place.blobs().size(key)).as("a record names it").hasValue(10_000);

        records.change(
                key.tenant(),
                changes -> changes.delete(changes.find(Kind.MEDIA, "m").orElseThrow(), null));
        for (int i = 0; i < 31; i++) {
            day();
        }
        assertThat(place.blobs().size(key))
                .as("the delete may still be taken back")
                .hasValue(10_000);
        assertThat(uploads().state(key).complete()).isTrue();
        for (int i = 0; i < 31; i++) {
            day();
        }
        assertThat(place.blobs().size(key))
                .as("asked for in between: thirty days from then")
                .hasValue(10_000);
        day();
        assertThat(place.blobs().size(key)).isEmpty();
        assertThat(uploads().state(key)).isEqualTo(new UploadState(0, false));
        assertThat(Purge.TOMBSTONES).isGreaterThan(BlobKeeping.UNUSED);
    }

    /** A desk asks whether its file is here while others are being deleted: what it was told holds. */
    @Test
    void a_file_that_is_asked_for_while_others_are_deleted_stays() {
        Film other = Film.of(10_000, 8);
        BlobKey second = new BlobKey(key.tenant(), other.hash());
        Uploads uploads = uploads();
        send(uploads);
        uploads.take(second, 0, 10_000, other::bytes);
        day();
        clock.advance(BlobKeeping.UNUSED);
        Map<BlobKey, UploadState> told = new HashMap<>();
        BlobPlace watched = new BlobPlace(
                new Deleting(place.blobs(), deleted -> {
                    BlobKey asked = deleted.equals(key) ? second : key;
                    told.putIfAbsent(asked, uploads().state(asked));
                }),
                place.unfinished(),
                place.covers());
        clock.advance(Duration.ofDays(1));
        new BlobKeeping(tenants, records, table, watched, clock).run();

        assertThat(told).hasSize(1);
        told.forEach((asked, state) -> {
            assertThat(state.complete()).isTrue();
            assertThat(uploads().state(asked).complete()).isTrue();
        });
    }

    /** Tells when something is deleted. */
    private record Deleting(Blobs blobs, Consumer<BlobKey> told) implements Blobs {
        @Override
        public void put(BlobKey of, Path file) {
            blobs.put(of, file);
        }

        @Override
        public OptionalLong size(BlobKey of) {
            return blobs.size(of);
        }

        @Override
        public InputStream open(BlobKey of, long from, long length) {
            return blobs.open(of, from, length);
        }

        @Override
        public void delete(BlobKey of) {
            blobs.delete(of);
            told.accept(of);
        }

        @Override
        public boolean reachable() {
            return blobs.reachable();
        }

        @Override
        public void close() {
            blobs.close();
        }
    }

    @Test
    void a_piece_that_nobody_went_on_with_is_forgotten_after_a_week() throws IOException {
        uploads().take(key, 0, 10_000, () -> Arrays.copyOf(film.bytes(), 6_000));
        Path piece = folder.resolve("blobs/unfinished").resolve(key.tenant() + "-" + key.hash());
        Files.setLastModifiedTime(piece, FileTime.from(START));
        for (int i = 0; i < 6; i++) {
            day();
        }
        assertThat(uploads().state(key)).isEqualTo(new UploadState(6_000, false));
        day();
        day();
        assertThat(uploads().state(key)).isEqualTo(new UploadState(0, false));
    }
}
