package coachdesk.desk.reservations.store;

import coachdesk.contract.Kind;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationQuery.Column;
import coachdesk.desk.reservations.ReservationQuery.When;
import coachdesk.desk.reservations.Reservations.CsvOptions;
import coachdesk.testkit.bench.Figures;
import coachdesk.testkit.studio.Studio;
import coachdesk.testkit.studio.StudioGenerator;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A keystroke at 100,000 reservations: the count and the first page. */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReservationListBenchTest {
    private static final int RESERVATIONS = 100_000;
    private static final double KEYSTROKE = 16;
    private static final int ROUNDS = 5;
    private static final List<String> TYPED = List.of(
            "camille",
            "marie martin",
            "anne marie 2026",
            "éloïse",
            "Müller",
            "e a",
            "an ma",
            "ion ent",
            "079 000 12",
            "+41 79 000",
            "79000",
            "000",
            "04.03",
            "04.03.2026",
            "2026-03-04",
            "4 mars",
            "mars 2026",
            "vendredi",
            "example.com",
            "@example",
            "marie@example.com",
            "afr-1",
            "cours",
            "cours adultes",
            "afro com");

    @TempDir
    static Path folder;

    private ReservationsFolder desk;

    @BeforeAll
    void fill() {
        Studio studio = new StudioGenerator(7, ReservationsFolder.NOW, ReservationsFolder.ZONE).studio(RESERVATIONS);
        desk = new ReservationsFolder(folder);
        for (int from = 0; from < RESERVATIONS; from += 1000) {
            desk.told(Kind.RESERVATION, studio.reservations().subList(from, from + 1000));
        }
        desk.told(Kind.ATTENDANCE, studio.attendances());
        for (int warm = 0; warm < 3; warm++) {
            desk.reservations.prepareSearch();
            ReservationQuery all = ReservationQuery.all();
            Stream.of(all, all.withCame(warm % 2 == 0).withProduct(false).withSort(Column.PERSON, false))
                    .forEach(query -> prefixes().forEach(text -> list(query.withText(text))));
            desk.book("warm-" + warm, "userName", "Nouvelle");
        }
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void keystrokes() {
        ReservationQuery all = ReservationQuery.all();
        ReservationQuery narrowed =
                all.withWhen(When.PAST).withCame(true).withProduct(false).withSort(Column.PERSON, false);
        double peer = raw();
        figure("list: keystroke, slowest of %d texts", slowest(all, prefixes()), peer);
        figure("list: keystroke with filters and sort, slowest of %d", slowest(narrowed, prefixes()), peer);
        figure("list: whole text pasted, slowest of %d", slowest(all, TYPED), peer);
    }

    /** Nothing at all is in memory: everything comes from the file's indexes. */
    @Test
    void the_first_keystroke_after_a_change() {
        Map<String, double[]> runs = new LinkedHashMap<>();
        List<String> texts = List.of("a", "mar", "camille", "2026", "cours", "example");
        for (int run = 0; run < ROUNDS; run++) {
            for (String text : texts) {
                desk.book("cold-" + run + text, "userName", "Nouvelle");
                runs.computeIfAbsent(text, t -> new double[ROUNDS])[run] =
                        millis(() -> list(ReservationQuery.all().withText(text)));
            }
        }
        Figures.atMost(
                "list: keystroke within the moment after a change, nothing in memory",
                "ms",
                100,
                slowestOf(runs),
                "raw FTS5",
                raw());
    }

    @Test
    void taking_the_words_into_memory() {
        Figures.atMost("list: words into memory, in the background after a change", "ms", 1000, median(() -> {
            desk.book("memory", "userName", "Nouvelle " + System.nanoTime());
            desk.reservations.prepareSearch();
        }));
    }

    @Test
    void scrolling_far() {
        ReservationQuery query = ReservationQuery.all().withSort(Column.DATES, true);
        Figures.atMost(
                "list: page at row 90,000",
                "ms",
                KEYSTROKE,
                median(() -> desk.reservations.page(query, 90_000, 60)),
                "page at row 0",
                median(() -> desk.reservations.page(query, 0, 60)));
    }

    @Test
    void the_first_page_after_a_change() {
        ReservationQuery query = ReservationQuery.all();
        double[] runs = IntStream.range(0, 9)
                .mapToDouble(run -> {
                    desk.book("new-" + run, "userName", "Nouvelle");
                    return millis(() -> list(query));
                })
                .toArray();
        Figures.atMost("list: count and first page after a change", "ms", 100, middle(runs));
    }

    @Test
    void exporting_all() {
        Figures.atMost(
                "list: 100,000 rows to CSV",
                "ms",
                10_000,
                millis(() -> desk.reservations.exportCsv(
                        ReservationQuery.all(),
                        List.of(Column.values()),
                        new CsvOptions(true, ';', Locale.FRENCH),
                        folder.resolve("all.csv"))));
    }

    /** Every text as it stands after each key, once. */
    private static Set<String> prefixes() {
        return TYPED.stream()
                .flatMap(text -> IntStream.rangeClosed(1, text.length()).mapToObj(end -> text.substring(0, end)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Every text on a data state on which it has not been asked for yet, so that its rows are in no cache; the list
     * itself has been shown, and the words are in memory as they are a moment after a change. Of each text the median of
     * several states, as the machine does other things too.
     */
    private Map<String, double[]> slowest(ReservationQuery query, Collection<String> texts) {
        Map<String, double[]> runs = new LinkedHashMap<>();
        for (int run = 0; run < ROUNDS; run++) {
            desk.book("round", "userName", "Nouvelle " + System.nanoTime());
            list(query);
            desk.reservations.prepareSearch();
            for (String text : texts) {
                double millis = millis(() -> list(query.withText(text)));
                runs.computeIfAbsent(text, t -> new double[ROUNDS])[run] = millis;
            }
        }
        return runs;
    }

    private static void figure(String what, Map<String, double[]> runs, double peer) {
        Figures.atMost(what.formatted(runs.size()), "ms", KEYSTROKE, slowestOf(runs), "raw FTS5", peer);
    }

    private static double slowestOf(Map<String, double[]> runs) {
        return runs.values().stream()
                .mapToDouble(ReservationListBenchTest::middle)
                .max()
                .orElseThrow();
    }

    private void list(ReservationQuery query) {
        desk.reservations.count(query);
        desk.reservations.page(query, 0, 60);
    }

    private double raw() {
        return median(() -> desk.store.read(sql -> sql.fetchCount(
                org.jooq.impl.DSL.table("reservation_fts"),
                org.jooq.impl.DSL.condition("reservation_fts MATCH '\"camille\"'"))));
    }

    private static double median(Runnable work) {
        return middle(IntStream.range(0, 15).mapToDouble(run -> millis(work)).toArray());
    }

    private static double middle(double[] runs) {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
