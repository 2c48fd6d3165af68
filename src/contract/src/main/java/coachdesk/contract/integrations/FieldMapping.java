package coachdesk.contract.integrations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

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

    public boolean outward() {
        return !FROM.equals(direction);
    }

    /** A constant tells nothing about anybody: it is never read back. */
    public boolean inward() {
        return !TO.equals(direction) && Transform.ofWire(transform).orElse(Transform.NONE) != Transform.CONSTANT;
    }
}
