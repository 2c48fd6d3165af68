package coachdesk.contract.integrations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a studio proves to a platform who it is. */
public enum Way {
    /** A key that was made there and copied. */
    KEY,
    /** An application of one's own that asks for itself (RFC 6749 §4.4). */
    CLIENT,
    /** Somebody says yes in the browser (RFC 6749 §4.1 with RFC 7636). */
    OAUTH;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Way> ofWire(String wire) {
        return Arrays.stream(values()).filter(way -> way.wire().equals(wire)).findFirst();
    }
}
