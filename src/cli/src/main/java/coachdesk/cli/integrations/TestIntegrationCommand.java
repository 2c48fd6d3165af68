package coachdesk.cli.integrations;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.desk.Desk;
import coachdesk.desk.integrations.PlatformWords;
import coachdesk.desk.problems.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A real call that changes nothing. */
@Command(name = "test", sortOptions = false)
public final class TestIntegrationCommand extends DeskCommand {
    @Parameters(paramLabel = "ID", descriptionKey = "cli.usage.integration-id")
    private String id;

    public TestIntegrationCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        Optional<Integration> integration = desk.connections().find(id);
        if (integration.isEmpty()) {
            return terminal.problem(Problem.of(ErrorCode.NOT_FOUND, "id", id));
        }
        PlatformTrial trial = desk.connections().at().test(id);
        List<String> lines = new ArrayList<>();
        String account = Objects.toString(trial.account(), "–");
        lines.add(
                trial.ok()
                        ? terminal.words().get("cli.integration.good", account, trial.millis())
                        : terminal.words().get("cli.integration.bad", account, trial.millis()));
        if (!trial.missing().isEmpty()) {
            lines.add(terminal.words().get("cli.integration.missing", String.join(", ", trial.missing())));
        }
        if (trial.error() != null) {
            PlatformWords words = new PlatformWords(terminal.words()::get);
            lines.add(words.what(integration.get().type(), trial.error()));
            lines.add(words.next(integration.get().type(), trial.error()));
            lines.add(PlatformWords.said(trial.error()));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ok", trial.ok());
        json.put("status", trial.status());
        json.put("milliseconds", trial.millis());
        json.put("account", trial.account());
        json.put("missing", trial.missing());
        json.put("rate", trial.rate());
        json.put("error", trial.error());
        terminal.answer(json, lines.stream().filter(line -> !line.isBlank()).toList());
        return trial.ok() ? Exit.DONE : Exit.PROBLEM;
    }
}
