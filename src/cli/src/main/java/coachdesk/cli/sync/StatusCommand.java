package coachdesk.cli.sync;

import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says what waits and when all was last in step, without asking the network. */
@Command(name = "status", sortOptions = false)
public final class StatusCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final DeskDoor door;

    public StatusCommand(Terminal terminal, DeskDoor door) {
        this.terminal = terminal;
        this.door = door;
    }

    @Override
    public Integer call() {
        return door.open(desk -> {
            StatusLines lines =
                    new StatusLines(terminal.words(), desk, desk.sync().status());
            terminal.answer(lines.json(), lines.text());
            return Exit.DONE;
        });
    }
}
