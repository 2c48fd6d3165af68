package coachdesk.app.integrations.platforms.setup;

import coachdesk.contract.integrations.ContactField;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.SyncError;
import coachdesk.contract.integrations.Transform;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is wrong with a line of a mapping. */
public enum LineFault {
    NO_TARGET,
    TWICE,
    /** It asks for a text or for fields, and there is none. */
    NO_ARGUMENT,
    /** One of the fields that stand in is none. */
    NO_FIELD,
    /** The platform said that it has no such field. */
    UNKNOWN_THERE(false),
    /** The platform said that nobody may write it. */
    READ_ONLY(false);

    private final boolean stops;

    LineFault() {
        this(true);
    }

    LineFault(boolean stops) {
        this.stops = stops;
    }

    /** Whether it cannot be saved so. What the platform said once may have changed there. */
    public boolean stops() {
        return stops;
    }

    /** @param said what the platform said last; null for nothing */
    static Optional<LineFault> of(List<FieldMapping> lines, int index, SyncError said) {
        FieldMapping line = lines.get(index);
        String target = Objects.requireNonNullElse(line.destination(), "").strip();
        if (target.isEmpty()) {
            return Optional.of(NO_TARGET);
        }
        boolean twice = lines.stream()
                .anyMatch(other -> other != line && target.equals(other.destination()) && meet(line, other));
        if (twice) {
            return Optional.of(TWICE);
        }
        Optional<LineFault> argument = argument(line);
        return argument.isPresent() ? argument : said(target, said);
    }

    private static boolean meet(FieldMapping one, FieldMapping other) {
        return one.outward() && other.outward() || one.inward() && other.inward();
    }

    private static Optional<LineFault> argument(FieldMapping line) {
        String argument = Objects.requireNonNullElse(line.argument(), "").strip();
        return switch (Transform.ofWire(line.transform()).orElse(Transform.NONE)) {
            case CONSTANT -> argument.isEmpty() ? Optional.of(NO_ARGUMENT) : Optional.empty();
            case FIRST_NON_EMPTY ->
                argument.isEmpty()
                        ? Optional.of(NO_ARGUMENT)
                        : Arrays.stream(argument.split(",")).map(String::strip).allMatch(field -> ContactField.ofWire(
                                                field)
                                        .isPresent())
                                ? Optional.empty()
                                : Optional.of(NO_FIELD);
            case NONE, TRIM, LOWER, E164, DATE -> Optional.empty();
        };
    }

    private static Optional<LineFault> said(String target, SyncError said) {
        if (said == null || !target.equals(said.message())) {
            return Optional.empty();
        }
        return switch (Objects.requireNonNullElse(said.vendorCode(), "")) {
            case FieldMapping.UNKNOWN_FIELD -> Optional.of(UNKNOWN_THERE);
            case FieldMapping.READ_ONLY -> Optional.of(READ_ONLY);
            default -> Optional.empty();
        };
    }
}
