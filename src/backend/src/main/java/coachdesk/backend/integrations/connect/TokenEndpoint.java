package coachdesk.backend.integrations.connect;

import coachdesk.backend.delivery.http.ProviderHttp;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.Way;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks platforms for tokens (RFC 6749). Every call blocks for a bounded time; no message of it holds what is secret. */
final class TokenEndpoint {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Set<String> REFUSED =
            Set.of("invalid_client", "invalid_grant", "unauthorized_client", "access_denied", "invalid_token");
    /** What RFC 6749 lets an error be: anything else is not repeated. */
    private static final Pattern WORD = Pattern.compile("[a-z_]{1,60}");

    private final ProviderHttp http;
    private final Homes homes;
    private final Clock clock;

    TokenEndpoint(ProviderHttp http, Homes homes, Clock clock) {
        this.http = http;
        this.homes = homes;
        this.clock = clock;
    }

    /** What the code of a consent is worth. @throws PlatformException when it is worth nothing */
    Tokens exchanged(Platform platform, Map<String, String> values, String code, String redirect, String proof) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirect);
        form.put("code_verifier", proof);
        return ask(platform, values, form, null);
    }

    /**
     * Other tokens than these.
     *
     * @param before null before the first
     * @throws PlatformException of kind AUTH when somebody has to say yes again
     */
    Tokens renewed(Platform platform, Way way, Map<String, String> values, Tokens before) {
        Map<String, String> form = new LinkedHashMap<>();
        if (way == Way.CLIENT) {
            form.put("grant_type", "client_credentials");
            Grant.of(platform)
                    .filter(Grant::scoped)
                    .ifPresent(grant -> form.put("scope", String.join(" ", grant.scopes())));
            return ask(platform, values, form, null);
        }
        if (before == null || before.refresh() == null) {
            throw new PlatformException(FailureKind.AUTH, "There is no token to ask for another with.");
        }
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", before.refresh());
        return ask(platform, values, form, before);
    }

    private Tokens ask(Platform platform, Map<String, String> values, Map<String, String> form, Tokens before) {
        Grant grant = Grant.of(platform).orElseThrow();
        form.put("client_id", values.get("client_id"));
        if (values.containsKey("client_secret")) {
            form.put("client_secret", values.get("client_secret"));
        }
        Instant asked = clock.instant();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(homes.base(platform, values) + grant.token()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(written(form)));
        return switch (http.ask(request)) {
            case ProviderHttp.Exchange.Answered answered
            when answered.status() / 100 == 2 -> tokens(platform, answered, before, asked);
            case ProviderHttp.Exchange.Answered answered -> throw refused(answered);
            case ProviderHttp.Exchange.NotReached _, ProviderHttp.Exchange.Lost _ ->
                throw new PlatformException(FailureKind.NETWORK, "Nobody answered where tokens are given.");
        };
    }

    static String written(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Tokens tokens(Platform platform, ProviderHttp.Exchange.Answered answered, Tokens before, Instant asked) {
        Map<String, Object> body = answered.body();
        if (!(body.get("access_token") instanceof String access) || access.isBlank()) {
            throw new PlatformException(FailureKind.ODD_ANSWER, "There is no token in the answer.");
        }
        boolean rotated = body.get("refresh_token") instanceof String;
        String refresh = rotated ? (String) body.get("refresh_token") : before == null ? null : before.refresh();
        long refreshEnds = until(asked, body.get("refresh_token_expires_in"));
        return new Tokens(
                access,
                refresh,
                asked.toEpochMilli(),
                until(asked, body.get("expires_in")),
                refreshEnds == 0 && before != null && !rotated ? before.refreshExpires() : refreshEnds,
                homes.told(platform, address(body.get("instance_url"))).orElse(before == null ? null : before.home()));
    }

    private static long until(Instant asked, Object seconds) {
        return seconds instanceof Number number && number.longValue() > 0
                ? asked.plusSeconds(Math.min(
                                number.longValue(), Duration.ofDays(3650).toSeconds()))
                        .toEpochMilli()
                : 0;
    }

    private static URI address(Object text) {
        try {
            return text instanceof String url ? new URI(url) : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static PlatformException refused(ProviderHttp.Exchange.Answered answered) {
        int status = answered.status();
        String code = answered.body().get("error") instanceof String word
                        && WORD.matcher(word).matches()
                ? word
                : null;
        FailureKind kind = code != null && REFUSED.contains(code) || status == 401
                ? FailureKind.AUTH
                : switch (status) {
                    case 403 -> FailureKind.FORBIDDEN;
                    case 404 -> FailureKind.NOT_FOUND;
                    case 402, 423 -> FailureKind.SUSPENDED;
                    case 429 -> FailureKind.RATE_LIMITED;
                    case 400, 422 -> FailureKind.AUTH;
                    default -> status >= 500 ? FailureKind.BROKEN : FailureKind.ODD_ANSWER;
                };
        return new PlatformException(
                kind, status, code, "No token was given.", answered.headers().retryAfter());
    }
}
