package coachdesk.app.integrations.platforms.setup;

import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.ContactField;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.contract.integrations.Transform;
import coachdesk.contract.integrations.Unfit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The setting up of a connection in words. */
public record SetupWords(ConnectionTexts connections) {
    private static final String NEEDS = "needs:";

    Texts texts() {
        return connections.texts();
    }

    /** Of the connection as a whole. */
    String direction(String wire, Integration connection) {
        return way(wire, platform(connection));
    }

    /** Of a line, or of something planned. @param platform what it is called */
    String way(String wire, String platform) {
        return switch (Objects.requireNonNullElse(wire, "")) {
            case FieldMapping.TO -> texts().get("platform.setup.to", platform);
            case FieldMapping.FROM -> texts().get("platform.setup.from", platform);
            default -> texts().get("platform.setup.both");
        };
    }

    /** Empty while none is open. */
    String platform(Integration connection) {
        return connection == null ? "" : ConnectionTexts.platform(connection);
    }

    String field(ContactField field) {
        return texts().get("platform.setup.field." + field.wire());
    }

    /** The platform's own name for what is none of ours. */
    String field(String wire) {
        return ContactField.ofWire(wire).map(this::field).orElse(String.valueOf(wire));
    }

    String transform(Transform transform) {
        return texts().get("platform.setup.transform." + transform.wire());
    }

    /** What its argument is; empty where none is needed. */
    String argument(Transform transform) {
        return switch (transform) {
            case CONSTANT -> texts().get("platform.setup.argument.constant");
            case FIRST_NON_EMPTY -> texts().get("platform.setup.argument.others");
            case NONE, TRIM, LOWER, E164, DATE -> "";
        };
    }

    /** As somebody reads it: fields that stand in by their names. @param argument null for none */
    String argument(Transform transform, String argument) {
        return argument == null || transform != Transform.FIRST_NON_EMPTY
                ? Objects.requireNonNullElse(argument, "")
                : each(argument, this::field);
    }

    /** As it is kept: the other way round. What names no field stays, and is told of. @return null for nothing */
    String written(Transform transform, String text) {
        if (text.isBlank()) {
            return null;
        }
        return transform == Transform.FIRST_NON_EMPTY ? each(text, this::wire) : text.strip();
    }

    private static String each(String fields, UnaryOperator<String> how) {
        return Arrays.stream(fields.split(",")).map(String::strip).map(how).collect(Collectors.joining(", "));
    }

    private String wire(String word) {
        return Arrays.stream(ContactField.values())
                .filter(one -> field(one).equalsIgnoreCase(word))
                .findFirst()
                .map(ContactField::wire)
                .orElse(word);
    }

    String fault(LineFault fault, String platform) {
        return texts().get("platform.setup.fault." + fault.name().toLowerCase(Locale.ROOT), platform);
    }

    String empty(Preview.Empty why) {
        return switch (why) {
            case NOTHING -> texts().get("platform.setup.empty.nothing");
            case NO_NUMBER -> texts().get("platform.setup.empty.number");
            case NO_DAY -> texts().get("platform.setup.empty.day");
        };
    }

    /** Why somebody is passed over; the server's own word for a reason that only a newer one knows. */
    public String leftOut(String reason) {
        if (reason.startsWith(NEEDS)) {
            return texts().get("platform.setup.left-out.needs", reason.substring(NEEDS.length()));
        }
        return switch (reason) {
            case Unfit.NO_NAME -> texts().get("platform.setup.left-out.no-name");
            case Unfit.BAD_EMAIL -> texts().get("platform.setup.left-out.bad-email");
            case Unfit.NO_ADDRESS -> texts().get("platform.setup.left-out.no-address");
            case "gone" -> texts().get("platform.setup.left-out.gone");
            case "gone-there" -> texts().get("platform.setup.left-out.gone-there");
            case "twice-there" -> texts().get("platform.setup.left-out.twice");
            default -> reason;
        };
    }

    String action(String wire) {
        return switch (Objects.requireNonNullElse(wire, "")) {
            case "create" -> texts().get("platform.setup.plan.create");
            case "change" -> texts().get("platform.setup.plan.change");
            case "skip" -> texts().get("platform.setup.plan.skip");
            case "conflict" -> texts().get("platform.setup.plan.conflict");
            default -> String.valueOf(wire);
        };
    }

    /** Why, and what would be other than before; in one line. @param lines of the mapping */
    String detail(SyncRun.Planned planned, List<FieldMapping> lines) {
        String changes = planned.changes() == null
                ? ""
                : planned.changes().stream()
                        .map(change -> change(change, name(planned, change.field(), lines)))
                        .collect(Collectors.joining(" · "));
        String why = planned.reason() == null ? "" : why(planned, lines);
        return why.isEmpty() || changes.isEmpty() ? why + changes : why + " " + changes;
    }

    private String name(SyncRun.Planned planned, String field, List<FieldMapping> lines) {
        return FieldMapping.FROM.equals(planned.direction()) ? field(field) : here(field, lines);
    }

    /** What a field of the platform is called here; its own name where several fields go there. */
    private String here(String field, List<FieldMapping> lines) {
        List<String> sources = lines.stream()
                .filter(line -> line.outward() && field.equals(line.destination()))
                .map(FieldMapping::source)
                .toList();
        boolean only = sources.size() == 1
                && lines.stream()
                                .filter(line ->
                                        line.outward() && sources.getFirst().equals(line.source()))
                                .count()
                        == 1;
        return only ? field(sources.getFirst()) : field;
    }

    private String why(SyncRun.Planned planned, List<FieldMapping> lines) {
        return "conflict".equals(planned.action()) ? both(planned.reason(), lines) : leftOut(planned.reason());
    }

    /** @param fields of the platform, with commas between them */
    private String both(String fields, List<FieldMapping> lines) {
        return texts().get("platform.setup.plan.both", each(fields, field -> here(field, lines)));
    }

    /** What both sides had changed. @param fields as the log tells them; null when it does not */
    public String merged(String fields, Integration connection) {
        return both(
                Objects.requireNonNullElse(fields, "…"), Draft.of(connection).lines());
    }

    private String change(SyncRun.Change change, String field) {
        if (change.before() == null) {
            return texts().get("platform.setup.plan.set", field, String.valueOf(change.after()));
        }
        return change.after() == null
                ? texts().get("platform.setup.plan.cleared", field, change.before())
                : texts().get("platform.setup.plan.replaced", field, change.before(), change.after());
    }
}
