package coachdesk.contract.integrations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be done to a value on its way. The list is closed: nothing that somebody writes is ever run. */
public enum Transform {
    NONE,
    TRIM,
    LOWER,
    /** A telephone number as E.164. */
    E164,
    /** An ISO-8601 instant as the ISO day in the studio's zone. */
    DATE,
    /** The argument, whatever the source says. */
    CONSTANT,
    /** The source, or the first of the fields that the argument names that is not empty. */
    FIRST_NON_EMPTY;

    /** What the studio knows and a value does not. */
    public interface Studio {
        ZoneId zone();

        /** Null for what is no number. */
        String e164(String text);
    }

    /**
     * @param values of the source and of what the argument names, in that order; none is null, empty ones are kept
     * @param argument may be null where none is needed
     * @return null when nothing is to be written, and when the value cannot be made
     */
    public String apply(List<String> values, String argument, Studio studio) {
        String value = values.isEmpty() ? "" : values.getFirst();
        String made =
                switch (this) {
                    case NONE -> value;
                    case TRIM -> value.strip();
                    case LOWER -> value.strip().toLowerCase(Locale.ROOT);
                    case E164 -> value.isBlank() ? "" : studio.e164(value);
                    case DATE -> day(value.strip(), studio.zone());
                    case CONSTANT -> argument;
                    case FIRST_NON_EMPTY ->
                        values.stream()
                                .map(String::strip)
                                .filter(text -> !text.isEmpty())
                                .findFirst()
                                .orElse("");
                };
        return made == null || made.isEmpty() ? null : made;
    }

    private static String day(String text, ZoneId zone) {
        try {
            return text.length() == "2026-11-21".length()
                    ? LocalDate.parse(text).toString()
                    : Instant.parse(text).atZone(zone).toLocalDate().toString();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Transform> ofWire(String wire) {
        return Arrays.stream(values()).filter(one -> one.wire().equals(wire)).findFirst();
    }
}
