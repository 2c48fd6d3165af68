package coachdesk.desk.overview.paper;

import coachdesk.desk.overview.OverviewPage;
import coachdesk.desk.overview.words.OverviewText;
import coachdesk.desk.overview.words.Section;
import coachdesk.desk.paper.PaperFont;
import coachdesk.desk.words.DeskTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The overview on paper: what stands on screen, one part after the other. Any thread but the UI's. */
public final class OverviewPaper {
    private final DeskTexts texts;
    private final ZoneId zone;
    private final OverviewText words;

    /** @param zone of the studio */
    public OverviewPaper(DeskTexts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        this.words = new OverviewText(texts, zone);
    }

    /**
     * A PDF document of A4 pages.
     *
     * @param printed the moment it is of
     */
    public byte[] pdf(OverviewPage page, Instant printed) {
        try (PDDocument document = new PDDocument()) {
            String title = texts.get("overview.paper.title");
            document.getDocumentInformation().setTitle(title + " · " + words.period(page));
            document.getDocumentInformation().setCreationDate(GregorianCalendar.from(printed.atZone(zone)));
            document.getDocumentCatalog().setLanguage(texts.language().toLanguageTag());
            try (PaperColumn column =
                    new PaperColumn(document, PaperFont.regular(document), PaperFont.bold(document))) {
                column.title(title, words.period(page));
                for (Section section : words.sections(page)) {
                    column.section(section);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            // Nothing but memory is read and written here.
            throw new UncheckedIOException(e);
        }
    }
}
