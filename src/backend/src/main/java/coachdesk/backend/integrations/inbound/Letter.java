package coachdesk.backend.integrations.inbound;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What came in, as it came.
 *
 * @param here the address that it came to, as the platform knows it; null where nobody outside reaches the server
 * @param headers gives the value of a name; null when there is none
 */
record Letter(URI here, UnaryOperator<String> headers, byte[] body) {
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The same for the same words. */
    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
