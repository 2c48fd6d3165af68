package coachdesk.desk.checkin;

import java.time.Instant;

/** A scan that was not undone. @param device its name; it and the person may be null */
public record Scan(String id, Instant at, String device, String person) {}
