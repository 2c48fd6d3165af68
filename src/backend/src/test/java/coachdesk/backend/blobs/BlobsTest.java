package coachdesk.backend.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever keeps files keeps to this. */
class BlobsTest {
    private static final String HASH = "ab".repeat(32);
    private static final BlobKey KEY = new BlobKey("studio-1", HASH);
    private static S3Server server;

    @TempDir
    Path folder;

    enum Kept {
        IN_A_FOLDER {
            @Override
            Blobs open(Path folder) {
                return BlobPlace.of(folder, null).blobs();
            }
        },
        IN_AN_OBJECT_STORE {
            @Override
            Blobs open(Path folder) {
                return BlobPlace.of(folder, server().storage()).blobs();
            }
        };

        abstract Blobs open(Path folder);
    }

    private static S3Server server() {
        server = server == null ? new S3Server() : server;
        return server;
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("arrived"), content);
    }

    private static byte[] read(Blobs blobs, BlobKey key, long from, long length) throws IOException {
        try (InputStream in = blobs.open(key, from, length)) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_file_comes_back_whole_and_in_parts(Kept kept) throws IOException {
        byte[] content = new byte[3_000_000];
        long seed = System.nanoTime();
        new Random(seed).nextBytes(content);
        try (Blobs blobs = kept.open(folder)) {
            BlobKey key = new BlobKey("whole", HASH);
            Path arrived = file(content);
            blobs.put(key, arrived);
            assertThat(arrived).as("taken over").doesNotExist();
            assertThat(blobs.size(key)).as("seed %d", seed).hasValue(content.length);
            assertThat(read(blobs, key, 0, content.length)).isEqualTo(content);
            assertThat(read(blobs, key, 0, 1)).containsExactly(content[0]);
            assertThat(read(blobs, key, 1_000_000, 10))
                    .containsExactly(java.util.Arrays.copyOfRange(content, 1_000_000, 1_000_010));
            assertThat(read(blobs, key, content.length - 2, 100))
                    .containsExactly(content[content.length - 2], content[content.length - 1]);
            assertThat(blobs.reachable()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_file_twice_is_one_and_another_studios_is_another(Kept kept) throws IOException {
        try (Blobs blobs = kept.open(folder)) {
            BlobKey other = new BlobKey("studio-2", HASH);
            blobs.put(KEY, file(new byte[] {1, 2, 3}));
            blobs.put(KEY, file(new byte[] {1, 2, 3}));
            assertThat(blobs.size(KEY)).hasValue(3);
            assertThat(blobs.size(other)).isEmpty();
            blobs.put(other, file(new byte[] {1, 2, 3}));
            blobs.delete(KEY);
            blobs.delete(KEY);
            assertThat(blobs.size(KEY)).isEmpty();
            assertThat(blobs.size(other)).hasValue(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_is_not_here_is_no_empty_one(Kept kept) {
        try (Blobs blobs = kept.open(folder)) {
            BlobKey absent = new BlobKey("absent", HASH);
            assertThat(blobs.size(absent)).isEmpty();
            assertThatThrownBy(() -> blobs.open(absent, 0, 1)).isInstanceOf(BlobException.class);
        }
    }

    @Test
    void a_store_that_is_away_or_refuses_the_key_is_said_to_be_so_without_naming_secrets() throws IOException {
        Path arrived = file(new byte[] {1});
        try (Blobs refused = new S3Blobs(server().storage("a-wrong-secret"))) {
            assertThat(refused.reachable()).isFalse();
            assertThatThrownBy(() -> refused.put(KEY, arrived))
                    .isInstanceOf(BlobException.class)
                    .hasMessage("the store of files does not answer");
        }
        assertThat(arrived).as("is kept for the next try").exists();
        assertThat(server().storage().toString()).doesNotContain("secret").doesNotContain("tester");
    }

    @Test
    void a_key_cannot_name_another_place() {
        for (String odd : new String[] {"..", "a/b", "", "a b", "é"}) {
            assertThatThrownBy(() -> new BlobKey(odd, HASH)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String odd : new String[] {null, "", "..", HASH.toUpperCase(java.util.Locale.ROOT), HASH + "0"}) {
            assertThat(BlobKey.isHash(odd)).as("%s", odd).isFalse();
        }
    }

    @Test
    void an_object_store_is_named_by_the_environment_whole_or_not_at_all() {
        assertThat(ObjectStorage.of(Map.of())).isNull();
        ObjectStorage storage = ObjectStorage.of(
                Map.of(ObjectStorage.BUCKET, "media", ObjectStorage.ACCESS_KEY, "k", ObjectStorage.SECRET_KEY, "s"));
        assertThat(storage.endpoint()).isNull();
        assertThat(storage.region()).isEqualTo("us-east-1");
        assertThatThrownBy(() -> ObjectStorage.of(Map.of(ObjectStorage.BUCKET, "media")))
                .hasMessageContaining(ObjectStorage.SECRET_KEY);
        assertThatThrownBy(() -> ObjectStorage.of(Map.of(
                        ObjectStorage.BUCKET, "media",
                        ObjectStorage.ACCESS_KEY, "k",
                        ObjectStorage.SECRET_KEY, "s",
                        ObjectStorage.ENDPOINT, "storage.example.com")))
                .hasMessageContaining("https://");
    }
}
