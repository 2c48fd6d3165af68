package coachdesk.cli.checkin;

import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Moments;
import coachdesk.cli.terminal.Terminal;
import coachdesk.desk.Desk;
import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.checkin.Via;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets somebody in. The verdict is the first word of the answer and the exit code. */
@Command(name = "check-in", sortOptions = false)
public final class CheckInCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final DeskDoor door;

    @Parameters(paramLabel = "TEXT", descriptionKey = "cli.usage.text")
    private String text;

    @Option(names = "--at", paramLabel = "INSTANT", descriptionKey = "cli.usage.at")
    private Instant at;

    @Option(names = "--force", descriptionKey = "cli.usage.force")
    private boolean force;

    public CheckInCommand(Terminal terminal, DeskDoor door) {
        this.terminal = terminal;
        this.door = door;
    }

    @Override
    public Integer call() {
        Instant when = at == null ? door.clock().instant() : at;
        return door.open(desk -> check(desk, when));
    }

    private int check(Desk desk, Instant when) {
        Verdict verdict = desk.checkIn().check(text, Via.TYPED, when, force);
        Moments moments =
                new Moments(terminal.words().locale(), desk.settings().values().zone());
        VerdictLines lines = new VerdictLines(terminal.words(), moments, verdict);
        terminal.answer(lines.json(), lines.text());
        return verdict.kind().exit();
    }
}
