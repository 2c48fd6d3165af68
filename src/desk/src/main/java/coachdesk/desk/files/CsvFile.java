package coachdesk.desk.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * How a CSV file is written.
 *
 * @param byteOrderMark so that spreadsheets recognise UTF-8
 */
public record CsvFile(boolean byteOrderMark, char separator) {
    /** What European spreadsheets open without asking. */
    public static final CsvFile USUAL = new CsvFile(true, ';');

    /** Takes lines one after the other; a cell that looks like a formula does not become one. */
    @FunctionalInterface
    public interface Lines {
        void line(List<String> cells);
    }

    /** @throws coachdesk.desk.problems.ProblemException FILE_UNWRITABLE; what was there before is untouched */
    public void write(Path file, Consumer<Lines> content) {
        WholeFile.write(file, part -> {
            try (var out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                if (byteOrderMark) {
                    out.write('\ufeff');
                }
                try (CsvWriter csv = CsvWriter.builder()
                        .fieldSeparator(separator)
                        .quoteStrategy(QuoteStrategies.NON_EMPTY)
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(out)) {
                    content.accept(cells ->
                            csv.writeRecord(cells.stream().map(CsvCell::safe).toList()));
                }
            }
        });
    }
}
