package coachdesk.desk.conversations;

/**
 * Which conversations are listed.
 *
 * @param text in names, addresses, titles and what was said; blank finds all
 * @param limit how many at most
 */
public record ConversationQuery(String text, Filter filter, int limit) {
    /** What a person can ask for by one click. */
    public enum Filter {
        ALL,
        UNREAD,
        PEOPLE,
        GROUPS,
        PRIVATE,
        LINKS,
        ASSISTANT,
        ARCHIVED
    }
}
