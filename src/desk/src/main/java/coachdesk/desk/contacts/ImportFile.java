package coachdesk.desk.contacts;

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
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lines of a file of people that somebody chose.
 *
 * @param headings the first line
 * @param lines those behind it, the empty ones left out
 * @param encoding in which it was read
 * @param separator between its cells
 */
public record ImportFile(List<String> headings, List<Line> lines, Charset encoding, char separator) {
    /** A hundred thousand people, and a picture that somebody put into a cell. */
    private static final long LARGEST = 32_000_000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Stands in no text. */
    private static final char NEVER = '\uffff';

    /** The usual one last: it wins when there is none at all. */
    private static final String SEPARATORS = "|\t,;";

    /** @param number as an editor counts, from 1 */
    public record Line(long number, List<String> cells) {}

    private record Text(String text, Charset encoding) {}

    /** @throws coachdesk.desk.problems.ProblemException FILE_UNREADABLE, also for what is too large or has no line */
    public static ImportFile read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new IOException("no list of people");
            }
            Text text = text(Files.readAllBytes(file));
            try {
                return of(text, '"');
            } catch (CsvParseException e) {
                // A quotation mark stands where none may: then they are letters, and each line is judged by itself.
                return of(text, NEVER);
            }
        } catch (IOException | CsvParseException e) {
            throw Problem.of(ErrorCode.FILE_UNREADABLE, "file", file.toString()).asException(e);
        }
    }

    /** The headings too, which in a list of addresses alone are somebody. */
    public List<List<String>> all() {
        return Stream.concat(Stream.of(headings), lines.stream().map(Line::cells))
                .toList();
    }

    private static ImportFile of(Text text, char quote) throws IOException {
        char separator = separator(text.text());
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(quote)
                .maxBufferSize((int) LARGEST)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text.text())) {
            List<Line> lines = csv.stream()
                    .map(line -> new Line(line.getStartingLineNumber(), line.getFields()))
                    .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()))
                    .toList();
            if (lines.isEmpty()) {
                throw new IOException("no lines");
            }
            return new ImportFile(lines.getFirst().cells(), lines.subList(1, lines.size()), text.encoding(), separator);
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
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Text(text.startsWith("\ufeff") ? text.substring(1) : text, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            boolean windows = false;
            for (byte one : bytes) {
                windows |= (one & 0xff) >= 0x80 && (one & 0xff) < 0xa0;
            }
            Charset encoding = windows ? WINDOWS : StandardCharsets.ISO_8859_1;
            return new Text(new String(bytes, encoding), encoding);
        }
    }
}
