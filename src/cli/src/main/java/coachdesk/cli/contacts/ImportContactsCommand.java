package coachdesk.cli.contacts;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.desk.Desk;
import coachdesk.desk.contacts.ImportColumn;
import coachdesk.desk.contacts.ImportPlan;
import coachdesk.desk.contacts.ImportPlan.Outcome;
import coachdesk.desk.files.ImportFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads contacts from a CSV file: says what it would do, and does it when told to. */
@Command(name = "import", sortOptions = false)
public final class ImportContactsCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.usage.contact-in")
    private Path file;

    @Option(names = "--columns", paramLabel = "COLUMN", split = ",", descriptionKey = "cli.usage.contact-columns")
    private List<ImportColumn> columns;

    @Option(names = "--write", descriptionKey = "cli.usage.contact-write")
    private boolean write;

    public ImportContactsCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        ImportFile read = ImportFile.read(file);
        ImportPlan plan = desk.contacts().plan(read, columns == null ? ImportColumn.guess(read.headings()) : columns);
        List<String> lines = new ArrayList<>();
        plan.refused()
                .forEach(line -> lines.add(terminal.words()
                        .get(
                                "contacts.plan.refused",
                                Long.toString(line.number()),
                                ContactWords.refusal(terminal.words(), line.refusal()))));
        lines.add(terminal.words()
                .get(
                        "contacts.plan",
                        plan.count(Outcome.NEW),
                        plan.count(Outcome.CHANGED),
                        plan.count(Outcome.SAME),
                        plan.count(Outcome.REFUSED)));
        if (write) {
            desk.contacts().write(plan, done -> {});
        } else {
            lines.add(terminal.words().get("cli.contacts.dry"));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("new", plan.count(Outcome.NEW));
        json.put("changed", plan.count(Outcome.CHANGED));
        json.put("same", plan.count(Outcome.SAME));
        json.put(
                "refused",
                plan.refused().stream().map(ImportPlan.Planned::number).toList());
        json.put("written", write);
        terminal.answer(json, lines);
        return Exit.DONE;
    }
}
