package coachdesk.cli.sync;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.desk.Desk;
import coachdesk.desk.sync.Decision;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Settles one of the decisions. */
@Command(name = "decide", sortOptions = false)
public final class DecideCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "cli.usage.decision")
    private String id;

    @Parameters(index = "1", paramLabel = "mine|theirs|retry|drop", descriptionKey = "cli.usage.choice")
    private Decision.Choice choice;

    public DecideCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        desk.decisions().settle(id, choice);
        String how = choice.name().toLowerCase(Locale.ROOT);
        terminal.answer(
                Map.of("settled", id, "as", how), List.of(terminal.words().get("cli.decisions.settled", id, how)));
        return Exit.DONE;
    }
}
