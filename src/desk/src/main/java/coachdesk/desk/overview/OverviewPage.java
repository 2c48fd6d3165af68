package coachdesk.desk.overview;

import coachdesk.desk.checkin.roster.CourseSession;
import java.math.BigDecimal;
import java.util.List;

/**
 * Where the studio stands, all from one state of the cache.
 *
 * @param sessions today's, by their time
 * @param missed by course, the highest rate first
 * @param sales by offer, the highest amount first; offers that brought nothing in either period are left out
 * @param counted whether sessions are counted up to the last change; until then attendance and absences are of before it
 * @param empty whether there is neither a course nor a reservation
 */
public record OverviewPage(
        Period period,
        List<CourseSession> sessions,
        Due due,
        Attendance attendance,
        List<CourseMissed> missed,
        List<OfferSales> sales,
        CampaignResults campaigns,
        boolean counted,
        boolean empty) {
    public BigDecimal sold() {
        return sales.stream().map(OfferSales::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal soldBefore() {
        return sales.stream().map(OfferSales::before).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Missed missedNow() {
        return missed.stream().map(CourseMissed::now).reduce(Missed.NONE, Missed::and);
    }

    public Missed missedBefore() {
        return missed.stream().map(CourseMissed::before).reduce(Missed.NONE, Missed::and);
    }
}
