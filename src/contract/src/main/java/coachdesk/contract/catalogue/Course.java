package coachdesk.contract.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * A weekly class.
 *
 * @param weekday 0 is Sunday, 6 is Saturday (the web's counting, not Java's)
 * @param time {@code HH:MM} in the studio's zone
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Course(
        String id,
        String name,
        Integer weekday,
        String time,
        String locationName,
        String mapsUrl,
        Boolean visible,
        Boolean archived,
        List<String> playlist) {
    /**
     * In the base of a delete, beside the revision: how many reservations the person was told would go with it, and agreed to.
     * Missing for none.
     */
    public static final String TAKES = "reservations";
}
