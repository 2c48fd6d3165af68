package coachdesk.desk.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.catalogue.Catalogue;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.testkit.bench.Figures;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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

    @Test
    void ten_thousand_codes_of_a_file_are_written_in_short_steps_and_taken_back() {
        Records records = new Records(DeskKinds.of(() -> ZoneId.of("Europe/Zurich")));
        RandomIds ids = new RandomIds(new SplittableRandom(1));
        try (Store store = NewStore.in(folder)) {
            Catalogue catalogue = new StoredCatalogue(store, records, new Outbox(records, ids), ids, Clock.systemUTC());
            List<Catalogue.Line> lines = IntStream.range(0, 10_000)
                    .mapToObj(i -> new Catalogue.Line(null, Map.of("code", "P-" + i, "type", "%", "value", 10)))
                    .toList();
            catalogue.takeAll(Sheets.CODE, lines.subList(0, 500), done -> {}).undo();
            double[] longest = {0};
            long[] last = {System.nanoTime()};
            Undo undo = catalogue.takeAll(Sheets.CODE, lines, done -> {
                longest[0] = Math.max(longest[0], (System.nanoTime() - last[0]) / 1e6);
                last[0] = System.nanoTime();
            });
            assertThat(catalogue.list(Sheets.CODE, "")).hasSize(10_000);
            undo.undo();
            assertThat(catalogue.list(Sheets.CODE, "")).isEmpty();
            Figures.atMost("codes: 10,000 of a file written, the longest step of fifty", "ms", 50, longest[0]);
        }
    }
}
