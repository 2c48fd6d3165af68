package coachdesk.cli.contacts;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.desk.Desk;
import coachdesk.desk.contacts.ContactRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the contacts. */
@Command(name = "list", sortOptions = false)
public final class ListContactsCommand extends DeskCommand {
    @Mixin
    private ContactFilters filters = new ContactFilters();

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "cli.usage.contact-limit")
    private int limit = 100;

    public ListContactsCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        List<ContactRow> rows = desk.contacts().list(filters.query().withLimit(Math.max(1, limit)));
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(ContactLine.text(row)));
        if (rows.isEmpty()) {
            lines.add(terminal.words().get("cli.contacts.none"));
        }
        terminal.answer(Map.of("contacts", rows.stream().map(ContactLine::json).toList()), lines);
        return Exit.DONE;
    }
}
