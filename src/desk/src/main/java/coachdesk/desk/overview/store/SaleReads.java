package coachdesk.desk.overview.store;

import coachdesk.desk.overview.OfferSales;
import coachdesk.desk.overview.Period;
import coachdesk.desk.store.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** What was sold: amounts of reservations by the day they were made, those that were cancelled left out. */
final class SaleReads {
    /** All of one index in its order, which groups without sorting: the plus keeps others from being chosen. */
    static final String SOLD = """
        SELECT nullif(offer, ''), count(*) FILTER (WHERE now), coalesce(sum(amount) FILTER (WHERE now), 0),
            coalesce(sum(amount) FILTER (WHERE NOT now), 0)
        FROM (
            SELECT offer, amount, +made_at >= ?3 AS now FROM reservation
            WHERE NOT cancelled AND NOT deleted AND amount <> 0
                AND (+made_at >= ?1 AND +made_at < ?2 OR +made_at >= ?3 AND +made_at < ?4))
        GROUP BY offer
        """;

    private static final int HUNDREDTHS = 2;

    private SaleReads() {}

    static List<OfferSales> of(Reading reading, Period period, ZoneId zone) {
        Period before = period.before();
        return reading
                .statements()
                .all(
                        SOLD,
                        row -> new OfferSales(
                                row.getString(1),
                                row.getInt(2),
                                BigDecimal.valueOf(row.getLong(3), HUNDREDTHS),
                                BigDecimal.valueOf(row.getLong(4), HUNDREDTHS)),
                        millis(before.from(), zone),
                        millis(before.today().plusDays(1), zone),
                        millis(period.from(), zone),
                        millis(period.today().plusDays(1), zone))
                .stream()
                .sorted(Comparator.comparing(OfferSales::amount)
                        .reversed()
                        .thenComparing(OfferSales::offer, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    static long millis(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
