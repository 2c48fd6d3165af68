package coachdesk.cli.integrations;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.contract.integrations.Integration;
import coachdesk.desk.Desk;
import coachdesk.desk.integrations.PlatformWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;

/** The studio's connections to other platforms, as this machine knows them. */
@Command(name = "integrations", sortOptions = false)
public final class IntegrationsCommand extends DeskCommand {
    public IntegrationsCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        List<Integration> all = desk.connections().all();
        terminal.answer(
                Map.of(
                        "integrations",
                        all.stream().map(IntegrationsCommand::json).toList()),
                all.isEmpty()
                        ? List.of(terminal.words().get("cli.integrations.none"))
                        : all.stream().map(this::line).toList());
        return Exit.DONE;
    }

    private String line(Integration one) {
        String trouble = one.lastError() == null
                ? "–"
                : new PlatformWords(terminal.words()::get).what(one.type(), one.lastError());
        return String.join(
                "\t",
                one.id(),
                one.type(),
                Objects.toString(one.name(), "–"),
                one.enabled()
                        ? terminal.words().get("cli.integrations.on")
                        : terminal.words().get("cli.integrations.off"),
                Objects.toString(one.lastSuccessAt(), "–"),
                trouble);
    }

    private static Map<String, Object> json(Integration one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", one.id());
        json.put("platform", one.type());
        json.put("name", one.name());
        json.put("enabled", one.enabled());
        json.put("status", one.status());
        json.put("direction", one.direction());
        json.put("frequency", one.frequency());
        json.put("account", one.account());
        json.put("lastSuccessAt", one.lastSuccessAt());
        json.put("nextRunAt", one.nextRunAt());
        json.put("errorsSince", one.errorsSince());
        json.put("dead", one.dead());
        json.put("error", one.lastError());
        return json;
    }
}
