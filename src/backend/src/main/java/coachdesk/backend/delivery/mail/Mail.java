package coachdesk.backend.delivery.mail;

import java.util.Map;

/**
 * A letter as an e-mail. The same letter gives the same mail, to the letter: a provider's idempotency asks for that.
 *
 * @param subject one line
 * @param headers beside the ordinary ones
 */
record Mail(String subject, String text, String html, Map<String, String> headers) {}
