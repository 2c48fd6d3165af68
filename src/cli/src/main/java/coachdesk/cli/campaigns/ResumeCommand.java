package coachdesk.cli.campaigns;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.desk.Desk;
import coachdesk.desk.problems.Problem;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets go on what was paused, or rests because of a provider that has been mended since. */
@Command(name = "resume", sortOptions = false)
public final class ResumeCommand extends DeskCommand {
    @Parameters(paramLabel = "ID", descriptionKey = "cli.usage.campaign-id")
    private String id;

    public ResumeCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        desk.sync().syncNow();
        if (desk.campaigns().find(id).isEmpty()) {
            return terminal.problem(Problem.of(ErrorCode.NOT_FOUND, "id", id));
        }
        List<String> resting = desk.campaigns().dispatches(id).stream()
                .filter(one -> one.state() == DispatchState.PAUSED || one.waitsForSomebody())
                .map(Dispatch::id)
                .toList();
        resting.forEach(one -> desk.campaigns().wish(one, Dispatch.Wish.GO));
        desk.sync().syncNow();
        terminal.answer(
                Map.of("resumed", resting), List.of(terminal.words().get("cli.campaign-resumed", resting.size())));
        return Exit.DONE;
    }
}
