package coachdesk.cli.campaigns;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Moments;
import coachdesk.cli.terminal.Terminal;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.basket.Audience;
import coachdesk.desk.Desk;
import coachdesk.desk.campaigns.Campaigns.Moment;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a campaign: a draft, or with times one that goes by itself. */
@Command(name = "create", sortOptions = false)
public final class CreateCommand extends DeskCommand {
    @Option(names = "--name", required = true, paramLabel = "NAME", descriptionKey = "cli.usage.campaign-name")
    private String name;

    @Option(names = "--message", required = true, paramLabel = "TEXT", descriptionKey = "cli.usage.campaign-message")
    private String message;

    @Option(
            names = "--to",
            required = true,
            arity = "1..*",
            paramLabel = "ID",
            descriptionKey = "cli.usage.campaign-to")
    private List<String> to;

    @Option(names = "--channel", arity = "1..*", paramLabel = "CHANNEL", descriptionKey = "cli.usage.campaign-channel")
    private List<String> channels = List.of(Channel.INTERNAL.wire());

    @Option(names = "--at", arity = "1..*", paramLabel = "TIME", descriptionKey = "cli.usage.campaign-at")
    private List<String> times = List.of();

    public CreateCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        if (message.isBlank()) {
            return wrong("TEXT", message);
        }
        Set<Channel> ways = EnumSet.noneOf(Channel.class);
        for (String channel : channels) {
            Optional<Channel> known = Channel.ofWire(channel);
            if (known.isEmpty()) {
                return wrong("CHANNEL", channel);
            }
            ways.add(known.get());
        }
        List<Moment> moments = new ArrayList<>();
        for (String time : times) {
            try {
                moments.add(SendMoment.of(time, desk.settings().values().zone()));
            } catch (DateTimeException e) {
                return wrong("TIME", time);
            }
        }
        return write(desk, ways, moments);
    }

    private int wrong(String label, String value) {
        return terminal.usage(terminal.words().get("cli.usage.wrong-value", label, value), "");
    }

    private int write(Desk desk, Set<Channel> ways, List<Moment> moments) {
        List<BasketEntry> basket = to.stream().map(Targets::of).toList();
        String id = desk.campaigns().save(campaign(ways, basket));
        List<String> dispatches =
                moments.isEmpty() ? List.of() : desk.campaigns().plan(id, moments);
        Audience audience =
                desk.baskets().audience(basket, ways, false, door.clock().instant());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("dispatches", dispatches);
        json.put("at", moments.stream().map(at -> Moments.json(at.at())).toList());
        json.put("recipients", audience.recipients().size());
        json.put("leftOut", audience.leftOut().stream().map(Targets::json).toList());
        List<String> lines = new ArrayList<>();
        lines.add(terminal.words()
                .get("cli.campaign.created", id, audience.recipients().size(), moments.size()));
        audience.leftOut()
                .forEach(out -> lines.add("    "
                        + terminal.words()
                                .get("cli.campaign.left-out", Targets.named(out), Targets.why(out, terminal.words()))));
        terminal.answer(json, lines);
        return Exit.DONE;
    }

    private Campaign campaign(Set<Channel> ways, List<BasketEntry> basket) {
        return new Campaign(
                null,
                name,
                message,
                null,
                null,
                Campaign.WIDE,
                null,
                ways,
                basket,
                Map.of(),
                null,
                terminal.words().locale().getLanguage(),
                null,
                Campaign.LATE_MINUTES);
    }
}
