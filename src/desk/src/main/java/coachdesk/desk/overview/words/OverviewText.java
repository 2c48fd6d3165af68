package coachdesk.desk.overview.words;

import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.overview.Attendance;
import coachdesk.desk.overview.CampaignResult;
import coachdesk.desk.overview.CampaignResults;
import coachdesk.desk.overview.CourseMissed;
import coachdesk.desk.overview.DueItem;
import coachdesk.desk.overview.OfferSales;
import coachdesk.desk.overview.OverviewPage;
import coachdesk.desk.overview.WeekCount;
import coachdesk.desk.overview.words.Section.Line;
import coachdesk.desk.overview.words.Section.Part;
import coachdesk.desk.words.DeskTexts;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An overview in words, in one language. The screen and the paper say the same. Any thread. */
public final class OverviewText {
    private static final double NO_BAR = -1;

    private final DeskTexts texts;
    private final FigureText figures;

    /** @param zone of the studio */
    public OverviewText(DeskTexts texts, ZoneId zone) {
        this.texts = texts;
        this.figures = new FigureText(texts, zone);
    }

    /** In the order in which they stand. */
    public List<Section> sections(OverviewPage page) {
        return List.of(today(page), due(page), attendance(page), sales(page), missed(page), campaigns(page));
    }

    /** {@code du 28 sept. au 20 nov. 2026}. */
    public String period(OverviewPage page) {
        return texts.get(
                "overview.period",
                figures.fully(page.period().from()),
                figures.fully(page.period().today()));
    }

    /** {@code Semaine du 16 nov.}. */
    public String week(WeekCount week) {
        return texts.get("overview.week", figures.day(week.from()));
    }

    /** {@code 16 nov.}, in German {@code 16.11.}: it stands below a bar. */
    public String begins(WeekCount week) {
        return figures.below(week.from());
    }

    private Section today(OverviewPage page) {
        return new Section(
                Part.TODAY,
                texts.get("overview.today"),
                null,
                null,
                page.sessions().stream().map(this::session).toList(),
                texts.get("overview.today.none"));
    }

    private Line session(CourseSession session) {
        int places = session.capacity() == null ? 0 : session.capacity();
        String name = course(session.course());
        return new Line(
                session.time() == null ? name : session.time() + "  " + name,
                texts.get("overview.session", session.came(), session.booked()),
                session.capacity() == null ? null : texts.get("overview.places", places),
                share(session.came(), Math.max(places, Math.max(session.booked(), session.came()))));
    }

    private Section due(OverviewPage page) {
        return new Section(
                Part.DUE,
                texts.get("overview.due"),
                null,
                null,
                DueItem.of(page.due()).stream().map(this::due).toList(),
                texts.get("overview.due.none"));
    }

    private Line due(DueItem item) {
        return switch (item) {
            case DueItem.MissedSends missed -> line(texts.get("overview.due.missed", missed.count()), null);
            case DueItem.Decisions decisions -> line(texts.get("overview.due.decisions", decisions.count()), null);
            case DueItem.RefusedFiles files ->
                line(texts.get("overview.due.files", files.refused().count()), null);
            case DueItem.Unread unread -> line(texts.get("overview.due.unread", unread.count()), null);
            case DueItem.Send send ->
                line(campaign(send.send().name()), figures.moment(send.send().at()));
            case DueItem.Later later ->
                line(
                        later.later().missed()
                                ? texts.get("overview.due.later-missed")
                                : texts.get("overview.due.later"),
                        figures.moment(later.later().at()));
        };
    }

    private static Line line(String name, String figure) {
        return new Line(name, figure, null, NO_BAR);
    }

