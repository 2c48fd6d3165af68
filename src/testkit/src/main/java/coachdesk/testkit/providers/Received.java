package coachdesk.testkit.providers;

import java.time.Instant;

/**
 * What a person really received, once for each time.
 *
 * @param to address or number
 * @param text what can tell one message from another
 * @param key the idempotency key it came with; null where there is none
 * @param id the provider's
 */
public record Received(String to, String text, String key, String id, Instant at) {}
