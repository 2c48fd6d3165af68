package coachdesk.cli.checkin;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.desk.Desk;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes today's entry of a code back. */
@Command(name = "undo-check-in", sortOptions = false)
public final class UndoCheckInCommand extends DeskCommand {
    @Parameters(paramLabel = "CODE", descriptionKey = "cli.usage.code")
    private String code;

    @Option(names = "--at", paramLabel = "INSTANT", descriptionKey = "cli.usage.undo-at")
    private Instant at;

    public UndoCheckInCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    public Integer call() {
        at = at == null ? door.clock().instant() : at;
        return super.call();
    }

    @Override
    protected int run(Desk desk) {
        boolean undone = desk.checkIn().undoCode(code, at);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("undone", undone);
        json.put("code", code);
        terminal.answer(
                json,
                List.of(
                        undone
                                ? terminal.words().get("cli.check-in.undone", code)
                                : terminal.words().get("cli.check-in.nothing-to-undo", code)));
        return undone ? Exit.DONE : Exit.PROBLEM;
    }
}
