package coachdesk.cli.conversations;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Moments;
import coachdesk.cli.terminal.Terminal;
import coachdesk.desk.Desk;
import coachdesk.desk.conversations.ConversationQuery;
import coachdesk.desk.conversations.ConversationQuery.Filter;
import coachdesk.desk.conversations.ConversationRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the conversations, where something was said last first. */
@Command(name = "list", sortOptions = false)
public final class ListConversationsCommand extends DeskCommand {
    @Option(names = "--search", paramLabel = "TEXT", descriptionKey = "cli.usage.conversations-search")
    private String search = "";

    @Option(
            names = "--filter",
            paramLabel = "all|unread|people|groups|private|links|assistant|archived",
            descriptionKey = "cli.usage.conversations-filter")
    private Filter filter = Filter.ALL;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "cli.usage.limit")
    private int limit = 100;

    public ListConversationsCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        List<ConversationRow> rows =
                desk.conversations().list(new ConversationQuery(search, filter, Math.max(1, limit)));
        int unread = desk.conversations().unread();
        Moments moments =
                new Moments(terminal.words().locale(), desk.settings().values().zone());
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(ConversationLine.text(row, terminal.words(), moments)));
        lines.add(
                rows.isEmpty()
                        ? terminal.words().get("cli.conversations.none")
                        : terminal.words().get("cli.conversations.unread", unread));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unread", unread);
        json.put("conversations", rows.stream().map(ConversationLine::json).toList());
        terminal.answer(json, lines);
        return Exit.DONE;
    }
}
