package coachdesk.cli.reservations;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.Desk;
import coachdesk.desk.problems.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Changes fields of one record. */
@Command(name = "edit", sortOptions = false)
public final class EditCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "KIND", descriptionKey = "cli.usage.kind")
    private String kind;

    @Parameters(index = "1", paramLabel = "ID", descriptionKey = "cli.usage.id")
    private String id;

    @Parameters(
            index = "2..*",
            arity = "1..*",
            paramLabel = "FIELD=VALUE",
            descriptionKey = "cli.usage.assignment",
            converter = Assignment.Converter.class)
    private List<Assignment> assignments;

    public EditCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        Kind known = Kind.ofWire(kind)
                .filter(editable -> editable != Kind.ATTENDANCE && editable != Kind.EVENT)
                .orElseThrow(() ->
                        Problem.of(ErrorCode.SYNC_UNKNOWN_KIND, "kind", kind).asException());
        Map<String, Object> fields = new LinkedHashMap<>();
        assignments.forEach(assignment -> fields.put(assignment.field(), assignment.value()));
        if (fields.containsKey("id")) {
            throw Problem.of(ErrorCode.INVALID, "field", "id").asException();
        }
        boolean changed = desk.edits().edit(known, id, fields);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", known.wire());
        json.put("id", id);
        json.put("changed", changed);
        terminal.answer(
                json,
                List.of(
                        changed
                                ? terminal.words().get("cli.reservations.edited", known.wire(), id)
                                : terminal.words().get("cli.reservations.unchanged", known.wire(), id)));
        return Exit.DONE;
    }
}
