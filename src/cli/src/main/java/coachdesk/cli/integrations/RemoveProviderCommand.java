package coachdesk.cli.integrations;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.contract.integrations.Provider;
import coachdesk.desk.Desk;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes the server forget a provider. */
@Command(name = "remove", sortOptions = false)
public final class RemoveProviderCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "cli.usage.provider-name")
    private Provider provider;

    public RemoveProviderCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        desk.integrations().forget(provider);
        terminal.answer(
                Map.of("removed", provider.wire()),
                List.of(terminal.words().get("cli.provider.removed", provider.wire())));
        return Exit.DONE;
    }
}
