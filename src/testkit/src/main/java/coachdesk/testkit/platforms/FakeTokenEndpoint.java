package coachdesk.testkit.platforms;

import coachdesk.testkit.providers.FakeHttp.Reply;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where an application gets tokens (RFC 6749 with RFC 7636). Thread-safe. */
public final class FakeTokenEndpoint {
    public static final String CLIENT = "fake-client-id";
    public static final String SECRET = "fake-client-secret";

    private final FakeTokens tokens;
    private final Map<String, String> codes = new HashMap<>();

    FakeTokenEndpoint(FakeTokens tokens) {
        this.tokens = tokens;
    }

    /** Somebody says yes in the browser. @param challenge of RFC 7636 with S256; null without @return the code */
    public synchronized String consent(String challenge) {
        String code = "fake-code-" + (codes.size() + 1);
        codes.put(code, challenge == null ? "" : challenge);
        return code;
    }

    /** @param extra what the platform tells beside the token; null for what it does not tell */
    synchronized Reply answer(Map<String, String> form, Map<String, ?> extra) {
        String secret = form.get("client_secret");
        boolean asksForItself = "client_credentials".equals(form.get("grant_type"));
        if (!CLIENT.equals(form.get("client_id")) || (asksForItself || secret != null) && !SECRET.equals(secret)) {
            return error(401, "invalid_client", "client credentials are invalid");
        }
        Optional<FakeTokens.Given> given =
                switch (form.getOrDefault("grant_type", "")) {
                    case "client_credentials" -> Optional.of(tokens.client());
                    case "refresh_token" -> tokens.refresh(form.getOrDefault("refresh_token", ""));
                    case "authorization_code" ->
                        proven(codes.remove(form.getOrDefault("code", "")), form.get("code_verifier"))
                                ? Optional.of(tokens.consent())
                                : Optional.empty();
                    default -> null;
                };
        if (given == null) {
            return error(400, "unsupported_grant_type", "grant type not supported");
        }
        return given.map(one -> said(one, extra))
                .orElseGet(() -> error(400, "invalid_grant", "expired access/refresh token"));
    }

    /** @param challenge null for a code that is none */
    private static boolean proven(String challenge, String verifier) {
        return challenge != null && (challenge.isEmpty() || verifier != null && challenge.equals(challenge(verifier)));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reply said(FakeTokens.Given given, Map<String, ?> extra) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", given.access());
        body.put("token_type", "bearer");
        body.put("expires_in", given.life().toSeconds());
        if (given.refresh() != null) {
            body.put("refresh_token", given.refresh());
        }
        body.putAll(extra);
        body.values().removeIf(Objects::isNull);
        return FakePlatform.json(200, body);
    }

    private static Reply error(int status, String error, String description) {
        return FakePlatform.json(status, Map.of("error", error, "error_description", description));
    }
}
