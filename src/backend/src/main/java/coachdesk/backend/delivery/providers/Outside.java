package coachdesk.backend.delivery.providers;

import coachdesk.backend.integrations.connectors.Reach;
import java.net.URI;

/**
 * Where the world outside is.
 *
 * @param self the backend's own address as everybody reaches it; null where only this machine does
 * @param covers where YouTube's pictures of films are; null for a backend that fetches none
 * @param platforms how other platforms are reached
 */
public record Outside(URI self, URI resend, URI twilio, URI covers, Reach platforms) {
    /** The providers as they are, and nobody who reaches this backend from outside. */
    public static final Outside ORDINARY = new Outside(
            null,
            URI.create("https://api.resend.com"),
            URI.create("https://api.twilio.com"),
            URI.create("https://i.ytimg.com"),
            Reach.ORDINARY);

    /** Without pictures of films. */
    public Outside(URI self, URI resend, URI twilio) {
        this(self, resend, twilio, null, Reach.ORDINARY);
    }

    public Outside reachedAt(URI address) {
        return new Outside(address, resend, twilio, covers, platforms);
    }

    public Outside with(Reach other) {
        return new Outside(self, resend, twilio, covers, other);
    }
}
