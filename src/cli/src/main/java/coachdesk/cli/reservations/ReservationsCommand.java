package coachdesk.cli.reservations;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Moments;
import coachdesk.cli.terminal.Terminal;
import coachdesk.desk.Desk;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.Reservations.CsvOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists reservations, or writes them to a file. */
@Command(name = "reservations", sortOptions = false)
public final class ReservationsCommand extends DeskCommand {
    @Option(names = "--search", paramLabel = "TEXT", descriptionKey = "cli.usage.search")
    private String search = "";

    @Option(names = "--csv", paramLabel = "FILE", descriptionKey = "cli.usage.csv")
    private Path csv;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "cli.usage.limit")
    private int limit = 100;

    public ReservationsCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        return csv == null ? list(desk) : export(desk);
    }

    private int list(Desk desk) {
        int count = desk.reservations().count(query());
        List<ReservationRow> rows = desk.reservations().page(query(), 0, Math.max(0, limit));
        Moments moments =
                new Moments(terminal.words().locale(), desk.settings().values().zone());
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(RowLine.text(row, terminal.words(), moments)));
        lines.add(
                rows.size() < count
                        ? terminal.words().get("cli.reservations.first", rows.size(), count)
                        : terminal.words().get("cli.reservations.count", count));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("count", count);
        json.put("reservations", rows.stream().map(RowLine::json).toList());
        terminal.answer(json, lines);
        return Exit.DONE;
    }

    private int export(Desk desk) {
        Path file = csv.toAbsolutePath().normalize();
        int rows = desk.reservations()
                .exportCsv(
                        query(),
                        List.of(ReservationQuery.Column.values()),
                        new CsvOptions(true, ',', terminal.words().locale()),
                        file);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", rows);
        json.put("file", file.toString());
        terminal.answer(json, List.of(terminal.words().get("cli.reservations.written", rows, file.toString())));
        return Exit.DONE;
    }

    private ReservationQuery query() {
        return ReservationQuery.all().withText(search);
    }
}
