package coachdesk.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line on which every other answer fails: each page that came through has to count. */
class FrailLineTest {
    private static final int PAGES = 6;

    @TempDir
    Path folder;

    private final FakeServer server = new FakeServer();
    private int asked;

    private final Remote frail = new Wrapped(server) {
        @Override
        public Pull pull(String after, Kind only) {
            if (++asked % 2 == 0) {
                throw new RemoteFailure(ErrorCode.SERVER_UNREACHABLE);
            }
            return super.pull(after, only);
        }
    };

    @Test
    void a_page_at_a_time_brings_everything() {
        server.pageSize = 10;
        for (int i = 0; i < PAGES * 10; i++) {
            server.put(Kind.COURSE, "c" + i, Map.of("id", "c" + i, "name", "Cardio " + i));
        }
        try (SyncedDesk desk = new SyncedDesk(folder, frail, 1)) {
            int attempts = 1;
            while (!desk.sync().complete()) {
                assertThat(++attempts).isLessThanOrEqualTo(PAGES);
            }
            assertThat(desk.digest(Kind.COURSE)).isEqualTo(server.digest(Kind.COURSE));
            assertThat(attempts).isEqualTo(PAGES);
        }
    }
}
