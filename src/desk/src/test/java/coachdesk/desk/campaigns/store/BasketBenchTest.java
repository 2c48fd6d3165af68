package coachdesk.desk.campaigns.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.basket.Audience;
import coachdesk.testkit.bench.Figures;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("bench")
class BasketBenchTest {
    private static final int PEOPLE = 10_000;
    private static final int ROUNDS = 60;

    @TempDir
    Path folder;

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(Runnable work) {
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            millis[i] = millis(work);
        }
        Arrays.sort(millis);
        return millis[ROUNDS / 2];
    }

    @Test
    void ten_thousand_people_are_searched_and_unfolded_without_a_wait() {
        try (CampaignDesk desk = new CampaignDesk(folder)) {
            desk.store.change(tx -> {
                for (int i = 0; i < PEOPLE; i++) {
                    Map<String, Object> doc = new HashMap<>();
                    doc.put("id", "p" + i);
                    doc.put("name", "Élodie Personne " + i);
                    doc.put("email", "p" + i + "@example.com");
                    doc.put("whatsapp", "+4179" + String.format(Locale.ROOT, "%07d", i));
                    desk.records.told(tx, Kind.PERSON, "p" + i, 1, doc);
                }
            });
            double firstRead = millis(() -> desk.baskets.search("", 50));
            double search = List.of("elodie", "personne 77", "p9@exam", "079 000 04", "zzz", "").stream()
                    .mapToDouble(text -> median(() -> {
                        desk.baskets.search(text, 50);
                        desk.baskets.count(text);
                    }))
                    .max()
                    .orElseThrow();
            List<BasketEntry> all = desk.baskets.all("");
            EnumSet<Channel> channels = EnumSet.of(Channel.INTERNAL, Channel.EMAIL, Channel.WHATSAPP);
            double firstUnfold = millis(() -> desk.baskets.audience(all, channels, true, CampaignDesk.NOW));
            Audience audience = desk.baskets.audience(all, channels, true, CampaignDesk.NOW);
            double unfold = median(() -> desk.baskets.audience(all, channels, true, CampaignDesk.NOW));

            Figures.atMost("basket: keystroke, found and counted", "ms", 16, search);
            desk.store.change(tx -> desk.records.told(
                    tx,
                    Kind.PERSON,
                    "p0",
                    2,
                    Map.of("id", "p0", "name", "Awa", "email", "p0@example.com", "whatsapp", "079 000 00 01")));
            double readAgain = millis(() -> desk.baskets.search("", 50));

            Figures.atMost(
                    "basket: 10,000 contacts read for the first time, in the background", "ms", 1_000, firstRead);
            Figures.atMost("basket: 10,000 contacts read again after a change", "ms", 500, readAgain);
            Figures.atMost("basket: of 10,000 to its recipients for the first time", "ms", 200, firstUnfold);
            Figures.atMost("basket: of 10,000 to its recipients by three channels", "ms", 200, unfold);
            assertThat(audience.recipients()).hasSize(3 * PEOPLE);
        }
    }
}
