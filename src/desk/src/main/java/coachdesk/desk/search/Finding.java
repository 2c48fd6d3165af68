package coachdesk.desk.search;

import java.time.Instant;

/**
 * One thing that was found.
 *
 * @param title what it is called; null when it has no name
 * @param detail what else tells it from others, in one line; may be null
 * @param at when it takes place or was said; null when that says nothing of it
 */
public record Finding(Place place, String id, String title, String detail, Instant at) {}
