package coachdesk.desk.paper;

import com.google.zxing.common.BitMatrix;
import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A page of A4. Lengths and places in millimetres from the upper left corner, sizes of letters in points. */
public final class Sheet implements Closeable {
    public static final float WIDTH = 210;
    public static final float HEIGHT = 297;
    private static final float POINTS = 72 / 25.4f;
    private static final float HAIR = 0.15f;
    private static final float PEN = 0.35f;
    private static final float FAINT = 0.72f;
    private static final float FAINTEST = 0.9f;
    private static final float SOFT = 0.35f;

    private final PDPageContentStream out;

    public Sheet(PDDocument document) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        out = new PDPageContentStream(document, page);
    }

    public static float points(float millimetres) {
        return millimetres * POINTS;
    }

    /** @param clean begins at x, stands on y */
    public void text(PaperFont font, float size, float x, float y, String clean) throws IOException {
        text(font, size, x, y, clean, 0);
    }

    /** In grey. */
    public void softly(PaperFont font, float size, float x, float y, String clean) throws IOException {
        text(font, size, x, y, clean, SOFT);
    }

    private void text(PaperFont font, float size, float x, float y, String clean, float grey) throws IOException {
        if (!clean.isEmpty()) {
            out.beginText();
            out.setNonStrokingColor(grey);
            out.setFont(font.font(), size);
            out.newLineAtOffset(points(x), points(HEIGHT - y));
            out.showText(clean);
            out.endText();
        }
    }

    /** A faint line from one side to the other. */
    public void rule(float left, float right, float y) throws IOException {
        out.setStrokingColor(FAINT);
        out.setLineWidth(points(HAIR));
        stroke(left, y, right, y);
    }

    /** Under what is to be typed, for printers on which bold is hardly bolder. */
    public void underline(float left, float right, float y) throws IOException {
        pen();
        stroke(left, y, right, y);
    }

    /** A faint bar of which a part, from 0 to 1, is filled. */
    public void bar(float x, float y, float width, float height, float share) throws IOException {
        filled(x, y, width, height, FAINTEST);
        filled(x, y, width * share, height, SOFT);
    }

    private void filled(float x, float y, float width, float height, float grey) throws IOException {
        out.setNonStrokingColor(grey);
        out.addRect(points(x), points(HEIGHT - y - height), points(width), points(height));
        out.fill();
    }

    /** A square to be ticked by hand. */
    public void box(float x, float y, float side) throws IOException {
        pen();
        out.addRect(points(x), points(HEIGHT - y - side), points(side), points(side));
        out.stroke();
    }

    /** What fills the square of somebody who is in. */
    public void tick(float x, float y, float side) throws IOException {
        pen();
        out.setLineWidth(points(2.5f * PEN));
        out.moveTo(points(x + 0.2f * side), points(HEIGHT - y - 0.55f * side));
        out.lineTo(points(x + 0.42f * side), points(HEIGHT - y - 0.78f * side));
        out.lineTo(points(x + 0.82f * side), points(HEIGHT - y - 0.24f * side));
        out.stroke();
    }

    /** What fills the square of somebody who does not come. */
    public void dash(float x, float y, float side) throws IOException {
        pen();
        stroke(x + 0.25f * side, y + 0.5f * side, x + 0.75f * side, y + 0.5f * side);
    }

    /** A code, with the margin it has. */
    public void squares(BitMatrix code, float x, float y, float side) throws IOException {
        float module = points(side) / code.getWidth();
        float left = points(x);
        float top = points(HEIGHT - y);
        out.setNonStrokingColor(0f);
        for (int row = 0; row < code.getHeight(); row++) {
            int column = 0;
            while (column < code.getWidth()) {
                int end = column;
                while (end < code.getWidth() && code.get(end, row)) {
                    end++;
                }
                if (end > column) {
                    out.addRect(left + column * module, top - (row + 1) * module, (end - column) * module, module);
                }
                column = end + 1;
            }
        }
        out.fill();
    }

    private void pen() throws IOException {
        out.setStrokingColor(0f);
        out.setLineWidth(points(PEN));
    }

    private void stroke(float fromX, float fromY, float toX, float toY) throws IOException {
        out.moveTo(points(fromX), points(HEIGHT - fromY));
        out.lineTo(points(toX), points(HEIGHT - toY));
        out.stroke();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
