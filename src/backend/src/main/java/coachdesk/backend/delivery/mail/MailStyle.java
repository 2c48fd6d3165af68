package coachdesk.backend.delivery.mail;

/**
 * Whose messages they are.
 *
 * @param from address, plain
 * @param name shown beside the address, may be null
 * @param replyTo address, or null for {@code from}
 * @param language of the words around the message
 * @param page of the studio, for links into it; may be null
 */
public record MailStyle(String from, String name, String replyTo, String language, String page) {
    String answersTo() {
        return replyTo == null ? from : replyTo;
    }
}
