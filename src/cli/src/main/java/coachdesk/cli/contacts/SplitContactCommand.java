package coachdesk.cli.contacts;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.desk.Desk;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says that a record is somebody else than the others it was put together with. */
@Command(name = "split", sortOptions = false)
public final class SplitContactCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "CONTACT", descriptionKey = "cli.usage.contact-key")
    private String ref;

    public SplitContactCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        desk.contacts().split(ref);
        terminal.answer(Map.of("split", ref), List.of(terminal.words().get("cli.contacts.split")));
        return Exit.DONE;
    }
}
