package coachdesk.desk.conversations;

/**
 * Where a message stands in its conversation: by its time, and among those of one time by its id, so that the order is the
 * same on every desk.
 *
 * @param at milliseconds since 1970; null when the server's time cannot be read: those stand before all others
 */
public record Place(Long at, String id) {}
