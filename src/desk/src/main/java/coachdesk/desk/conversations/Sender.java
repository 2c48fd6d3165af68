package coachdesk.desk.conversations;

/** Who says something in a conversation, by what the server calls the sender's type. */
public enum Sender {
    COACH,
    ASSISTANT,
    MEMBER;

    /** @param wire {@code coach}, {@code ai}, {@code user}; whatever else is a member */
    public static Sender of(String wire) {
        return switch (wire == null ? "" : wire) {
            case "coach" -> COACH;
            case "ai", "system" -> ASSISTANT;
            default -> MEMBER;
        };
    }
}
