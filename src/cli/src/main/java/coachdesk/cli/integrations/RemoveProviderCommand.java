package coachdesk.cli.integrations;

import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.contract.integrations.Provider;
import coachdesk.desk.Desk;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes the server forget a provider. */
@Command(name = "remove", sortOptions = false)
public final class RemoveProviderCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final DeskDoor door;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "cli.usage.provider-name")
    private Provider provider;

    public RemoveProviderCommand(Terminal terminal, DeskDoor door) {
        this.terminal = terminal;
        this.door = door;
    }

    @Override
    public Integer call() {
        return door.open(this::remove);
    }

    private int remove(Desk desk) {
        desk.integrations().forget(provider);
        terminal.answer(
                Map.of("removed", provider.wire()),
                List.of(terminal.words().get("cli.provider.removed", provider.wire())));
        return Exit.DONE;
    }
}
