package coachdesk.testkit.studio;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * A reservation's document with what its free texts no longer tell.
 *
 * @param sessions it is for, in order; empty for a product and a booking without a date
 */
record Booking(Map<String, Object> doc, List<ZonedDateTime> sessions) {}
