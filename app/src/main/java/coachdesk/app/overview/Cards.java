package coachdesk.app.overview;

import coachdesk.app.shell.Navigation;
import coachdesk.app.shell.Target;
import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.overview.CampaignResult;
import coachdesk.desk.overview.CampaignResults;
import coachdesk.desk.overview.CourseMissed;
import coachdesk.desk.overview.OfferSales;
import coachdesk.desk.overview.OverviewPage;
import coachdesk.desk.overview.Period;
import coachdesk.desk.reservations.ReservationSlice;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;

/** The cards but for the one with the chart. */
final class Cards {
    private final OverviewWords words;
    private final Texts texts;
    private final Navigation navigation;
    private final DueCard due;
    private final Card today;
    private final Card sales;
    private final Card missed;
    private final Card campaigns;

    Cards(OverviewWords words, Navigation navigation) {
        this.words = words;
        this.texts = words.texts();
        this.navigation = navigation;
        due = new DueCard(words, navigation);
        today = new Card("fth-clipboard", texts.bind("overview.today"));
        sales = new Card("fth-shopping-bag", texts.bind("overview.sales"));
        missed = new Card("fth-user-x", texts.bind("overview.missed"));
        campaigns = new Card("fth-send", texts.bind("overview.campaigns"));
    }

    /** @param weeks comes third */
    List<Card> with(Card weeks) {
        return List.of(today, due.card(), weeks, sales, missed, campaigns);
    }

    void show(OverviewPage page) {
        due.show(page.due());
        today(page.sessions());
        sales(page);
        missed(page);
        campaigns(page.campaigns(), page.period());
    }

    private void today(List<CourseSession> sessions) {
        today.said(null, null);
        if (sessions.isEmpty()) {
            today.nothing(texts.get("overview.today.none"));
        } else {
            today.rows(sessions.stream().map(this::session).toList());
        }
    }

    private Node session(CourseSession session) {
        int whole = Math.max(session.booked(), session.capacity() == null ? 0 : session.capacity());
        return new CardRow(
                        words.session(session),
                        words.counts(session),
                        () -> navigation.go(new Target.Session(session.courseId(), session.day())))
                .bar("bar-came", session.came(), Math.max(whole, session.came()));
    }

    private void sales(OverviewPage page) {
        if (page.sales().isEmpty()) {
            sales.said(null, null);
            sales.nothing(texts.get("overview.sales.none"));
            return;
        }
        Period period = page.period();
        sales.said(
                words.francs(page.sold()),
                words.beside(
                        page.sold().doubleValue(),
                        page.soldBefore().doubleValue(),
                        words.francs(page.soldBefore()),
                        period.weeks()));
        double most = page.sales().stream()
                .mapToDouble(sale -> sale.amount().doubleValue())
                .max()
                .orElse(0);
        sales.rows(page.sales().stream()
                .map(sale -> sale(sale, period)
                        .bar("bar-sold", sale.amount().doubleValue(), most)
                        .below(texts.get("overview.sale", sale.count(), words.francs(sale.before()))))
                .toList());
    }

    private CardRow sale(OfferSales sale, Period period) {
        return new CardRow(
                Objects.requireNonNullElse(sale.offer(), texts.get("overview.offer.none")),
                words.francs(sale.amount()),
                () -> navigation.go(
                        new Target.Bookings(new ReservationSlice.Sold(sale.offer(), period.from(), period.today()))));
    }

    private void missed(OverviewPage page) {
        if (page.missed().isEmpty()) {
            missed.said(null, null);
            missed.nothing(texts.get("overview.missed.none"));
            return;
        }
        missed.said(
                texts.get(
                        "overview.missed.sum",
                        words.percent(page.missedNow()),
                        page.missedNow().missed(),
                        page.missedNow().expected()),
                page.missedBefore().expected() == 0
                        ? texts.get("overview.before.none", page.period().weeks())
                        : texts.get(
                                "overview.missed.before",
                                words.percent(page.missedBefore()),
                                page.period().weeks()));
        missed.rows(page.missed().stream().map(this::missed).toList());
    }

    private Node missed(CourseMissed course) {
        String name = Objects.requireNonNullElse(course.course(), texts.get("overview.course.none"));
        return new CardRow(name, words.percent(course.now()), () -> behind(course))
                .bar("bar-missed", course.now().percent(), 100)
                .below(texts.get(
                        "overview.missed.course",
                        course.now().missed(),
                        course.now().expected(),
                        words.percent(course.before())));
    }

    private void behind(CourseMissed course) {
        if (course.courseId() != null) {
            navigation.go(new Target.Course(course.courseId()));
        }
    }

    private void campaigns(CampaignResults results, Period period) {
        if (results.campaigns().isEmpty()) {
            campaigns.said(null, null);
            campaigns.nothing(texts.get("overview.campaigns.none"));
            return;
        }
        campaigns.said(
                texts.get("overview.sent", results.sent()),
                words.beside(results.sent(), results.sentBefore(), period.weeks()));
        campaigns.rows(results.campaigns().stream().map(this::campaign).toList());
    }

    private Node campaign(CampaignResult result) {
        int all = result.sent() + result.failed() + result.unknown();
        return new CardRow(
                        words.campaign(result.name()),
                        words.moments().shortly(result.at()),
                        () -> navigation.go(new Target.Report(result.id())))
                .bar("bar-sent", result.sent(), all)
                .below(words.results(result));
    }
}
