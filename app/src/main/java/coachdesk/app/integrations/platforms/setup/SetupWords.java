package coachdesk.app.integrations.platforms.setup;

import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.ContactField;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.contract.integrations.Transform;
import coachdesk.contract.integrations.Unfit;
import java.util.Locale;
import java.util.Objects;
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

    /** Why, and what would be other than before; in one line. */
    String detail(SyncRun.Planned planned) {
        String changes = planned.changes() == null
                ? ""
                : planned.changes().stream().map(this::change).collect(Collectors.joining(" · "));
        String why = planned.reason() == null ? "" : why(planned);
        return why.isEmpty() || changes.isEmpty() ? why + changes : why + " " + changes;
    }

    private String why(SyncRun.Planned planned) {
        return "conflict".equals(planned.action())
                ? texts().get("platform.setup.plan.both", planned.reason())
                : leftOut(planned.reason());
    }

    private String change(SyncRun.Change change) {
        String field = field(change.field());
        if (change.before() == null) {
            return texts().get("platform.setup.plan.set", field, String.valueOf(change.after()));
        }
        return change.after() == null
                ? texts().get("platform.setup.plan.cleared", field, change.before())
                : texts().get("platform.setup.plan.replaced", field, change.before(), change.after());
    }
}
