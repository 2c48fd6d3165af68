package coachdesk.cli.checkin;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Moments;
import coachdesk.cli.terminal.Terminal;
import coachdesk.desk.Desk;
import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.checkin.Via;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets somebody in. The verdict is the first word of the answer and the exit code. */
@Command(name = "check-in", sortOptions = false)
public final class CheckInCommand extends DeskCommand {
    @Parameters(paramLabel = "TEXT", descriptionKey = "cli.usage.text")
    private String text;

    @Option(names = "--at", paramLabel = "INSTANT", descriptionKey = "cli.usage.at")
    private Instant at;

    @Option(names = "--force", descriptionKey = "cli.usage.force")
    private boolean force;

    public CheckInCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    public Integer call() {
        at = at == null ? door.clock().instant() : at;
        return super.call();
    }

    @Override
    protected int run(Desk desk) {
        Verdict verdict = desk.checkIn().check(text, Via.TYPED, at, force);
        Moments moments =
                new Moments(terminal.words().locale(), desk.settings().values().zone());
        VerdictLines lines = new VerdictLines(terminal.words(), moments, verdict);
        terminal.answer(lines.json(), lines.text());
        return verdict.kind().exit();
    }
}
