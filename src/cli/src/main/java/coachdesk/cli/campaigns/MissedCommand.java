package coachdesk.cli.campaigns;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Moments;
import coachdesk.cli.terminal.Terminal;
import coachdesk.desk.Desk;
import coachdesk.desk.campaigns.Campaigns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** What was due while nobody could send it. */
@Command(name = "missed", sortOptions = false)
public final class MissedCommand extends DeskCommand {
    public MissedCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        List<Campaigns.Missed> missed = desk.campaigns().missed();
        Moments moments =
                new Moments(terminal.words().locale(), desk.settings().values().zone());
        List<String> lines = new ArrayList<>();
        missed.forEach(one -> one.dispatches()
                .forEach(dispatch -> lines.add(
                        one.campaign().id() + "\t" + one.campaign().name() + "\t" + moments.text(dispatch.at()))));
        if (missed.isEmpty()) {
            lines.add(terminal.words().get("cli.campaign.none-missed"));
        }
        terminal.answer(
                Map.of("missed", missed.stream().map(MissedCommand::json).toList()), lines);
        return Exit.DONE;
    }

    private static Map<String, Object> json(Campaigns.Missed one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", one.campaign().id());
        json.put("name", one.campaign().name());
        json.put(
                "at",
                one.dispatches().stream()
                        .map(dispatch -> Moments.json(dispatch.at()))
                        .toList());
        return json;
    }
}
