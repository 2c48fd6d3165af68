package coachdesk.desk.overview.paper;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.overview.Attendance;
import coachdesk.desk.overview.CampaignResult;
import coachdesk.desk.overview.CampaignResults;
import coachdesk.desk.overview.CourseMissed;
import coachdesk.desk.overview.Due;
import coachdesk.desk.overview.Missed;
import coachdesk.desk.overview.OfferSales;
import coachdesk.desk.overview.OverviewPage;
import coachdesk.desk.overview.Period;
import coachdesk.desk.overview.WeekCount;
import coachdesk.desk.overview.words.OverviewText;
import coachdesk.desk.overview.words.Section;
import coachdesk.desk.words.DeskTexts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The overview's files say what the screen says. */
class OverviewFilesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final Instant NOW = Instant.parse("2026-03-04T17:20:00Z");

    @TempDir
    Path folder;

    private static OverviewPage page(int offers) {
        return new OverviewPage(
                new Period(4, TODAY),
                List.of(new CourseSession("c1", "=cmd()", TODAY, LocalTime.of(18, 30), null, 20, 18, 12)),
                new Due(List.of(new Due.Send("k", "Rappel", NOW)), List.of(), 2, 1, new Due.Refused(1, "m"), List.of()),
                new Attendance(List.of(new WeekCount(LocalDate.of(2026, 3, 2), TODAY, 44, 31)), 22, 0),
                List.of(new CourseMissed("c1", "Cardio", new Missed(7, 41), new Missed(3, 30))),
                IntStream.range(0, offers)
                        .mapToObj(i ->
                                new OfferSales("Offre " + i, 3, new BigDecimal("1234.50"), new BigDecimal("100.00")))
                        .toList(),
                new CampaignResults(List.of(new CampaignResult("k", "Rappel", NOW, 120, 3, 1)), 60),
                true,
                false);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de"})
    void every_word_and_figure_of_the_screen_is_on_paper(String language) throws IOException {
        DeskTexts texts = new DeskTexts(Locale.of(language, "CH"));
        String paper = text(new OverviewPaper(texts, ZONE).pdf(page(3), NOW));
        for (Section section : new OverviewText(texts, ZONE).sections(page(3))) {
            assertThat(paper).contains(plain(section.title()));
            for (Section.Line line : section.lines()) {
                assertThat(paper).contains(plain(line.name()));
                if (line.figure() != null) {
                    assertThat(paper).contains(plain(line.figure()));
                }
                if (line.below() != null) {
                    assertThat(paper).contains(plain(line.below()));
                }
            }
        }
        assertThat(paper).contains("1’234.50");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replaceAll(" +", " ");
    }

    @Test
    void a_long_one_goes_on_on_further_pages() throws IOException {
        byte[] pdf = new OverviewPaper(new DeskTexts(Locale.FRENCH), ZONE).pdf(page(60), NOW);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
        assertThat(text(pdf)).contains("Offre 0", "Offre 59", "Rappel");
    }

    @Test
    void a_spreadsheet_gets_plain_numbers_and_no_formula() throws IOException {
        Path file = folder.resolve("overview.csv");
        new OverviewCsv(new DeskTexts(Locale.FRENCH), ZONE).write(file, page(1));
        assertThat(Files.readAllLines(file))
                .contains("\"Réservations et présences\";\"2026-03-02\";\"Places réservées\";\"44\";")
                .contains("\"Réservations et présences\";\"Toute la période\";\"Venus\";\"31\";\"0\"")
                .contains("\"Chiffre d’affaires par offre\";\"Offre 0\";\"CHF\";\"1234.50\";\"100.00\"")
                .contains("\"Absences par cours\";\"Cardio\";\"Absents\";\"7\";\"3\"")
                .contains("\"Résultats des campagnes\";\"Rappel\";\"Envoyés\";\"120\";")
                .noneMatch(line -> line.contains("\"=cmd"));
    }
}
