package coachdesk.backend.delivery.whatsapp;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What Twilio tells of a message that came in. @param fields values by name, as they were posted */
public record Inbound(Map<String, List<String>> fields) {
    private static final String ALGORITHM = "HmacSHA1";
    private static final String WHATSAPP = "whatsapp:";
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    public static Inbound of(String body) {
        return new Inbound(Form.read(body));
    }

    /**
     * Twilio's rule: HMAC-SHA1 with the account's token over the address, as it is written at Twilio, and every field's name
     * and value, by name, without anything between; in Base64. Of the address it may have left out or added the usual port.
     *
     * @param signature what came with it, or null
     */
    public boolean signed(String token, URI address, String signature) {
        return signature != null
                && addresses(address)
                        .anyMatch(one -> MessageDigest.isEqual(
                                signature.getBytes(StandardCharsets.UTF_8),
                                signature(token, one).getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<String> addresses(URI address) {
        int usual = "https".equals(address.getScheme()) ? HTTPS : HTTP;
        String host = address.getHost();
        String behind = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        String front = address.getScheme() + "://" + host;
        int port = address.getPort() < 0 ? usual : address.getPort();
        return Stream.of(address.toString(), front + behind, front + ":" + port + behind)
                .distinct();
    }

    String signature(String token, String address) {
        StringBuilder text = new StringBuilder(address);
        new TreeMap<>(fields)
                .forEach((name, values) -> values.stream().distinct().sorted().forEach(value -> text.append(name)
                        .append(value)));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who wrote, in E.164; empty for what did not come by WhatsApp. */
    Optional<String> from() {
        return first("From")
                .filter(from -> from.startsWith(WHATSAPP))
                .map(from -> from.substring(WHATSAPP.length()).replace(" ", "+"))
                .filter(number -> number.matches("\\+[1-9]\\d{6,14}"));
    }

    String text() {
        return first("Body").orElse("");
    }

    /** Whether anything came that can be shown. */
    boolean says() {
        return !text().isBlank() || !first("NumMedia").orElse("0").equals("0");
    }

    /** The provider's id of the message; null when it says none. */
    String sid() {
        return first("MessageSid").filter(sid -> !sid.isBlank()).orElse(null);
    }

    private Optional<String> first(String name) {
        return Optional.ofNullable(fields.get(name)).map(List::getFirst);
    }
}
