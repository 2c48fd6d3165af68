package coachdesk.desk.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.testkit.bench.Figures;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("bench")
class PromoCodesBenchTest {
    private static final int BOOKINGS = 100_000;
    private static final int ROUNDS = 30;

    @TempDir
    Path folder;

    private static double median(Runnable work) {
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[ROUNDS / 2];
    }

    /** Every fourth of them with one of a thousand codes, and a tenth of all with the same one. */
    private static Map<String, Object> booking(int i) {
        Map<String, Object> doc = new HashMap<>();
        doc.put("id", "b" + i);
        doc.put("userName", "Personne " + i);
        doc.put("createdAt", Instant.ofEpochSecond(1_700_000_000L + i * 60L).toString());
        if (i % 10 == 0) {
            doc.put("promoCode", "noel");
        } else if (i % 4 == 1) {
            doc.put("discountCode", "P-" + i % 1_000);
        }
        return doc;
    }

    @Test
    void who_used_a_code_is_known_without_a_wait_among_a_hundred_thousand_bookings() {
        Records records = new Records(DeskKinds.of(() -> ZoneId.of("Europe/Zurich")));
        try (Store store = NewStore.in(folder)) {
            store.change(tx -> {
                for (int i = 0; i < BOOKINGS; i++) {
                    records.told(tx, Kind.RESERVATION, "b" + i, 1, booking(i));
                }
            });
            StoredPromoCodes codes = new StoredPromoCodes(store, new SplittableRandom(1));
            assertThat(codes.counts()).containsEntry("NOEL", BOOKINGS / 10);
            assertThat(codes.of("NOEL", 100)).hasSize(100);
            Figures.atMost("codes: how many of 100,000 bookings each has", "ms", 30, median(() -> codes.counts()));
            Figures.atMost(
                    "codes: the newest of 10,000 bookings with one", "ms", 5, median(() -> codes.of("NOEL", 100)));
        }
    }
}
