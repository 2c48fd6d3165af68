package coachdesk.desk.overview.paper;

import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.files.CsvFile;
import coachdesk.desk.overview.CampaignResult;
import coachdesk.desk.overview.CourseMissed;
import coachdesk.desk.overview.OverviewPage;
import coachdesk.desk.overview.words.OverviewText;
import coachdesk.desk.overview.words.Section.Part;
import coachdesk.desk.words.DeskTexts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** An overview as a CSV file: a line for each figure, with the same of the period before where there is one. */
public final class OverviewCsv {
    private final DeskTexts texts;
    private final OverviewText words;

    /** @param zone of the studio */
    public OverviewCsv(DeskTexts texts, ZoneId zone) {
        this.texts = texts;
        this.words = new OverviewText(texts, zone);
    }

    /** @throws coachdesk.desk.problems.ProblemException FILE_UNWRITABLE; what was there before is untouched */
    public void write(Path file, OverviewPage page) {
        CsvFile.USUAL.write(file, csv -> {
            csv.line(List.of(
                    texts.get("overview.csv.part"),
                    texts.get("overview.csv.what"),
                    texts.get("overview.csv.figure"),
                    texts.get("overview.csv.value"),
                    texts.get("overview.csv.before")));
            page.sessions().forEach(session -> session(csv, session));
            words.sections(page).stream()
                    .filter(section -> section.part() == Part.DUE)
                    .forEach(due -> due.lines()
                            .forEach(line -> csv.line(line(
                                    due.title(), line.name(), "", Objects.requireNonNullElse(line.figure(), ""), ""))));
            page.attendance().weeks().forEach(week -> {
                String part = texts.get("overview.attendance");
                csv.line(line(part, week.from(), texts.get("overview.booked"), week.booked(), ""));
                csv.line(line(part, week.from(), texts.get("overview.came"), week.came(), ""));
            });
            total(
                    csv,
                    texts.get("overview.booked"),
                    page.attendance().booked(),
                    page.attendance().bookedBefore());
            total(
                    csv,
                    texts.get("overview.came"),
                    page.attendance().came(),
                    page.attendance().cameBefore());
            page.sales()
                    .forEach(sale -> csv.line(line(
                            texts.get("overview.sales"),
                            Objects.requireNonNullElseGet(sale.offer(), () -> texts.get("overview.offer.none")),
                            texts.get("overview.csv.francs"),
                            sale.amount().toPlainString(),
                            sale.before().toPlainString())));
            page.missed().forEach(course -> missed(csv, course));
            page.campaigns().campaigns().forEach(result -> campaign(csv, result));
        });
    }

    private void total(CsvFile.Lines csv, String figure, int now, int before) {
        csv.line(line(texts.get("overview.attendance"), texts.get("overview.csv.all"), figure, now, before));
    }

    private void session(CsvFile.Lines csv, CourseSession session) {
        String part = texts.get("overview.today");
        String name = course(session.course());
        csv.line(line(part, name, texts.get("overview.booked"), session.booked(), ""));
        csv.line(line(part, name, texts.get("overview.came"), session.came(), ""));
    }

    private void missed(CsvFile.Lines csv, CourseMissed course) {
        String part = texts.get("overview.missed");
        String name = course(course.course());
        csv.line(line(
                part,
                name,
                texts.get("overview.csv.missed"),
                course.now().missed(),
                course.before().missed()));
        csv.line(line(
                part,
                name,
                texts.get("overview.csv.expected"),
                course.now().expected(),
                course.before().expected()));
    }

    private void campaign(CsvFile.Lines csv, CampaignResult result) {
        String part = texts.get("overview.campaigns");
        String name = Objects.requireNonNullElseGet(result.name(), () -> texts.get("overview.campaign.none"));
        csv.line(line(part, name, texts.get("overview.csv.sent"), result.sent(), ""));
        csv.line(line(part, name, texts.get("overview.csv.failed"), result.failed(), ""));
        csv.line(line(part, name, texts.get("overview.csv.unknown"), result.unknown(), ""));
    }

    private String course(String name) {
        return Objects.requireNonNullElseGet(name, () -> texts.get("overview.course.none"));
    }

    private static List<String> line(Object... cells) {
        return List.of(cells).stream().map(Object::toString).toList();
    }
}
