package coachdesk.desk.overview.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.overview.CourseMissed;
import coachdesk.desk.overview.Missed;
import coachdesk.desk.overview.OfferSales;
import coachdesk.desk.overview.OverviewPage;
import coachdesk.desk.overview.Period;
import coachdesk.desk.overview.WeekCount;
import coachdesk.testkit.sim.Seeds;
import coachdesk.testkit.studio.Studio;
import coachdesk.testkit.studio.StudioGenerator;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The overview's figures are those of somebody who goes through all documents, whatever has changed before. */
class OverviewCountTest {
    private static final int ROUNDS = 6;
    private static final int CHANGES = 25;

    @TempDir
    Path folder;

    @Test
    void the_figures_are_those_of_a_naive_count() {
        Seeds.each(5, seed -> {
            Studio studio = new StudioGenerator(seed, OverviewFixture.NOW, OverviewFixture.ZONE).studio(600);
            try (OverviewFixture desk = new OverviewFixture(folder.resolve("seed-" + seed))) {
                Known known = new Known(desk, studio, new SplittableRandom(seed));
                known.sameAsNaively(26);
                for (int round = 0; round < ROUNDS; round++) {
                    for (int i = 0; i < CHANGES; i++) {
                        known.change();
                    }
                    known.sameAsNaively(List.of(4, 8, 12, 26).get(round % 4));
                }
            }
        });
    }

    @Test
    void more_changes_than_are_counted_one_by_one_are_counted_too() {
        Studio studio = new StudioGenerator(3, OverviewFixture.NOW, OverviewFixture.ZONE).studio(900);
        try (OverviewFixture desk = new OverviewFixture(folder.resolve("many"))) {
            Known known = new Known(desk, studio, new SplittableRandom(3));
            known.sameAsNaively(12);
            for (int i = 0; i < 700; i++) {
                known.change();
            }
            known.sameAsNaively(26);
        }
    }

    /** What the desk was told and what was done at it. */
    private static final class Known {
        private final OverviewFixture desk;
        private final SplittableRandom random;
        private final Map<String, Map<String, Object>> reservations = new LinkedHashMap<>();
        private final Map<String, Map<String, Object>> entries = new LinkedHashMap<>();

        Known(OverviewFixture desk, Studio studio, SplittableRandom random) {
            this.desk = desk;
            this.random = random;
            desk.tell(Kind.COURSE, studio.courses());
            studio.reservations().forEach(doc -> put(Kind.RESERVATION, reservations, doc));
            studio.attendances().forEach(doc -> put(Kind.ATTENDANCE, entries, doc));
        }

        private void put(Kind kind, Map<String, Map<String, Object>> known, Map<String, Object> doc) {
            known.put(doc.get("id").toString(), doc);
            desk.tell(kind, doc);
        }

        private Map<String, Object> any(Map<String, Map<String, Object>> known) {
            List<String> ids = new ArrayList<>(known.keySet());
            return new LinkedHashMap<>(known.get(ids.get(random.nextInt(ids.size()))));
        }

        void change() {
            Map<String, Object> doc = any(reservations);
            switch (random.nextInt(8)) {
                case 0 -> doc.put("status", "cancelled");
                case 1 -> doc.remove("status");
                case 2 -> doc.put("courseId", any(reservations).get("courseId"));
                case 3 -> doc.put("selectedDates", any(reservations).get("selectedDates"));
                case 4 -> doc.put("absence-" + day(doc), random.nextBoolean() ? "late_cancel" : "no_show");
                case 5 -> {
                    delete(Kind.RESERVATION, reservations, doc);
                    return;
                }
                case 6 -> {
                    enter(doc);
                    return;
                }
                default -> {
                    Map<String, Object> entry = any(entries);
                    if (random.nextBoolean()) {
                        entry.put("undoneAt", OverviewFixture.NOW.toString());
                        put(Kind.ATTENDANCE, entries, entry);
                    } else {
                        delete(Kind.ATTENDANCE, entries, entry);
                    }
                    return;
                }
            }
            put(Kind.RESERVATION, reservations, doc);
        }

        private String day(Map<String, Object> doc) {
            return any(entries).get("session").toString();
        }

        private void enter(Map<String, Object> reservation) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", "entry-" + random.nextLong());
            entry.put("reservationId", reservation.get("id"));
            entry.put("session", day(reservation));
            entry.put("at", OverviewFixture.NOW.toString());
            put(Kind.ATTENDANCE, entries, entry);
        }

        private void delete(Kind kind, Map<String, Map<String, Object>> known, Map<String, Object> doc) {
            known.remove(doc.get("id").toString());
            desk.store.change(tx -> desk.outbox.delete(tx, kind, doc.get("id").toString(), OverviewFixture.NOW));
        }

        void sameAsNaively(int weeks) {
            OverviewPage page = desk.page(weeks);
            Period period = page.period();
            NaiveCount naive = NaiveCount.of(reservations.values(), entries.values());
            assertThat(page.counted()).isTrue();
            assertThat(page.attendance().weeks()).hasSize(weeks);
            for (WeekCount week : page.attendance().weeks()) {
                assertThat(week.booked()).as("booked in %s", week).isEqualTo(naive.booked(week.from(), week.to()));
                assertThat(week.came()).as("came in %s", week).isEqualTo(naive.came(week.from(), week.to()));
            }
            Period before = period.before();
            assertThat(page.attendance().bookedBefore()).isEqualTo(naive.booked(before.from(), before.today()));
            assertThat(page.attendance().cameBefore()).isEqualTo(naive.came(before.from(), before.today()));
            assertThat(missed(page, true)).isEqualTo(naive.missed(period));
            assertThat(missed(page, false)).isEqualTo(naive.missed(before));
            assertThat(sold(page, true)).isEqualTo(whole(naive.sold(period)));
            assertThat(sold(page, false)).isEqualTo(whole(naive.sold(before)));
            assertThat(page.attendance().booked()).isPositive();
            assertThat(page.sold()).isPositive();
        }

        private static Map<String, Missed> missed(OverviewPage page, boolean now) {
            Map<String, Missed> missed = new HashMap<>();
            for (CourseMissed course : page.missed()) {
                Missed numbers = now ? course.now() : course.before();
                if (!numbers.equals(Missed.NONE)) {
                    missed.put(course.courseId(), numbers);
                }
            }
            return missed;
        }

        private static Map<String, String> sold(OverviewPage page, boolean now) {
            Map<String, BigDecimal> sold = new HashMap<>();
            for (OfferSales offer : page.sales()) {
                BigDecimal amount = now ? offer.amount() : offer.before();
                if (amount.signum() != 0) {
                    sold.put(offer.offer(), amount);
                }
            }
            return whole(sold);
        }

        private static Map<String, String> whole(Map<String, BigDecimal> amounts) {
            Map<String, String> whole = new HashMap<>();
            amounts.forEach(
                    (offer, amount) -> whole.put(offer, amount.setScale(2).toPlainString()));
            return whole;
        }
    }
}
