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
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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
    private static final List<String> TYPED = List.of(
            "camille", "079 000 12", "04.03", "4 mars", "mars 2026", "example.com", "martin zoe", "afr-1", "cours");

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
        ReservationQuery all = ReservationQuery.all();
        for (int warm = 0; warm < 30; warm++) {
            typing(all, "sophie");
            typing(all.withCame(warm % 2 == 0).withProduct(false).withSort(Column.PERSON, false), "marie");
        }
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void keystrokes() {
        double peer = raw();
        double slowest = TYPED.stream()
                .mapToDouble(text -> typing(ReservationQuery.all(), text))
                .max()
                .orElseThrow();
        Figures.atMost(
                "list: keystroke, slowest of " + TYPED.size() + " texts", "ms", KEYSTROKE, slowest, "raw FTS5", peer);
        ReservationQuery narrowed = ReservationQuery.all()
                .withWhen(When.PAST)
                .withCame(true)
                .withProduct(false)
                .withSort(Column.PERSON, false);
        double filtered =
                TYPED.stream().mapToDouble(text -> typing(narrowed, text)).max().orElseThrow();
        Figures.atMost("list: keystroke with filters and sort", "ms", KEYSTROKE, filtered, "raw FTS5", peer);
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
                .sorted()
                .toArray();
        Figures.atMost("list: count and first page after a change", "ms", 100, runs[runs.length / 2]);
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

    /** The slowest prefix of the text as somebody types it, each measured on its own data state: nothing is cached. */
    private double typing(ReservationQuery query, String text) {
        list(query);
        double slowest = 0;
        for (int end = 1; end <= text.length(); end++) {
            String prefix = text.substring(0, end);
            slowest = Math.max(slowest, millis(() -> list(query.withText(prefix))));
        }
        return slowest;
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
        double[] runs = IntStream.range(0, 15).mapToDouble(run -> millis(work)).toArray();
        Arrays.sort(runs);
        return runs[runs.length / 2];
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
