package coachdesk.cli.integrations;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Moments;
import coachdesk.cli.terminal.Terminal;
import coachdesk.contract.integrations.ProviderState;
import coachdesk.desk.Desk;
import coachdesk.desk.campaigns.DeliveryWords;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** How the providers of e-mail and WhatsApp are set up. */
@Command(name = "providers", sortOptions = false)
public final class ProvidersCommand extends DeskCommand {
    public ProvidersCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        List<ProviderState> states = desk.integrations().look();
        Moments moments =
                new Moments(terminal.words().locale(), desk.settings().values().zone());
        terminal.answer(
                Map.of("providers", states.stream().map(ProvidersCommand::json).toList()),
                states.stream().map(state -> line(state, moments)).toList());
        return Exit.DONE;
    }

    private String line(ProviderState state, Moments moments) {
        if (!state.configured()) {
            return String.join(
                    "\t", state.name(), state.channel(), terminal.words().get("cli.providers.none"));
        }
        String since = terminal.words().get("cli.providers.set", moments.text(instant(state.changedAt())));
        String sender = state.sender() == null ? "–" : state.sender();
        String code = state.sealed() ? "provider.sealed" : state.code();
        String trouble = code == null ? "–" : new DeliveryWords(terminal.words()::get).what(code);
        return String.join("\t", state.name(), state.channel(), since, sender, trouble);
    }

    private static Instant instant(String at) {
        try {
            return at == null ? null : Instant.parse(at);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static Map<String, Object> json(ProviderState state) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", state.name());
        json.put("channel", state.channel());
        json.put("configured", state.configured());
        json.put("sealed", state.sealed());
        json.put("used", state.used());
        json.put("set", state.set());
        json.put("shown", state.shown());
        json.put("sender", state.sender());
        json.put("code", state.code());
        json.put("changedAt", state.changedAt());
        json.put("inbound", state.inbound());
        return json;
    }
}
