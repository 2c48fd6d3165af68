package coachdesk.backend.realtime;

/**
 * A member's place in the room of a conversation.
 *
 * @param alias what the other members know it by, instead of its participant id
 */
public record Seat(String tenant, String conversation, String participant, String alias, String name) {}
