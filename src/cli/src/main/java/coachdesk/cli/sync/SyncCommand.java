package coachdesk.cli.sync;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.contract.ErrorCode;
import coachdesk.desk.Desk;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.settings.RunningBackend;
import coachdesk.desk.sync.SyncStatus;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Sends what waits and fetches what is new. */
@Command(name = "sync", sortOptions = false)
public final class SyncCommand extends DeskCommand {
    public SyncCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        Optional<ErrorCode> missing = missing(desk.settings().values().server());
        if (missing.isPresent()) {
            return terminal.problem(Problem.of(missing.get()));
        }
        SyncStatus status = desk.sync().syncNow();
        StatusLines lines = new StatusLines(terminal.words(), desk, status);
        terminal.answer(lines.json(), lines.text());
        if (status.problem() != null) {
            return terminal.problem(status.problem());
        }
        return status.synced() ? Exit.DONE : Exit.PROBLEM;
    }

    /** Why there is nothing to sync with. */
    private Optional<ErrorCode> missing(String server) {
        if (server == null) {
            return Optional.of(ErrorCode.SERVER_NONE);
        }
        boolean closed = server.isEmpty()
                && RunningBackend.find(terminal.options().folder()).isEmpty();
        return closed ? Optional.of(ErrorCode.SERVER_IN_WINDOW) : Optional.empty();
    }
}
