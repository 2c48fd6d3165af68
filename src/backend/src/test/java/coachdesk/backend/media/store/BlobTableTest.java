package coachdesk.backend.media.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.blobs.BlobKey;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.TestDatabases;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlobTableTest {
    private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");
    private static final BlobKey KEY = new BlobKey("nord", "ab".repeat(32));
    private static final BlobKey OTHER = new BlobKey("sud", "ab".repeat(32));

    @ParameterizedTest
    @EnumSource
    void a_file_is_known_once_and_of_its_studio(TestDatabases which) {
        try (Database database = which.open()) {
            BlobTable table = new BlobTable(database);
            assertThat(table.total("nord")).isZero();
            table.add(KEY, "video/mp4", 4_000_000_000L, NOW);
            table.add(KEY, "video/mp4", 4_000_000_000L, NOW.plusSeconds(60));
            table.add(OTHER, "image/png", 5, NOW);
            assertThat(table.total("nord")).isEqualTo(4_000_000_000L);
            assertThat(table.all("nord"))
                    .containsExactly(new BlobTable.Row(KEY, "video/mp4", 4_000_000_000L, NOW, null));
            table.unused(KEY, NOW);
            assertThat(table.find(KEY).orElseThrow().unusedSince()).isEqualTo(NOW);
            table.unused(KEY, null);
            assertThat(table.find(KEY).orElseThrow().unusedSince()).isNull();
            assertThat(table.removeUnused(KEY, NOW)).as("it is used").isFalse();
            table.unused(KEY, NOW);
            assertThat(table.removeUnused(KEY, NOW)).as("not for long").isFalse();
            assertThat(table.removeUnused(KEY, NOW.plusMillis(1))).isTrue();
            assertThat(table.find(KEY)).isEmpty();
            assertThat(table.find(OTHER)).isPresent();
        }
    }
}
