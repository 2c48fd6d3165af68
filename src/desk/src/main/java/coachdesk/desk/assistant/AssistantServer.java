package coachdesk.desk.assistant;

/** Where the assistant answers. Blocks for a bounded time; throws {@code ProblemException}. */
public interface AssistantServer {
    /** @param ownPrompt in whose place everything else is said to it; null for the studio's */
    Trial test(String message, String ownPrompt);
}
