package coachdesk.cli.campaigns;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.contract.ErrorCode;
import coachdesk.desk.Desk;
import coachdesk.desk.campaigns.Campaigns;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.sync.SyncStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends a campaign after the usual seconds in which it can be taken back. */
@Command(name = "launch", sortOptions = false)
public final class LaunchCommand extends DeskCommand {
    @Parameters(paramLabel = "ID", descriptionKey = "cli.usage.campaign-id")
    private String id;

    @Option(names = "--missing", descriptionKey = "cli.usage.campaign-missing-only")
    private boolean only;

    public LaunchCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        if (desk.campaigns().find(id).isEmpty()) {
            return terminal.problem(Problem.of(ErrorCode.NOT_FOUND, "id", id));
        }
        String dispatch = desk.campaigns().sendNow(id, only);
        SyncStatus status = desk.sync().syncNow();
        if (desk.campaigns().rules().hosted() && status.problem() == null) {
            // Nobody at that server waits for its time: it is this program that lets it go.
            status = afterTheHold(desk);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("dispatch", dispatch);
        json.put("reachedServer", status.problem() == null && status.pending() == 0);
        terminal.answer(
                json,
                List.of(
                        status.problem() == null
                                ? terminal.words().get("cli.campaign.launched", Campaigns.HOLD.toSeconds(), dispatch)
                                : terminal.words().get("cli.campaign.launched-later", dispatch)));
        return Exit.DONE;
    }

    private static SyncStatus afterTheHold(Desk desk) {
        try {
            new CountDownLatch(1).await(Campaigns.HOLD.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return desk.sync().syncNow();
    }
}
