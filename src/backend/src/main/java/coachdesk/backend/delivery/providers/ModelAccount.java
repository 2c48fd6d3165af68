package coachdesk.backend.delivery.providers;

import java.net.URI;

/**
 * Where a language model is asked.
 *
 * @param key secret, or null where none is needed
 */
public record ModelAccount(URI address, String key) {
    /** Tells nothing. */
    @Override
    public String toString() {
        return "ModelAccount";
    }
}
