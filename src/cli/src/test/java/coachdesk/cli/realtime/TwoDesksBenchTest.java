package coachdesk.cli.realtime;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.sync.LiveState;
import coachdesk.testkit.bench.Figures;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a scan at one desk to its line at the other, both online, over loopback. */
@Tag("bench")
class TwoDesksBenchTest {
    private static final int SCANS = 40;

    @TempDir
    Path folder;

    @Test
    void a_scan_is_soon_at_the_other_desk() throws Exception {
        try (Backend backend =
                Backend.start(new BackendOptions(0, folder.resolve("backend"), null, true, true, Clock.systemUTC()))) {
            String token = backend.localToken().orElseThrow();
            try (LiveDesk here = new LiveDesk(folder.resolve("here"), backend.address(), token);
                    LiveDesk there = new LiveDesk(folder.resolve("there"), backend.address(), token)) {
                here.until(LiveState.LIVE);
                there.until(LiveState.LIVE);
                List<String> codes = here.desk.reservations().page(ReservationQuery.all(), 0, 400).stream()
                        .filter(row -> row.status() == ReservationRow.Status.BOOKED && !row.product())
                        .map(ReservationRow::code)
                        .limit(SCANS)
                        .toList();
                double[] millis = codes.stream()
                        .mapToDouble(code -> shown(code, here, there))
                        .sorted()
                        .toArray();
                Figures.atMost(
                        "desks: a scan is shown at the other one, median", "ms", 1_000, millis[millis.length / 2]);
                Figures.atMost(
                        "desks: a scan is shown at the other one, max",
                        "ms",
                        1_000,
                        Arrays.stream(millis).max().orElseThrow());
            }
        }
    }

    private static double shown(String code, LiveDesk here, LiveDesk there) {
        long start = System.nanoTime();
        here.scan(code);
        there.until("the scan is shown", () -> there.shows(code));
        return (System.nanoTime() - start) / 1e6;
    }
}
