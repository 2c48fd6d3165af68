package coachdesk.cli.integrations;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.contract.integrations.Provider;
import coachdesk.contract.integrations.ProviderTrial;
import coachdesk.desk.Desk;
import coachdesk.desk.campaigns.DeliveryWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sends a message to oneself. */
@Command(name = "test", sortOptions = false)
public final class TestProviderCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "cli.usage.provider-name")
    private Provider provider;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TO",
            defaultValue = "",
            descriptionKey = "cli.usage.provider-to")
    private String to;

    public TestProviderCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        ProviderTrial trial = desk.integrations().test(provider, to);
        List<String> lines = new ArrayList<>();
        if (trial.sent()) {
            lines.add(terminal.words().get("cli.provider.sent"));
        } else {
            DeliveryWords words = new DeliveryWords(terminal.words()::get);
            lines.add(words.what(trial.code()));
            lines.add(words.next(trial.code()));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sent", trial.sent());
        json.put("code", trial.code());
        json.put("info", trial.info());
        terminal.answer(json, lines);
        return trial.sent() ? Exit.DONE : Exit.PROBLEM;
    }
}
