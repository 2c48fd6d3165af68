package coachdesk.backend.integrations.inbound;

import coachdesk.backend.integrations.connect.Credentials;
import coachdesk.contract.integrations.Platform;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** How each platform proves that a message is its own. */
final class Scheme {
    /** The name that Pipedrive gives beside the password. */
    static final String USER = "coachdesk";

    static final String SIGNATURE = "X-Coccinelle-Signature";
    static final String TIMESTAMP = "X-Coccinelle-Timestamp";

    private static final String BASIC = "Basic ";

    private Scheme() {}

    /** What it signs with: what was set for its messages, or else its application's secret where it takes that. */
    static Optional<String> secret(Platform platform, Credentials credentials) {
        boolean application = platform == Platform.HUBSPOT || platform == Platform.SHOPIFY;
        return Optional.ofNullable(credentials.webhook())
                .or(() -> Optional.ofNullable(credentials.values().get("client_secret"))
                        .filter(secret -> application));
    }

    static boolean proven(Platform platform, String secret, Letter letter, Instant now) {
        return switch (platform) {
            case HUBSPOT -> hubSpot(secret, letter, now);
            case SHOPIFY -> Signature.base64(header(letter, "X-Shopify-Hmac-Sha256"), secret, letter.body());
            case WOOCOMMERCE -> Signature.base64(header(letter, "X-WC-Webhook-Signature"), secret, letter.body());
            case ZENDESK -> zendesk(secret, letter, now);
            case PIPEDRIVE -> basic(secret, letter);
            case SALESFORCE -> ours(secret, letter, now);
        };
    }

    private static String header(Letter letter, String name) {
        return letter.header(name).orElse(null);
    }

    private static boolean hubSpot(String secret, Letter letter, Instant now) {
        Optional<String> at = letter.header("X-HubSpot-Request-Timestamp");
        return letter.here() != null
                && Signature.recent(at, now)
                && Signature.base64(
                        header(letter, "X-HubSpot-Signature-v3"),
                        secret,
                        Signature.bytes("POST" + letter.here()),
                        letter.body(),
                        Signature.bytes(at.get()));
    }

    private static boolean zendesk(String secret, Letter letter, Instant now) {
        Optional<String> at = letter.header("X-Zendesk-Webhook-Signature-Timestamp");
        return Signature.recent(at, now)
                && Signature.base64(
                        header(letter, "X-Zendesk-Webhook-Signature"),
                        secret,
                        Signature.bytes(at.get()),
                        letter.body());
    }

    private static boolean basic(String secret, Letter letter) {
        String given = letter.header("Authorization").orElse("");
        String expected =
                BASIC + Base64.getEncoder().encodeToString((USER + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return Signature.same(given, expected);
    }

    /** As answers of n8n are signed: {@code sha256=} of the timestamp, a dot and the body. */
    static boolean ours(String secret, Letter letter, Instant now) {
        Optional<String> at = letter.header(TIMESTAMP);
        return Signature.recent(at, now)
                && Signature.hex(header(letter, SIGNATURE), secret, Signature.bytes(at.get() + "."), letter.body());
    }
}
