package coachdesk.contract.campaigns.basket;

import coachdesk.contract.campaigns.Channel;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody who can be written to, as far as the basket's rules need to know.
 *
 * @param name may be null
 * @param email as written; null or blank when there is none
 * @param phone as written; null or blank when there is none
 * @param optedOut channels that this person does not want to be written to by
 * @param lastWrote when this person last wrote by WhatsApp; null when never, or not known
 */
public record Contact(String id, String name, String email, String phone, Set<Channel> optedOut, Instant lastWrote) {}
