package coachdesk.desk.notifications;

/** The one mark that a classic server keeps for everybody who uses it. Blocks for a bounded time. */
public interface SharedMark {
    /**
     * What members said in a conversation is told to nobody any more.
     *
     * @throws coachdesk.desk.problems.ProblemException when the server cannot be told
     */
    void read(String conversationId);
}
