package coachdesk.desk.files;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The lines of a file that somebody chose: a table in text, as spreadsheets write it.
 *
 * @param headings the first line
 * @param lines those behind it, the empty ones left out
 * @param encoding in which it was read
 * @param separator between its cells
 */
public record ImportFile(List<String> headings, List<Line> lines, Charset encoding, char separator) {
    /** A hundred thousand lines, and a picture that somebody put into a cell. */
    private static final long LARGEST = 32_000_000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final char QUOTE = '"';

    /** The usual one last: it wins when there is none at all. */
    private static final String SEPARATORS = "|\t,;";

    /**
     * A line.
     *
     * @param number as an editor counts, from 1
     * @param broken whether a quotation mark in it is not closed, or stands where none may; then the cells are a guess
     */
    public record Line(long number, List<String> cells, boolean broken) {
        /**
         * Stripped, without the apostrophe that an export put before what looked like a formula; "" where there is none.
         *
         * @param place from 0
         */
        public String cell(int place) {
            String cell = place < cells.size() ? cells.get(place).strip() : "";
            boolean quoted = cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0;
            return quoted ? cell.substring(1) : cell;
        }
    }

    private record Text(String text, Charset encoding) {}

    /** @throws coachdesk.desk.problems.ProblemException FILE_UNREADABLE, also for what is too large or has no line */
    public static ImportFile read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new IOException("no table");
            }
            return of(text(Files.readAllBytes(file)));
        } catch (IOException | CsvParseException e) {
            throw Problem.of(ErrorCode.FILE_UNREADABLE, "file", file.toString()).asException(e);
        }
    }

    /** The headings too, which in a list of addresses alone are somebody. */
    public List<List<String>> all() {
        return Stream.concat(Stream.of(headings), lines.stream().map(Line::cells))
                .toList();
    }

    private static ImportFile of(Text text) throws IOException {
        char separator = separator(text.text());
        List<Line> lines = lines(text.text(), separator).stream()
                .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        if (lines.isEmpty()) {
            throw new IOException("no lines");
        }
        return new ImportFile(lines.getFirst().cells(), lines.subList(1, lines.size()), text.encoding(), separator);
    }

    /** Where a quotation mark is amiss nobody knows how far it reaches: then each line is judged by itself. */
    private static List<Line> lines(String text, char separator) throws IOException {
        if (!open(text, separator)) {
            try {
                return parsed(text, separator, 0);
            } catch (CsvParseException e) {
                // As above.
            }
        }
        List<Line> lines = new ArrayList<>();
        long number = 0;
        for (String line : text.split("\\R", -1)) {
            lines.add(alone(line, separator, ++number));
        }
        return lines;
    }

    private static Line alone(String line, char separator, long number) throws IOException {
        boolean broken = open(line, separator);
        if (!broken && line.indexOf(QUOTE) >= 0) {
            try {
                return parsed(line, separator, number - 1).getFirst();
            } catch (CsvParseException e) {
                broken = true;
            }
        }
        return new Line(number, List.of(line.split(Pattern.quote(String.valueOf(separator)), -1)), broken);
    }

    /** Whether a cell that begins with a quotation mark is still open at the end. */
    private static boolean open(String text, char separator) {
        boolean quoted = false;
        boolean first = true;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (!quoted) {
                quoted = first && sign == QUOTE;
                first = sign == separator || sign == '\n' || sign == '\r';
            } else if (sign == QUOTE && i + 1 < text.length() && text.charAt(i + 1) == QUOTE) {
                i++;
            } else if (sign == QUOTE) {
                quoted = false;
            }
        }
        return quoted;
    }

    /** @param before lines that stand before the text */
    private static List<Line> parsed(String text, char separator, long before) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(QUOTE)
                .maxBufferSize((int) LARGEST)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return csv.stream()
                    .map(line -> new Line(before + line.getStartingLineNumber(), line.getFields(), false))
                    .toList();
        }
    }

    /** The one that stands most often in the first line, which nobody quotes much in. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return SEPARATORS
                .chars()
                .boxed()
                .max(Comparator.comparingLong(
                        one -> first.chars().filter(sign -> sign == one).count()))
                .map(one -> (char) one.intValue())
                .orElseThrow();
    }

    /** What is no UTF-8 is as older spreadsheets write: every byte means something in Latin-1 or what Windows made of it. */
    private static Text text(byte[] bytes) {
        Charset wide = wide(bytes);
        if (wide != null) {
            return new Text(unmarked(new String(bytes, wide)), wide);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Text(unmarked(text), StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            boolean windows = false;
            for (byte one : bytes) {
                windows |= (one & 0xff) >= 0x80 && (one & 0xff) < 0xa0;
            }
            Charset encoding = windows ? WINDOWS : StandardCharsets.ISO_8859_1;
            return new Text(new String(bytes, encoding), encoding);
        }
    }

    private static String unmarked(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** UTF-16, as what spreadsheets call Unicode text: with its mark, or with many a letter of which one half is nothing. */
    private static Charset wide(byte[] bytes) {
        if (bytes.length < 2) {
            return null;
        }
        int mark = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int[] nothing = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            nothing[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (mark == 0xfffe || nothing[1] > bytes.length / 4 && nothing[0] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return mark == 0xfeff || nothing[0] > bytes.length / 4 && nothing[1] == 0 ? StandardCharsets.UTF_16BE : null;
    }
}
