package coachdesk.backend.conversations;

/**
 * Somebody who takes part in conversations and has no session: known by the own participant id, which nobody else is told.
 *
 * @param name as the studio knows it; may be empty
 */
public record Member(String tenant, String id, String name) {}