    private Section attendance(OverviewPage page) {
        Attendance attendance = page.attendance();
        int weeks = page.period().weeks();
        int most = attendance.weeks().stream()
                .mapToInt(week -> Math.max(week.booked(), week.came()))
                .max()
                .orElse(0);
        return new Section(
                Part.ATTENDANCE,
                texts.get("overview.attendance"),
                texts.get("overview.week.counts", attendance.booked(), attendance.came()),
                texts.get(
                        "overview.attendance.before",
                        figures.beside(attendance.booked(), attendance.bookedBefore(), weeks),
                        figures.beside(attendance.came(), attendance.cameBefore(), weeks)),
                attendance.weeks().stream()
                        .map(week -> new Line(
                                week(week),
                                texts.get("overview.week.counts", week.booked(), week.came()),
                                null,
                                share(week.came(), most)))
                        .toList(),
                "");
    }

    private Section sales(OverviewPage page) {
        double most = page.sales().stream()
                .mapToDouble(sale -> sale.amount().doubleValue())
                .max()
                .orElse(0);
        boolean any = !page.sales().isEmpty();
        return new Section(
                Part.SALES,
                texts.get("overview.sales"),
                any ? figures.francs(page.sold()) : null,
                any
                        ? figures.beside(
                                page.sold(), page.soldBefore(), page.period().weeks())
                        : null,
                page.sales().stream().map(sale -> sale(sale, most)).toList(),
                texts.get("overview.sales.none"));
    }

    private Line sale(OfferSales sale, double most) {
        return new Line(
                Objects.requireNonNullElseGet(sale.offer(), () -> texts.get("overview.offer.none")),
                figures.francs(sale.amount()),
                texts.get("overview.sale", sale.count(), figures.francs(sale.before())),
                share(sale.amount().doubleValue(), most));
    }

    private Section missed(OverviewPage page) {
        boolean any = !page.missed().isEmpty();
        int weeks = page.period().weeks();
        String before = page.missedBefore().expected() == 0
                ? texts.get("overview.before.none", weeks)
                : texts.get("overview.missed.before", figures.percent(page.missedBefore()), weeks);
        return new Section(
                Part.MISSED,
                texts.get("overview.missed"),
                any
                        ? texts.get(
                                "overview.missed.sum",
                                figures.percent(page.missedNow()),
                                page.missedNow().missed(),
                                page.missedNow().expected())
                        : null,
                any ? before : null,
                page.missed().stream().map(this::missed).toList(),
                texts.get("overview.missed.none"));
    }

    private Line missed(CourseMissed course) {
        return new Line(
                course(course.course()),
                figures.percent(course.now()),
                texts.get(
                        "overview.missed.course",
                        course.now().missed(),
                        course.now().expected(),
                        figures.percent(course.before())),
                course.now().percent() / 100);
    }

    private Section campaigns(OverviewPage page) {
        CampaignResults results = page.campaigns();
        boolean any = !results.campaigns().isEmpty();
        return new Section(
                Part.CAMPAIGNS,
                texts.get("overview.campaigns"),
                any ? texts.get("overview.sent", results.sent()) : null,
                any
                        ? figures.beside(
                                results.sent(),
                                results.sentBefore(),
                                page.period().weeks())
                        : null,
                results.campaigns().stream().map(this::campaign).toList(),
                texts.get("overview.campaigns.none"));
    }

    private Line campaign(CampaignResult result) {
        String counts = Stream.of(
                        texts.get("overview.sent", result.sent()),
                        result.failed() == 0 ? null : texts.get("overview.failures", result.failed()),
                        result.unknown() == 0 ? null : texts.get("overview.unknown", result.unknown()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new Line(
                campaign(result.name()),
                figures.moment(result.at()),
                counts,
                share(result.sent(), result.sent() + result.failed() + result.unknown()));
    }

    private String course(String name) {
        return Objects.requireNonNullElseGet(name, () -> texts.get("overview.course.none"));
    }

    private String campaign(String name) {
        return name == null || name.isBlank() ? texts.get("overview.campaign.none") : name;
    }

    private static double share(double part, double whole) {
        return whole <= 0 ? 0 : part / whole;
    }
}
