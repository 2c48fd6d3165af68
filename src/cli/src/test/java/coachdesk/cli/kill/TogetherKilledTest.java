package coachdesk.cli.kill;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.cli.desks.ChildJava;
import coachdesk.cli.desks.TestKinds;
import coachdesk.contract.Kind;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link to pay and whether it is shown are two records, but whenever the program is killed both are there, or neither. */
class TogetherKilledTest {
    private static final int MICROS = 300_000;

    @TempDir
    Path folder;

    @Test
    void neither_is_ever_there_alone() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        int kills = Integer.getInteger("kills", 3);
        SplittableRandom random = new SplittableRandom(seed);
        Path data = Killing.studio(folder.resolve("payments"));
        Killing killing = new Killing(new ChildJava(folder), TogetherKillChild.class);
        int saved = 0;
        for (int i = 0; i < kills; i++) {
            saved += killing.kill(data, i, "READY", random.nextInt(MICROS)).size();
            check(data);
        }
        System.out.printf("seed %d: %d kills, %d saves and undos, never half of one%n", seed, kills, saved);
        assertThat(saved).isGreaterThan(kills);
    }

    private static void check(Path data) {
        Records records = TestKinds.records();
        try (Store store = Store.open(data)) {
            store.reading(reading -> {
                boolean link = records.find(reading, Kind.PAYMENT_LINKS, Kind.THE_PAYMENT_LINKS)
                        .map(record -> !"".equals(record.doc().get("twint")))
                        .orElse(false);
                boolean shown = records.find(reading, Kind.CONCEPT, Kind.THE_CONCEPT)
                        .map(record -> Boolean.TRUE.equals(record.doc().get("paymentTwint")))
                        .orElse(false);
                assertThat(shown).isEqualTo(link);
                Map<Kind, Long> queued = Map.of(
                        Kind.PAYMENT_LINKS, queued(reading, Kind.PAYMENT_LINKS),
                        Kind.CONCEPT, queued(reading, Kind.CONCEPT));
                assertThat(queued.get(Kind.CONCEPT)).isPositive().isEqualTo(queued.get(Kind.PAYMENT_LINKS));
                return null;
            });
        }
    }

    private static long queued(Reading reading, Kind kind) {
        return reading.statements()
                .first("SELECT count(*) FROM operation WHERE kind = ?", row -> row.getLong(1), kind.wire())
                .orElseThrow();
    }
}
