package coachdesk.desk.reservations;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened to a reservation.
 *
 * @param device name of the device, null when unknown (the web, a classic client)
 * @param person who was signed in, null when unknown
 * @param fields touched by an edit; else empty
 * @param waiting whether it has not reached the server yet
 */
public record TimelineEntry(What what, Instant at, String device, String person, List<String> fields, boolean waiting) {
    /** Key: {@code timeline.<name in lower case>}. */
    public enum What {
        BOOKED,
        SCANNED,
        SCANNED_AGAIN,
        UNDONE,
        EDITED,
        MERGED,
        DELETED,
        RESTORED,
        CONFLICT
    }
}
