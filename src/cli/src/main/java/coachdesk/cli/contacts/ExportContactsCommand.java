package coachdesk.cli.contacts;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.desk.Desk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the contacts to a CSV file. */
@Command(name = "export", sortOptions = false)
public final class ExportContactsCommand extends DeskCommand {
    @Mixin
    private ContactFilters filters = new ContactFilters();

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.usage.contact-out")
    private Path file;

    public ExportContactsCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        int count = desk.contacts().exportCsv(filters.query(), terminal.words().locale(), file);
        terminal.answer(Map.of("written", count), List.of(terminal.words().get("cli.contacts.written", count)));
        return Exit.DONE;
    }
}
