package coachdesk.app.contacts;

/**
 * Somebody on a screen, and how they are reached.
 *
 * @param name null when it is not known
 * @param email as it was entered; null when there is none
 * @param phone as it was entered, which may be no number; null when there is none
 * @param key of one of their records, e.g. {@code person:4711}; null where none is known
 */
public record Contact(String name, String email, String phone, String key) {
    public Contact(String name, String email, String phone) {
        this(name, email, phone, null);
    }
}
