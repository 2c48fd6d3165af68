package coachdesk.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldBackTest {
    private final FakeServer server = new FakeServer();

    @TempDir
    Path folder;

    private SyncedDesk desk() {
        server.put(Kind.OFFER, "o", Map.of("id", "o", "name", "Offre"));
        SyncedDesk desk = new SyncedDesk(folder, new Wrapped(server) {
            @Override
            public Duration deletesWait() {
                return Duration.ofSeconds(10);
            }

            @Override
            public boolean recognisesRepeats() {
                return false;
            }
        });
        desk.sync();
        return desk;
    }

    @Test
    void a_delete_that_is_taken_back_in_time_never_travels() {
        try (SyncedDesk desk = desk()) {
            desk.delete(Kind.OFFER, "o");
            Attempt attempt = desk.sync();
            assertThat(attempt.complete()).isFalse();
            assertThat(attempt.due()).isEqualTo(SyncedDesk.NOW.plusSeconds(10));
            desk.store.change(tx ->
                    desk.outbox.restore(tx, Kind.OFFER, "o", Map.of("id", "o", "name", "Offre"), desk.clock.instant()));

            assertThat(desk.sync().complete()).isTrue();

            assertThat(server.pushed).isEmpty();
            assertThat(desk.doc(Kind.OFFER, "o")).containsEntry("name", "Offre");
        }
    }

    @Test
    void a_delete_that_stands_goes_after_ten_seconds() {
        try (SyncedDesk desk = desk()) {
            desk.delete(Kind.OFFER, "o");
            desk.sync();
            desk.clock.advance(Duration.ofSeconds(10));

            assertThat(desk.sync().complete()).isTrue();

            assertThat(server.doc(Kind.OFFER, "o")).isNull();
        }
    }
}
