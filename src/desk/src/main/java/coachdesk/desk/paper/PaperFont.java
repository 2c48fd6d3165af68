package coachdesk.desk.paper;

import java.io.IOException;
import java.io.InputStream;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One weight of the program's typeface in one document, of which only the characters that are used go into the file. */
public final class PaperFont {
    private static final String MISSING = "□";
    private static final String CUT = "…";
    /** The unit of a font's own widths. */
    private static final float EM = 1000;

    private final PDType0Font font;
    private final CmapLookup glyphs;

    private PaperFont(PDType0Font font, CmapLookup glyphs) {
        this.font = font;
        this.glyphs = glyphs;
    }

    public static PaperFont regular(PDDocument document) throws IOException {
        return load(document, "/fonts/InterDesk.ttf");
    }

    public static PaperFont bold(PDDocument document) throws IOException {
        return load(document, "/fonts/InterDeskBold.ttf");
    }

    private static PaperFont load(PDDocument document, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PaperFont.class.getResourceAsStream(name))) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // A list needs no ligatures, and to look for them on each page takes most of the time.
            font.setEnableGsub(false);
            return new PaperFont(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
        }
    }

    PDFont font() {
        return font;
    }

    /**
     * What can be drawn of a text: one line, without what directs a screen or a printer, and with a box for each sign
     * that the typeface does not have.
     *
     * @param text null is as empty
     */
    public String clean(String text) {
        if (text == null) {
            return "";
        }
        String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(whole.length());
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(whole);
        for (int from = signs.first(), to = signs.next(); to != BreakIterator.DONE; from = to, to = signs.next()) {
            clean.append(sign(whole.substring(from, to)));
        }
        return clean.toString().replaceAll(" +", " ").strip();
    }

    private String sign(String sign) {
        int first = sign.codePointAt(0);
        if (Character.isWhitespace(first) || Character.isISOControl(first)) {
            return " ";
        }
        if (Character.getType(first) == Character.FORMAT) {
            return "";
        }
        if (!has(first)) {
            return MISSING;
        }
        return sign.codePoints()
                .filter(this::has)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    /** In points, of a clean text. */
    public float width(String clean, float size) throws IOException {
        return font.getStringWidth(clean) * size / EM;
    }

    /** As much of a clean text as there is room for, in points. */
    public String fit(String clean, float size, float room) throws IOException {
        if (width(clean, size) <= room) {
            return clean;
        }
        int fits = fits(clean, size, room - width(CUT, size));
        return clean.substring(0, fits).strip() + CUT;
    }

    /** How many characters of a clean text there is room for, in points. */
    public int fits(String clean, float size, float room) throws IOException {
        int end = 0;
        for (int next = 0; next < clean.length() && width(clean.substring(0, next), size) <= room; ) {
            end = next;
            next += Character.charCount(clean.codePointAt(next));
        }
        return width(clean, size) <= room ? clean.length() : end;
    }
}
