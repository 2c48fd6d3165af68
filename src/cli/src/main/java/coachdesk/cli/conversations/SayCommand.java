package coachdesk.cli.conversations;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.desk.Desk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says something as the coach. It waits here until the next sync, and goes out once. */
@Command(name = "say", sortOptions = false)
public final class SayCommand extends DeskCommand {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "cli.usage.conversation-id")
    private String id;

    @Parameters(index = "1", paramLabel = "TEXT", descriptionKey = "cli.usage.conversation-text")
    private String text;

    public SayCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    public Integer call() {
        return text.isBlank()
                ? terminal.usage(
                        terminal.words().get("cli.conversations.blank"),
                        spec.commandLine().getUsageMessage())
                : super.call();
    }

    @Override
    protected int run(Desk desk) {
        ShowConversationCommand.found(desk, id);
        String message = desk.conversations().say(id, text);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("conversation", id);
        json.put("message", message);
        terminal.answer(json, List.of(terminal.words().get("cli.conversations.said")));
        return Exit.DONE;
    }
}
