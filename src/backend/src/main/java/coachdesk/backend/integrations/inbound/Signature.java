package coachdesk.backend.integrations.inbound;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures by a secret that both sides know (HMAC-SHA256), compared in a time that tells nothing. */
final class Signature {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String PREFIX = "sha256=";
    private static final long MILLIS_FROM = 100_000_000_000L;

    private Signature() {}

    /** @param given the header, or null */
    static boolean base64(String given, String secret, byte[]... parts) {
        return given != null && same(given.strip(), Base64.getEncoder().encodeToString(mac(secret, parts)));
    }

    /** As {@code sha256=…} in hexadecimal digits. @param given the header, or null */
    static boolean hex(String given, String secret, byte[]... parts) {
        return given != null
                && same(
                        given.strip().toLowerCase(Locale.ROOT),
                        PREFIX + HexFormat.of().formatHex(mac(secret, parts)));
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mac(String secret, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it was signed just now, so that nobody sends again what he saw go by. @param stamp seconds, milliseconds or ISO-8601 */
    static boolean recent(Optional<String> stamp, Instant now) {
        try {
            return stamp.map(Signature::instant)
                    .filter(at -> Duration.between(at, now).abs().compareTo(WINDOW) <= 0)
                    .isPresent();
        } catch (DateTimeException | NumberFormatException e) {
            return false;
        }
    }

    private static Instant instant(String stamp) {
        String text = stamp.strip();
        if (!text.matches("\\d{1,18}")) {
            return Instant.parse(text);
        }
        long number = Long.parseLong(text);
        return number < MILLIS_FROM ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }
}
