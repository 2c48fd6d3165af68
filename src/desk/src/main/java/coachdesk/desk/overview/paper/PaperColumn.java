package coachdesk.desk.overview.paper;

import coachdesk.desk.overview.words.Section;
import coachdesk.desk.overview.words.Section.Line;
import coachdesk.desk.paper.PaperFont;
import coachdesk.desk.paper.Sheet;
import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** One line below the other, on as many pages as it takes. Lengths in millimetres. */
final class PaperColumn implements Closeable {
    private static final float TOP = 16;
    private static final float END = Sheet.HEIGHT - 18;
    private static final float LEFT = 16;
    private static final float RIGHT = Sheet.WIDTH - LEFT;
    private static final float STEP = 6;
    private static final float GAP = 5;
    private static final float BAR = 1.2f;

    private static final float TITLE = 20;
    private static final float HEAD = 13;
    private static final float USUAL = 10.5f;
    private static final float SMALL = 8.5f;

    private final PDDocument document;
    private final PaperFont regular;
    private final PaperFont bold;
    private Sheet sheet;
    private float y = TOP;

    PaperColumn(PDDocument document, PaperFont regular, PaperFont bold) throws IOException {
        this.document = document;
        this.regular = regular;
        this.bold = bold;
        this.sheet = new Sheet(document);
    }

    void title(String title, String below) throws IOException {
        y += STEP;
        sheet.text(bold, TITLE, LEFT, y, bold.clean(title));
        y += STEP;
        sheet.text(regular, USUAL, LEFT, y, regular.clean(below));
    }

    void section(Section section) throws IOException {
        room(4 * STEP);
        y += GAP + STEP;
        sheet.text(bold, HEAD, LEFT, y, bold.clean(section.title()));
        if (section.sum() != null) {
            y += STEP;
            sheet.text(regular, USUAL, LEFT, y, fit(section.sum(), USUAL));
        }
        if (section.beside() != null) {
            for (String line : section.beside().split("\n")) {
                y += STEP * 0.75f;
                sheet.softly(regular, SMALL, LEFT, y, fit(line, SMALL));
            }
        }
        if (section.lines().isEmpty()) {
            y += STEP;
            sheet.text(regular, USUAL, LEFT, y, fit(section.none(), USUAL));
        }
        for (Line line : section.lines()) {
            line(line);
        }
    }

    private void line(Line line) throws IOException {
        room(2.5f * STEP);
        y += STEP;
        String figure = line.figure() == null ? "" : regular.clean(line.figure());
        float width = regular.width(figure, USUAL) / Sheet.points(1);
        sheet.text(regular, USUAL, RIGHT - width, y, figure);
        String name = regular.clean(line.name());
        sheet.text(regular, USUAL, LEFT, y, regular.fit(name, USUAL, Sheet.points(RIGHT - LEFT - width - GAP)));
        if (line.share() >= 0) {
            sheet.bar(LEFT, y + BAR, RIGHT - LEFT, BAR, (float) Math.clamp(line.share(), 0, 1));
            y += BAR;
        }
        if (line.below() != null) {
            y += STEP * 0.75f;
            sheet.softly(regular, SMALL, LEFT, y, fit(line.below(), SMALL));
        }
    }

    private String fit(String text, float size) throws IOException {
        return regular.fit(regular.clean(text), size, Sheet.points(RIGHT - LEFT));
    }

    private void room(float height) throws IOException {
        if (y + height > END) {
            sheet.close();
            sheet = new Sheet(document);
            y = TOP;
        }
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
