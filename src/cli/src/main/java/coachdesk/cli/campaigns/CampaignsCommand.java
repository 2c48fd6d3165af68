package coachdesk.cli.campaigns;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Moments;
import coachdesk.cli.terminal.Terminal;
import coachdesk.desk.Desk;
import coachdesk.desk.campaigns.CampaignQuery;
import coachdesk.desk.campaigns.CampaignRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the campaigns. */
@Command(name = "campaigns", sortOptions = false)
public final class CampaignsCommand extends DeskCommand {
    @Option(names = "--search", paramLabel = "TEXT", descriptionKey = "cli.usage.campaign-search")
    private String search = "";

    public CampaignsCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        CampaignQuery query = new CampaignQuery(search, CampaignQuery.Audience.ALL, null);
        List<CampaignRow> rows = desk.campaigns().list(query);
        Moments moments =
                new Moments(terminal.words().locale(), desk.settings().values().zone());
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(CampaignLine.text(row, terminal.words(), moments)));
        if (rows.isEmpty()) {
            lines.add(terminal.words().get("cli.campaigns.none"));
        }
        terminal.answer(
                Map.of("campaigns", rows.stream().map(CampaignLine::json).toList()), lines);
        return Exit.DONE;
    }
}
