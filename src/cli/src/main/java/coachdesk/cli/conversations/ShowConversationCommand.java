package coachdesk.cli.conversations;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Moments;
import coachdesk.cli.terminal.Terminal;
import coachdesk.contract.ErrorCode;
import coachdesk.desk.Desk;
import coachdesk.desk.conversations.ConversationRow;
import coachdesk.desk.conversations.Message;
import coachdesk.desk.conversations.ThreadPage;
import coachdesk.desk.problems.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the end of a conversation. Nothing counts as read by that, unless it is said so. */
@Command(name = "show", sortOptions = false)
public final class ShowConversationCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "cli.usage.conversation-id")
    private String id;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "cli.usage.limit")
    private int limit = 100;

    @Option(names = "--read", descriptionKey = "cli.usage.conversation-read")
    private boolean read;

    public ShowConversationCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    static ConversationRow found(Desk desk, String id) {
        return desk.conversations().find(id).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND, "id", id)
                .asException());
    }

    @Override
    protected int run(Desk desk) {
        ConversationRow row = found(desk, id);
        ThreadPage page = desk.conversations().thread(id, Math.max(1, limit));
        Moments moments =
                new Moments(terminal.words().locale(), desk.settings().values().zone());
        List<Message> messages = Stream.concat(
                        page.messages().stream(), page.refused().stream().map(ThreadPage.Refused::message))
                .toList();
        List<String> lines = new ArrayList<>();
        if (page.earlier() > 0) {
            lines.add(terminal.words().get("cli.conversations.earlier", page.earlier()));
        }
        messages.forEach(message -> lines.add(ConversationLine.text(message, terminal.words(), moments)));
        if (messages.isEmpty()) {
            lines.add(terminal.words().get("cli.conversations.silent"));
        }
        if (read) {
            desk.conversations().read(id);
        }
        Map<String, Object> json = new LinkedHashMap<>(ConversationLine.json(row));
        json.put("earlier", page.earlier());
        json.put("messages", messages.stream().map(ConversationLine::json).toList());
        terminal.answer(json, lines);
        return Exit.DONE;
    }
}
