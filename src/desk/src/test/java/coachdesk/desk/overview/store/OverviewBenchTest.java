package coachdesk.desk.overview.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.overview.OverviewPage;
import coachdesk.testkit.bench.Figures;
import coachdesk.testkit.studio.Studio;
import coachdesk.testkit.studio.StudioGenerator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole overview at 100,000 reservations, beside one going-through of the reservations' smallest index. */
@Tag("bench")
class OverviewBenchTest {
    private static final int RESERVATIONS = 100_000;
    private static final int ROUNDS = 40;

    @TempDir
    Path folder;

    @Test
    void half_a_year_beside_the_half_before_is_read_at_once() {
        Studio studio = new StudioGenerator(42, OverviewFixture.NOW, OverviewFixture.ZONE).studio(RESERVATIONS);
        try (OverviewFixture desk = new OverviewFixture(folder)) {
            desk.tell(Kind.COURSE, studio.courses());
            desk.tell(Kind.RESERVATION, studio.reservations());
            desk.tell(Kind.ATTENDANCE, studio.attendances());
            long began = System.nanoTime();
            OverviewPage page = desk.page(26);
            System.out.printf("overview: all counted in %.0f ms%n", (System.nanoTime() - began) / 1e6);
            assertThat(page.counted()).isTrue();
            assertThat(page.attendance().booked()).isGreaterThan(RESERVATIONS / 2);
            double peer = p95(round -> desk.store.reading(reading -> reading.statements()
                    .first("SELECT count(*), sum(made_at) FROM reservation", row -> row.getInt(1))));
            Figures.atMost(
                    "overview: all of it over 26 weeks, 100,000 reservations, p95",
                    "ms",
                    100,
                    p95(round -> desk.overview.page(26)),
                    "one index read through",
                    peer);
            List<Map<String, Object>> reservations = studio.reservations();
            Figures.atMost("overview: after somebody came in, 100,000 reservations, p95", "ms", 100, p95(round -> {
                desk.tell(Kind.ATTENDANCE, entry(reservations.get(Math.abs(round) * 17), round));
                assertThat(desk.page(12).counted()).isTrue();
            }));
        }
    }

    private static Map<String, Object> entry(Map<String, Object> reservation, int round) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", "entry-" + round);
        entry.put("reservationId", reservation.get("id"));
        entry.put(
                "session",
                LocalDate.ofInstant(OverviewFixture.NOW, OverviewFixture.ZONE).toString());
        entry.put("at", OverviewFixture.NOW.toString());
        return entry;
    }

    private static double p95(IntConsumer reading) {
        double[] millis = new double[ROUNDS];
        for (int i = -ROUNDS; i < ROUNDS; i++) {
            long start = System.nanoTime();
            reading.accept(i);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[(int) (ROUNDS * 0.95)];
    }
}
