package coachdesk.cli.contacts;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.contract.ErrorCode;
import coachdesk.desk.Desk;
import coachdesk.desk.contacts.ContactDetail;
import coachdesk.desk.contacts.Happened;
import coachdesk.desk.problems.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one contact with its records and what happened. */
@Command(name = "show", sortOptions = false)
public final class ShowContactCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "CONTACT", descriptionKey = "cli.usage.contact-key")
    private String ref;

    public ShowContactCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        ContactDetail detail = desk.contacts().find(ref).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND, "id", ref)
                .asException());
        List<Happened> happened = desk.contacts().happened(ref, 50);
        List<String> lines = new ArrayList<>();
        lines.add(ContactLine.text(detail.row()));
        detail.records()
                .forEach(entry -> lines.add("  "
                        + entry.ref().text() + "\t"
                        + entry.why().stream()
                                .map(why -> ContactWords.why(terminal.words(), why))
                                .collect(Collectors.joining(", "))));
        detail.notes().forEach(note -> lines.add("  * " + note.text()));
        happened.forEach(one -> lines.add("  " + one.at() + "\t"
                + one.what().name().toLowerCase(java.util.Locale.ROOT) + "\t" + Objects.toString(one.text(), "")));
        Map<String, Object> json = new LinkedHashMap<>(ContactLine.json(detail.row()));
        json.put(
                "of", detail.records().stream().map(entry -> entry.ref().text()).toList());
        json.put("notes", detail.notes().stream().map(ContactDetail.Note::text).toList());
        json.put("happened", happened.stream().map(ShowContactCommand::json).toList());
        terminal.answer(json, lines);
        return Exit.DONE;
    }

    private static Map<String, Object> json(Happened one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", one.at().toString());
        json.put("what", one.what().name().toLowerCase(java.util.Locale.ROOT));
        json.put("text", one.text());
        json.put("detail", one.detail());
        return json;
    }
}
