package coachdesk.desk.campaigns.store;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The rows of a file that somebody chose. */
final class ContactFile {
    /** A hundred thousand addresses. */
    private static final long LARGEST = 8_000_000;

    /** The usual one last: it wins when there is none at all. */
    private static final String SEPARATORS = "\t,;";

    private ContactFile() {}

    /** @throws coachdesk.desk.problems.ProblemException FILE_UNREADABLE, also when it is too large to be a list of people */
    static List<List<String>> rows(Path file) {
        String text = text(file);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return csv.stream().map(CsvRecord::getFields).toList();
        } catch (IOException | CsvParseException e) {
            throw Problem.of(ErrorCode.FILE_UNREADABLE, "file", file.toString()).asException(e);
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

    private static String text(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new IOException("no list of people");
            }
            byte[] bytes = Files.readAllBytes(file);
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                // As older spreadsheets write it.
                return new String(bytes, StandardCharsets.ISO_8859_1);
            }
        } catch (IOException e) {
            throw Problem.of(ErrorCode.FILE_UNREADABLE, "file", file.toString()).asException(e);
        }
    }
}
