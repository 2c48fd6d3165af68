package coachdesk.cli.contacts;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.desk.Desk;
import coachdesk.desk.contacts.Duplicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;

/** Lists who may be there twice. */
@Command(name = "duplicates", sortOptions = false)
public final class DuplicateContactsCommand extends DeskCommand {
    public DuplicateContactsCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        List<Duplicate> pairs = desk.contacts().duplicates(500);
        List<String> lines = new ArrayList<>();
        pairs.forEach(pair -> lines.add(String.join(
                "\t",
                pair.one().key(),
                Objects.toString(pair.one().name(), ""),
                pair.other().key(),
                Objects.toString(pair.other().name(), ""),
                ContactWords.why(terminal.words(), pair.why()),
                Objects.toString(pair.shared(), ""))));
        if (pairs.isEmpty()) {
            lines.add(terminal.words().get("cli.contacts.no-duplicates"));
        }
        terminal.answer(
                Map.of(
                        "duplicates",
                        pairs.stream()
                                .map(pair -> Map.of(
                                        "one", pair.one().key(),
                                        "other", pair.other().key(),
                                        "why", pair.why().name().toLowerCase(Locale.ROOT)))
                                .toList()),
                lines);
        return Exit.DONE;
    }
}
