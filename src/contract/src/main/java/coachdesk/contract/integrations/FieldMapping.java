package coachdesk.contract.integrations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One line of what goes where.
 *
 * @param source a field of {@link ContactField}, by its wire name
 * @param destination a field of the platform
 * @param transform wire name of a {@link Transform}; one that is not known counts as none
 * @param argument of the transform; may be null
 * @param direction {@code to_platform}, {@code from_platform} or {@code both}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FieldMapping(
        @JsonProperty("source_field") String source,
        @JsonProperty("destination_field") String destination,
        @JsonProperty("transform") String transform,
        @JsonProperty("argument") String argument,
        @JsonProperty("sync_direction") String direction) {
    public static final String BOTH = "both";
    public static final String TO = "to_platform";
    public static final String FROM = "from_platform";
    /** Code of the error that names a field that is not there. */
    public static final String UNKNOWN_FIELD = "mapping.unknown-field";
    /** Of the one that names a field that nobody may write. */
    public static final String READ_ONLY = "mapping.read-only";
    /** Of the one that names a field that no contact has. */
    public static final String UNKNOWN_SOURCE = "mapping.unknown-source";

    /** Whether an error names a line of the mapping that stops all. @param error null for none */
    public static boolean wrong(SyncError error) {
        return error != null
                && error.message() != null
                && Set.of(UNKNOWN_FIELD, READ_ONLY, UNKNOWN_SOURCE).contains(String.valueOf(error.vendorCode()));
    }

    public boolean outward() {
        return !FROM.equals(direction);
    }

    /** A constant tells nothing about anybody: it is never read back. */
    public boolean inward() {
        return !TO.equals(direction) && Transform.ofWire(transform).orElse(Transform.NONE) != Transform.CONSTANT;
    }

    /**
     * What goes there of somebody.
     *
     * @param known the value of a field; null or empty for what is not known
     * @return null when nothing is to be written
     */
    public String made(Function<ContactField, String> known, Transform.Studio studio) {
        Transform how = Transform.ofWire(transform).orElse(Transform.NONE);
        List<String> values = new ArrayList<>();
        values.add(text(source, known));
        if (how == Transform.FIRST_NON_EMPTY && argument != null) {
            for (String other : argument.split(",")) {
                values.add(text(other.strip(), known));
            }
        }
        return how.apply(values, argument, studio);
    }

    private static String text(String field, Function<ContactField, String> known) {
        String text = ContactField.ofWire(field).map(known).orElse(null);
        return text == null ? "" : text;
    }
}
