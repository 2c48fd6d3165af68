package coachdesk.desk.overview.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.overview.OfferSales;
import coachdesk.desk.overview.OverviewPage;
import coachdesk.desk.overview.WeekCount;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.ReservationSlice;
import coachdesk.desk.reservations.store.ReservationQueries;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.sim.Seeds;
import coachdesk.testkit.studio.Studio;
import coachdesk.testkit.studio.StudioGenerator;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows a figure finds the reservations that it counts, and no others. */
class RowsBehindTest {
    @TempDir
    Path folder;

    @Test
    void the_rows_behind_a_figure_add_up_to_it() {
        Seeds.each(3, seed -> {
            Studio studio = new StudioGenerator(seed, OverviewFixture.NOW, OverviewFixture.ZONE).studio(500);
            try (OverviewFixture desk = new OverviewFixture(folder.resolve("seed-" + seed))) {
                desk.tell(Kind.RESERVATION, studio.reservations());
                desk.tell(Kind.ATTENDANCE, studio.attendances());
                OverviewPage page = desk.page(12);
                for (WeekCount week : page.attendance().weeks()) {
                    List<ReservationRow> booked = rows(desk, new ReservationSlice.BookedFor(week.from(), week.to()));
                    long places = booked.stream()
                            .flatMap(row -> row.days().stream())
                            .filter(day -> !day.isBefore(week.from()) && !day.isAfter(week.to()))
                            .count();
                    assertThat(places).as("places booked in %s", week).isEqualTo(week.booked());
                    assertThat(rows(desk, new ReservationSlice.Came(week.from(), week.to())))
                            .as("people in %s", week)
                            .hasSizeLessThanOrEqualTo(week.came())
                            .hasSizeGreaterThanOrEqualTo(week.came() / 7);
                }
                for (OfferSales sale : page.sales()) {
                    List<ReservationRow> sold = rows(
                            desk,
                            new ReservationSlice.Sold(
                                    sale.offer(),
                                    page.period().from(),
                                    page.period().today()));
                    assertThat(sold).hasSize(sale.count());
                    assertThat(sold.stream().map(ReservationRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                            .isEqualByComparingTo(sale.amount());
                }
                assertThat(page.sales()).isNotEmpty();
            }
        });
    }

    private static List<ReservationRow> rows(OverviewFixture desk, ReservationSlice slice) {
        ReservationQueries reservations = new ReservationQueries(
                desk.store,
                desk.outbox,
                new SettableClock(OverviewFixture.NOW),
                () -> OverviewFixture.ZONE,
                () -> "Bureau");
        return reservations.page(ReservationQuery.all().withSlice(slice), 0, Integer.MAX_VALUE);
    }
}
