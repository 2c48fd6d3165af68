package coachdesk.desk.reservations.csv;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.ReservationQuery.Column;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.Reservations.CsvOptions;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.List;

/** Writes rows to a CSV file, a few at a time: the file is there whole or not at all. */
public final class CsvExport {
    private final List<Column> columns;
    private final CsvOptions options;
    private final CsvWords words;

    /** @param zone the dates and times are in */
    public CsvExport(List<Column> columns, CsvOptions options, ZoneId zone) {
        this.columns = List.copyOf(columns);
        this.options = options;
        this.words = new CsvWords(options.language(), zone);
    }

    /** Hands over the rows from one on. */
    @FunctionalInterface
    public interface Source {
        List<ReservationRow> rows(int from, int count);
    }

    /**
     * @param count rows there are
     * @param chunk rows held in memory at a time
     * @return rows written
     */
    public int write(Path file, int count, int chunk, Source source) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            try {
                rows(part, count, chunk, source);
                move(part, target);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | UncheckedIOException e) {
            throw Problem.of(ErrorCode.FILE_UNWRITABLE, "file", target.toString())
                    .asException(e);
        }
        return count;
    }

    private void rows(Path part, int count, int chunk, Source source) throws IOException {
        try (var out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            if (options.byteOrderMark()) {
                out.write('\ufeff');
            }
            try (CsvWriter csv = CsvWriter.builder()
                    .fieldSeparator(options.separator())
                    .quoteStrategy(QuoteStrategies.NON_EMPTY)
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(out)) {
                csv.writeRecord(columns.stream().map(words::header).toList());
                for (int from = 0; from < count; from += chunk) {
                    for (ReservationRow row : source.rows(from, Math.min(chunk, count - from))) {
                        csv.writeRecord(columns.stream()
                                .map(column -> CsvCell.safe(words.cell(row, column)))
                                .toList());
                    }
                }
            }
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
