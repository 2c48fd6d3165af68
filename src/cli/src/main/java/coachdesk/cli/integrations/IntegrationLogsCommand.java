package coachdesk.cli.integrations;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.integrations.IntegrationActivity;
import coachdesk.desk.Desk;
import coachdesk.desk.integrations.Connections;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.problems.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What a connection did lately and what waits; without a network, as it was told last. */
@Command(name = "logs", sortOptions = false)
public final class IntegrationLogsCommand extends DeskCommand {
    @Parameters(paramLabel = "ID", descriptionKey = "cli.usage.integration-id")
    private String id;

    public IntegrationLogsCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        if (desk.connections().find(id).isEmpty()) {
            return terminal.problem(Problem.of(ErrorCode.NOT_FOUND, "id", id));
        }
        Connections.Known known = known(desk.connections());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", known.at().toString());
        json.put("logs", known.activity().logs());
        json.put("queue", known.activity().queue());
        json.put("days", known.activity().days());
        List<String> lines = new ArrayList<>();
        lines.add(terminal.words().get("cli.integration.told", known.at().toString()));
        known.activity().logs().forEach(log -> lines.add(line(log)));
        known.activity().queue().forEach(job -> lines.add(line(job)));
        terminal.answer(json, lines);
        return Exit.DONE;
    }

    private Connections.Known known(Connections connections) {
        try {
            return connections.look(id);
        } catch (ProblemException e) {
            return connections.activity(id).orElseThrow(() -> e);
        }
    }

    private static String line(IntegrationActivity.Log log) {
        return String.join(
                "\t",
                Objects.toString(log.startedAt(), "–"),
                Objects.toString(log.type(), "–"),
                Objects.toString(log.direction(), "–"),
                Objects.toString(log.status(), "–"),
                Objects.toString(log.errorCode(), "–"),
                log.millis() + " ms");
    }

    private static String line(IntegrationActivity.Job job) {
        return String.join(
                "\t",
                Objects.toString(job.nextAt(), "–"),
                Objects.toString(job.event(), "–"),
                Objects.toString(job.state(), "–"),
                Integer.toString(job.attempts()),
                job.error() == null ? "–" : Objects.toString(job.error().kind(), "–"));
    }
}
