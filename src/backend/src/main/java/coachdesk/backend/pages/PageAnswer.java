package coachdesk.backend.pages;

import coachdesk.backend.http.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A page that loads nothing but what its policy names. */
public final class PageAnswer {
    private PageAnswer() {}

    /** @param policy a Content-Security-Policy without the last word on forms and frames, which no page of ours is for */
    public static Answer html(int status, String text, String policy, Map<String, String> more) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>(more);
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; " + policy + "; form-action 'none'; base-uri 'none'; frame-ancestors 'none'");
        return new Answer(status, "text/html; charset=utf-8", out -> out.write(bytes), headers);
    }

    /** A script or style that stands in the page, as a policy names it. */
    public static String source(String text) {
        return "'sha256-" + Base64.getEncoder().encodeToString(sha256(text)) + "'";
    }

    /** Changes when the page does. */
    public static String tag(String text) {
        return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(text)) + "\"";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
