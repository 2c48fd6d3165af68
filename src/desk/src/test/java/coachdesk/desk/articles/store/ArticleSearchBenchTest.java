package coachdesk.desk.articles.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.articles.ArticleQuery;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two thousand articles of a page each: searched within a frame. */
@Tag("bench")
class ArticleSearchBenchTest {
    private static final int ARTICLES = 2_000;
    private static final int RUNS = 21;
    private static final long MOST_MILLIS = 16;
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final List<String> WORDS =
            List.of("danse", "souffle", "épaule", "genou", "salle", "lundi", "musique", "respirer", "tapis", "élan");

    @TempDir
    Path folder;

    @Test
    void they_are_searched_within_a_frame() {
        SplittableRandom random = new SplittableRandom(11);
        SettableClock clock = new SettableClock(Instant.parse("2026-11-22T08:00:00Z"));
        Records records = new Records(DeskKinds.of(() -> ZONE));
        RandomIds ids = new RandomIds(random.split());
        try (Store store = NewStore.in(folder)) {
            Outbox outbox = new Outbox(records, ids);
            StoredArticles articles = new StoredArticles(store, records, outbox, ids, clock, () -> ZONE, () -> null);
            store.change(tx -> {
                for (int i = 0; i < ARTICLES; i++) {
                    outbox.create(tx, Kind.ARTICLE, "article-" + i, doc(i, random), clock.instant());
                }
            });
            for (String text : List.of("lumbago", "salle lumbago")) {
                long millis = median(() -> articles.list(ArticleQuery.ALL.withText(text)));
                assertThat(millis).as("milliseconds for '%s'", text).isLessThanOrEqualTo(MOST_MILLIS);
            }
            assertThat(articles.list(ArticleQuery.ALL.withText("lumbago"))).hasSize(ARTICLES / 100);
        }
    }

    private static Map<String, Object> doc(int i, SplittableRandom random) {
        StringBuilder content = new StringBuilder(i % 100 == 7 ? "Contre le lumbago. " : "");
        for (int word = 0; word < 500; word++) {
            content.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", "article-" + i);
        doc.put("title", "Article " + i);
        doc.put("content", content.toString());
        doc.put("category", "general");
        doc.put(
                "updatedAt",
                Instant.parse("2024-01-01T08:00:00Z").plusSeconds(3_600L * i).toString());
        return doc;
    }

    private static long median(Runnable work) {
        long[] took = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long from = System.nanoTime();
            work.run();
            took[run] = (System.nanoTime() - from) / 1_000_000;
        }
        Arrays.sort(took);
        return took[RUNS / 2];
    }
}
