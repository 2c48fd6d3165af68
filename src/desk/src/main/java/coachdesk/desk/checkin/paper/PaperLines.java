package coachdesk.desk.checkin.paper;

import coachdesk.desk.checkin.roster.RosterLine;
import coachdesk.desk.paper.PaperFont;
import coachdesk.desk.paper.Sheet;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Draws the lines of a list: a square to tick, the person, the end of the code that is typed afterwards, and the code for
 * a scanner.
 *
 * @param ends by code in capitals, how many of its last characters are typed
 */
record PaperLines(PaperWords words, PaperFont regular, PaperFont bold, Map<String, Integer> ends) {
    /** High enough for a code that scanners read from paper with its margin around it. */
    static final float PERSON = 16.5f;

    static final float BLANK = 10;
    static final float LEFT = 14;
    static final float RIGHT = Sheet.WIDTH - LEFT;

    private static final float BOX = 6;
    private static final float SQUARES = 16;
    private static final float NAMES = LEFT + BOX + 4;
    private static final float CODES_END = RIGHT - SQUARES - 4;
    private static final float CODES = 42;
    private static final float NAME_SIZE = 12;
    private static final float ABOUT_SIZE = 8.5f;
    private static final float CODE_SIZE = 11;
    private static final float ABOUT_STEP = 3.8f;
    private static final int LONGEST_CODE = 40;
    private static final int MARGIN = 4;

    /** @param top of the line on the page */
    void person(Sheet sheet, float top, RosterLine line) throws IOException {
        float box = top + (PERSON - BOX) / 2;
        sheet.box(LEFT, box, BOX);
        if (line.came()) {
            sheet.tick(LEFT, box, BOX);
        } else if (line.cancelled() || line.absence() != null) {
            sheet.dash(LEFT, box, BOX);
        }
        String about = regular.clean(words.about(line));
        float name = top + (about.isEmpty() ? 9.8f : 6.2f);
        float room = Sheet.points(CODES_END - CODES - NAMES);
        sheet.text(bold, NAME_SIZE, NAMES, name, bold.fit(bold.clean(words.who(line)), NAME_SIZE, room));
        about(sheet, name + 1.2f * ABOUT_STEP, about, room);
        String code = line.row().code();
        if (code != null) {
            code(sheet, top + 9.8f, code.toUpperCase(Locale.ROOT));
            Optional<BitMatrix> squares = squares(code);
            if (squares.isPresent()) {
                sheet.squares(squares.get(), RIGHT - SQUARES, top + (PERSON - SQUARES) / 2, SQUARES);
            }
        }
        sheet.rule(LEFT, RIGHT, top + PERSON);
    }

    /** For somebody who comes without a reservation. */
    void blank(Sheet sheet, float top) throws IOException {
        sheet.box(LEFT, top + (BLANK - BOX) / 2, BOX);
        String word = regular.clean(words.blank());
        float width = regular.width(word, ABOUT_SIZE) / Sheet.points(1);
        sheet.softly(regular, ABOUT_SIZE, RIGHT - width, top + BLANK - 1.5f, word);
        sheet.rule(NAMES, RIGHT, top + BLANK);
    }

    /** Two lines at most. */
    private void about(Sheet sheet, float y, String about, float room) throws IOException {
        int fits = regular.fits(about, ABOUT_SIZE, room);
        int blank = fits == about.length() ? fits : about.lastIndexOf(' ', fits);
        int end = blank <= 0 ? fits : blank;
        sheet.text(regular, ABOUT_SIZE, NAMES, y, about.substring(0, end).strip());
        String rest = regular.fit(about.substring(end).strip(), ABOUT_SIZE, room);
        sheet.text(regular, ABOUT_SIZE, NAMES, y + ABOUT_STEP, rest);
    }

    private void code(Sheet sheet, float y, String code) throws IOException {
        int end = ends.getOrDefault(code, code.length());
        String first = regular.clean(code.substring(0, code.length() - end));
        String last = bold.clean(code.substring(code.length() - end));
        float mm = Sheet.points(1);
        float lastWidth = bold.width(last, CODE_SIZE) / mm;
        String shown = regular.fit(first, CODE_SIZE, Sheet.points(Math.max(0, CODES - 2 - lastWidth)));
        float x = CODES_END - lastWidth - regular.width(shown, CODE_SIZE) / mm;
        sheet.text(regular, CODE_SIZE, x, y, shown);
        sheet.text(bold, CODE_SIZE, CODES_END - lastWidth, y, last);
        sheet.underline(CODES_END - lastWidth, CODES_END, y + 1);
    }

    /** Empty for what is no code that a scanner would make out of paper. */
    private static Optional<BitMatrix> squares(String code) {
        if (code.isBlank() || code.length() > LONGEST_CODE) {
            return Optional.empty();
        }
        try {
            Map<EncodeHintType, Object> hints = Map.of(
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M,
                    EncodeHintType.CHARACTER_SET,
                    "UTF-8",
                    EncodeHintType.MARGIN,
                    MARGIN);
            return Optional.of(new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException e) {
            return Optional.empty();
        }
    }
}
