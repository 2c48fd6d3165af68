package coachdesk.desk.reservations.csv;

import coachdesk.desk.files.CsvFile;
import coachdesk.desk.reservations.ReservationQuery.Column;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.Reservations.CsvOptions;
import java.nio.file.Path;
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
        new CsvFile(options.byteOrderMark(), options.separator()).write(file, csv -> {
            csv.line(columns.stream().map(words::header).toList());
            for (int from = 0; from < count; from += chunk) {
                for (ReservationRow row : source.rows(from, Math.min(chunk, count - from))) {
                    csv.line(columns.stream()
                            .map(column -> words.cell(row, column))
                            .toList());
                }
            }
        });
        return count;
    }
}
