package coachdesk.app.notifications;

/**
 * What is shown outside the window's own lists.
 *
 * @param text may be empty
 * @param conversationId to which it leads; null for the list of all
 */
public record Notice(String title, String text, String conversationId) {
    @Override
    public String toString() {
        return "Notice[" + conversationId + "]";
    }
}
