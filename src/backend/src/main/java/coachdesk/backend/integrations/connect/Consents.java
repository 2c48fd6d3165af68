package coachdesk.backend.integrations.connect;

import coachdesk.backend.http.Refusal;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.store.ConsentTable;
import coachdesk.backend.json.Json;
import coachdesk.backend.secrets.SecretBox;
import coachdesk.contract.integrations.ConnectAnswer;
import coachdesk.contract.integrations.ConnectRequest;
import coachdesk.contract.integrations.Consent;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.Way;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Consents in the browser (RFC 6749 §4.1 with RFC 7636): begun here, and ended with the code that came back. */
public final class Consents {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int RANDOM = 32;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost");

    private final Connecting connecting;
    private final ConsentTable table;
    private final TokenEndpoint endpoint;
    private final Homes homes;
    private final SecretBox box;
    private final RandomGenerator random;
    private final Clock clock;

    /** What waits, sealed. @param proof of RFC 7636 */
    private record Begun(ConnectRequest request, Map<String, String> values, String redirect, String proof) {}

    Consents(
            Connecting connecting,
            ConsentTable table,
            TokenEndpoint endpoint,
            Homes homes,
            SecretBox box,
            RandomGenerator random,
            Clock clock) {
        this.connecting = connecting;
        this.table = table;
        this.endpoint = endpoint;
        this.homes = homes;
        this.box = box;
        this.random = random;
        this.clock = clock;
    }

    Consent begin(String tenant, ConnectRequest request) {
        Connecting.Wanted wanted = connecting.wanted(tenant, request);
        Grant grant = Grant.of(wanted.platform())
                .filter(found -> wanted.way() == Way.OAUTH)
                .orElseThrow(() -> Connecting.wrong("way"));
        String redirect = redirect(request.redirect());
        SettingsCheck.Checked checked = connecting.checked(wanted, request.values());
        if (!checked.wrong().isEmpty()) {
            return new Consent(null, null, checked.wrong());
        }
        String state = secret();
        String proof = secret();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", checked.values().get("client_id"));
        query.put("redirect_uri", redirect);
        query.put("scope", String.join(" ", grant.scopes()));
        query.put("state", state);
        query.put("code_challenge", challenge(proof));
        query.put("code_challenge_method", "S256");
        ConnectRequest kept =
                new ConnectRequest(wanted.id(), request.platform(), request.way(), request.name(), Map.of(), redirect);
        Instant now = clock.instant();
        String sealed =
                box.seal(purpose(tenant, state), Json.write(new Begun(kept, checked.values(), redirect, proof)));
        table.add(state, tenant, sealed, now.plus(LIFE), now);
        URI page = homes.browser(wanted.platform(), checked.values(), grant);
        return new Consent(state, page + grant.authorize() + "?" + TokenEndpoint.written(query), Map.of());
    }

    /** Only a program of this very machine gets the code. */
    private static String redirect(String wanted) {
        if (wanted == null) {
            return Consent.RETURN;
        }
        try {
            URI uri = new URI(wanted);
            boolean here = "http".equals(uri.getScheme())
                    && THIS_MACHINE.contains(String.valueOf(uri.getHost()))
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && uri.getPort() > 0;
            if (here) {
                return wanted;
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw Connecting.wrong("redirect_uri");
    }

    /**
     * @param pasted the code, or the whole address that the browser came back to
     * @throws Refusal 404 for a consent that nobody began, that has ended, or that was ended already
     */
    ConnectAnswer finish(String tenant, String person, String state, String pasted) {
        Begun begun = table.take(state, tenant, clock.instant())
                .flatMap(kept -> box.open(purpose(tenant, state), kept))
                .map(json -> Json.read(json, Begun.class))
                .orElseThrow(() -> Refusal.notFound("This consent has ended, or was never begun."));
        Connecting.Wanted wanted = connecting.wanted(tenant, begun.request());
        Credentials credentials;
        try {
            credentials = wanted.sealed()
                    .with(begun.values())
                    .with(endpoint.exchanged(
                            wanted.platform(), begun.values(), code(pasted, state), begun.redirect(), begun.proof()));
        } catch (PlatformException e) {
            PlatformTrial trial = new PlatformTrial(false, e.status(), 0, null, List.of(), null, e.error());
            return new ConnectAnswer(null, trial, Map.of());
        }
        return connecting.keptIfGood(tenant, person, wanted, credentials);
    }

    /** Nothing is left of it. */
    void cancel(String tenant, String state) {
        table.take(state, tenant, clock.instant());
    }

    private static String code(String pasted, String state) {
        String text = pasted.strip();
        if (!text.contains("?")) {
            return text;
        }
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair :
                text.substring(text.indexOf('?') + 1).replaceFirst("#.*", "").split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                query.put(pair.substring(0, at), decoded(pair.substring(at + 1)));
            }
        }
        if (!state.equals(query.get("state")) || query.get("code") == null) {
            throw Connecting.wrong("code");
        }
        return query.get("code");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Connecting.wrong("code");
        }
    }

    private String secret() {
        byte[] bytes = new byte[RANDOM];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String proof) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(proof.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String purpose(String tenant, String state) {
        return "consent/" + tenant + "/" + state;
    }
}
