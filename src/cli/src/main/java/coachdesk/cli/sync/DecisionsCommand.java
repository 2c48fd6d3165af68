package coachdesk.cli.sync;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Moments;
import coachdesk.cli.terminal.Terminal;
import coachdesk.cli.terminal.Words;
import coachdesk.desk.Desk;
import coachdesk.desk.sync.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;

/** Lists what waits for a person. */
@Command(name = "decisions", sortOptions = false)
public final class DecisionsCommand extends DeskCommand {
    public DecisionsCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        List<Decision> open = desk.decisions().open();
        Moments moments =
                new Moments(terminal.words().locale(), desk.settings().values().zone());
        List<String> lines = new ArrayList<>();
        if (open.isEmpty()) {
            lines.add(terminal.words().get("cli.decisions.none"));
        }
        open.forEach(decision -> lines.addAll(text(decision, moments)));
        terminal.answer(
                Map.of("decisions", open.stream().map(DecisionsCommand::json).toList()), lines);
        return Exit.DONE;
    }

    private List<String> text(Decision decision, Moments moments) {
        Words words = terminal.words();
        List<String> lines = new ArrayList<>();
        lines.add(decision.id() + "\t" + decision.reason().name().toLowerCase(Locale.ROOT) + "\t"
                + decision.kind().wire() + "\t" + decision.type() + "\t" + decision.label());
        for (Decision.Field field : decision.fields()) {
            lines.add("    "
                    + words.get("cli.decisions.field", field.name(), value(field.mine()), value(field.theirs())));
        }
        if (decision.theirsAt() != null || decision.theirDevice() != null) {
            lines.add("    "
                    + words.get(
                            "cli.decisions.theirs",
                            value(decision.theirDevice()),
                            value(decision.theirPerson()),
                            moments.text(decision.theirsAt())));
        }
        if (decision.message() != null) {
            lines.add("    " + words.get("cli.decisions.message", decision.message()));
        }
        return lines;
    }

    private static String value(String text) {
        return text == null ? "–" : text;
    }

    private static Map<String, Object> json(Decision decision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", decision.id());
        json.put("kind", decision.kind().wire());
        json.put("record", decision.recordId());
        json.put("label", decision.label());
        json.put("type", decision.type());
        json.put("reason", decision.reason().name().toLowerCase(Locale.ROOT));
        json.put("code", decision.code() == null ? null : decision.code().wire());
        json.put("message", decision.message());
        json.put("madeAt", Moments.json(decision.madeAt()));
        json.put(
                "fields",
                decision.fields().stream().map(DecisionsCommand::field).toList());
        json.put("theirDevice", decision.theirDevice());
        json.put("theirPerson", decision.theirPerson());
        json.put("theirsAt", Moments.json(decision.theirsAt()));
        return json;
    }

    private static Map<String, Object> field(Decision.Field field) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", field.name());
        json.put("base", field.base());
        json.put("mine", field.mine());
        json.put("theirs", field.theirs());
        return json;
    }
}
