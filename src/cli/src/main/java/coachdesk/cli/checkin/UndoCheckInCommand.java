package coachdesk.cli.checkin;

import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes today's entry of a code back. */
@Command(name = "undo-check-in", sortOptions = false)
public final class UndoCheckInCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final DeskDoor door;

    @Parameters(paramLabel = "CODE", descriptionKey = "cli.usage.code")
    private String code;

    @Option(names = "--at", paramLabel = "INSTANT", descriptionKey = "cli.usage.undo-at")
    private Instant at;

    public UndoCheckInCommand(Terminal terminal, DeskDoor door) {
        this.terminal = terminal;
        this.door = door;
    }

    @Override
    public Integer call() {
        Instant when = at == null ? door.clock().instant() : at;
        return door.open(desk -> {
            boolean undone = desk.checkIn().undoCode(code, when);
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
        });
    }
}
