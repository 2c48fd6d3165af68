package coachdesk.desk.checkin.paper;

import coachdesk.desk.checkin.roster.CodeEnds;
import coachdesk.desk.checkin.roster.Roster;
import coachdesk.desk.checkin.roster.RosterLine;
import coachdesk.desk.paper.PaperFont;
import coachdesk.desk.paper.Sheet;
import coachdesk.desk.words.DeskTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** The list of a session on paper, for an evening without power and for entering it afterwards. Any thread but the UI's. */
public final class RosterPaper {
    private static final float TOP = 12;
    private static final float FIRST_LINES = 42;
    private static final float OTHER_LINES = 24;
    private static final float LINES_END = Sheet.HEIGHT - 22;
    private static final float FOOT = Sheet.HEIGHT - 15;
    /** So many people without a reservation find room at least. */
    private static final int BLANKS = 3;

    private static final float TITLE_SIZE = 20;
    private static final float HEAD_SIZE = 11;
    private static final float FOOT_SIZE = 8.5f;

    private final PaperWords words;

    /** @param zone of the studio */
    public RosterPaper(DeskTexts texts, ZoneId zone) {
        this.words = new PaperWords(texts, zone);
    }

    /**
     * A PDF document of A4 pages.
     *
     * @param printed the moment that is written on it
     */
    public byte[] pdf(Roster roster, Instant printed) {
        try (PDDocument document = new PDDocument()) {
            draw(document, roster, printed);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            // Nothing but memory is read and written here.
            throw new UncheckedIOException(e);
        }
    }

    private void draw(PDDocument document, Roster roster, Instant printed) throws IOException {
        PaperFont regular = PaperFont.regular(document);
        PaperFont bold = PaperFont.bold(document);
        PaperLines lines = new PaperLines(words, regular, bold, new CodeEnds(roster.lines()).lengths());
        describe(document, roster, printed);
        List<List<RosterLine>> pages = pages(roster.lines());
        for (int page = 0; page < pages.size(); page++) {
            try (Sheet sheet = new Sheet(document)) {
                head(sheet, roster, page == 0, regular, bold);
                float top = top(page);
                for (RosterLine line : pages.get(page)) {
                    lines.person(sheet, top, line);
                    top += PaperLines.PERSON;
                }
                while (page == pages.size() - 1 && top + PaperLines.BLANK <= LINES_END) {
                    lines.blank(sheet, top);
                    top += PaperLines.BLANK;
                }
                foot(sheet, regular, printed, words.page(page + 1, pages.size()));
            }
        }
    }

    /** The last one has room for a few more people. */
    private static List<List<RosterLine>> pages(List<RosterLine> lines) {
        List<List<RosterLine>> pages = new ArrayList<>();
        int from = 0;
        float left;
        do {
            float room = LINES_END - top(pages.size());
            int to = Math.min(lines.size(), from + (int) (room / PaperLines.PERSON));
            pages.add(lines.subList(from, to));
            left = room - (to - from) * PaperLines.PERSON;
            from = to;
        } while (from < lines.size() || left < BLANKS * PaperLines.BLANK);
        return pages;
    }

    private static float top(int page) {
        return page == 0 ? FIRST_LINES : OTHER_LINES;
    }

    private void head(Sheet sheet, Roster roster, boolean first, PaperFont regular, PaperFont bold) throws IOException {
        float room = Sheet.points(PaperLines.RIGHT - PaperLines.LEFT);
        String course = bold.clean(words.course(roster.session()));
        String when = regular.clean(words.when(roster.session()));
        float left = PaperLines.LEFT;
        if (first) {
            sheet.text(bold, TITLE_SIZE, left, TOP + 8, bold.fit(course, TITLE_SIZE, room));
            sheet.text(regular, HEAD_SIZE, left, TOP + 16, regular.fit(when, HEAD_SIZE, room));
            sheet.text(regular, HEAD_SIZE, left, TOP + 22, regular.clean(words.counts(roster)));
        } else {
            String shorter = bold.fit(course, HEAD_SIZE, room / 2);
            float width = bold.width(shorter, HEAD_SIZE);
            sheet.text(bold, HEAD_SIZE, left, TOP + 5, shorter);
            String beside = regular.fit(" · " + when, HEAD_SIZE, room - width);
            sheet.text(regular, HEAD_SIZE, left + width / Sheet.points(1), TOP + 5, beside);
        }
        sheet.rule(left, PaperLines.RIGHT, first ? FIRST_LINES : OTHER_LINES);
    }

    private void foot(Sheet sheet, PaperFont regular, Instant printed, String number) throws IOException {
        String how =
                regular.fit(regular.clean(words.how()), FOOT_SIZE, Sheet.points(PaperLines.RIGHT - PaperLines.LEFT));
        sheet.text(regular, FOOT_SIZE, PaperLines.LEFT, FOOT, how);
        sheet.softly(regular, FOOT_SIZE, PaperLines.LEFT, FOOT + 5, regular.clean(words.printed(printed)));
        String page = regular.clean(number);
        float width = regular.width(page, FOOT_SIZE) / Sheet.points(1);
        sheet.text(regular, FOOT_SIZE, PaperLines.RIGHT - width, FOOT + 5, page);
    }

    private void describe(PDDocument document, Roster roster, Instant printed) {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(words.course(roster.session()) + " · " + words.when(roster.session()));
        about.setCreationDate(GregorianCalendar.from(printed.atZone(words.zone())));
        document.getDocumentCatalog().setLanguage(words.texts().language().toLanguageTag());
    }
}
