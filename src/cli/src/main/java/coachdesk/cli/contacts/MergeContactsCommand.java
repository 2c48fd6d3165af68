package coachdesk.cli.contacts;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.desk.Desk;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says that several contacts are one human being. */
@Command(name = "merge", sortOptions = false)
public final class MergeContactsCommand extends DeskCommand {
    @Parameters(arity = "2..*", paramLabel = "CONTACT", descriptionKey = "cli.usage.contact-key")
    private List<String> refs;

    public MergeContactsCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        desk.contacts().join(refs);
        terminal.answer(Map.of("merged", refs.size()), List.of(terminal.words().get("cli.contacts.merged")));
        return Exit.DONE;
    }
}
