package coachdesk.cli.sync;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.desk.Desk;
import picocli.CommandLine.Command;

/** Says what waits and when all was last in step, without asking the network. */
@Command(name = "status", sortOptions = false)
public final class StatusCommand extends DeskCommand {
    public StatusCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        StatusLines lines = new StatusLines(terminal.words(), desk, desk.sync().status());
        terminal.answer(lines.json(), lines.text());
        return Exit.DONE;
    }
}
