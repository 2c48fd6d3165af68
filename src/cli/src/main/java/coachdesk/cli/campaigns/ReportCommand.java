package coachdesk.cli.campaigns;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Moments;
import coachdesk.cli.terminal.Terminal;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.campaigns.Delivery;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.desk.Desk;
import coachdesk.desk.campaigns.DeliveryWords;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.problems.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What has become of each recipient, sending by sending. */
@Command(name = "report", sortOptions = false)
public final class ReportCommand extends DeskCommand {
    @Parameters(paramLabel = "ID", descriptionKey = "cli.usage.campaign-id")
    private String id;

    public ReportCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        if (desk.campaigns().find(id).isEmpty()) {
            return terminal.problem(Problem.of(ErrorCode.NOT_FOUND, "id", id));
        }
        boolean fresh = refreshed(desk);
        Moments moments =
                new Moments(terminal.words().locale(), desk.settings().values().zone());
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> sendings = new ArrayList<>();
        for (Dispatch dispatch : desk.campaigns().dispatches(id)) {
            List<Delivery> rows = desk.reports().of(dispatch.id());
            sendings.add(json(dispatch, rows));
            lines.add(dispatch.id() + "\t" + moments.text(dispatch.at()) + "\t"
                    + dispatch.state().name().toLowerCase(Locale.ROOT));
            DeliveryWords words = new DeliveryWords(terminal.words()::get);
            dispatch.held()
                    .forEach((channel, code) -> lines.add("    "
                            + terminal.words().get("cli.report.held", channel, words.what(code), words.next(code))));
            rows.forEach(row -> lines.add("    " + text(row)));
        }
        lines.add(
                fresh
                        ? terminal.words().get("cli.report.fresh")
                        : terminal.words().get("cli.report.from-here"));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("fresh", fresh);
        json.put("sendings", sendings);
        terminal.answer(json, lines);
        return Exit.DONE;
    }

    /** @return false when the server could not be asked: then what was heard last is told */
    private boolean refreshed(Desk desk) {
        if (desk.sync().syncNow().problem() != null) {
            return false;
        }
        try {
            desk.campaigns().dispatches(id).forEach(dispatch -> desk.reports().refresh(dispatch.id()));
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private static String text(Delivery row) {
        return String.join(
                "\t",
                row.state(),
                row.channel(),
                row.name() == null ? row.recipient() : row.name(),
                row.address() == null ? "–" : row.address(),
                row.code() == null ? "–" : row.code());
    }

    private static Map<String, Object> json(Dispatch dispatch, List<Delivery> rows) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", dispatch.id());
        json.put("at", Moments.json(dispatch.at()));
        json.put("state", dispatch.state().wire());
        json.put("startedAt", Moments.json(dispatch.startedAt()));
        json.put("held", dispatch.held());
        json.put("endedAt", Moments.json(dispatch.endedAt()));
        json.put("rows", rows.stream().map(ReportCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(Delivery row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("n", row.n());
        json.put("recipient", row.recipient());
        json.put("name", row.name());
        json.put("channel", row.channel());
        json.put("address", row.address());
        json.put("state", row.state());
        json.put("code", row.code());
        json.put("info", row.info());
        json.put("attempts", row.attempts());
        json.put("at", row.at());
        return json;
    }
}
