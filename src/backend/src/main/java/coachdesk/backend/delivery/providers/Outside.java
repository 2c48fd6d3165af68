package coachdesk.backend.delivery.providers;

import java.net.URI;

/**
 * Where the world outside is.
 *
 * @param self the backend's own address as everybody reaches it; null where only this machine does
 */
public record Outside(URI self, URI resend, URI twilio) {
    /** The providers as they are, and nobody who reaches this backend from outside. */
    public static final Outside ORDINARY =
            new Outside(null, URI.create("https://api.resend.com"), URI.create("https://api.twilio.com"));

    public Outside reachedAt(URI address) {
        return new Outside(address, resend, twilio);
    }
}
