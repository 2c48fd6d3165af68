package coachdesk.testkit.providers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A provider of e-mail with Resend's API: {@code POST /emails}. What came with a key that it knows is answered as the first
 * time and not sent again, for a day by its clock. Thread-safe.
 */
public final class FakeResend implements AutoCloseable {
    public static final String KEY = "re_fake_key";
    /** How long a key is remembered. */
    public static final Duration WINDOW = Duration.ofHours(24);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Known> known = new HashMap<>();
    private final ReceivedLedger ledger = new ReceivedLedger();
    private final ProviderFaults faults = new ProviderFaults();
    private final Clock clock;
    private final FakeHttp http;
    private JsonNode last;
    private int sent;

    private record Known(String body, String answer, Instant at) {}

    public FakeResend(Clock clock) {
        this.clock = clock;
        this.http = new FakeHttp(request -> faults.draw(), clock, new Errors(), this::answer);
    }

    public URI address() {
        return http.address();
    }

    public ProviderFaults faults() {
        return faults;
    }

    public ReceivedLedger ledger() {
        return ledger;
    }

    /** The body of the last e-mail that was sent; null before. */
    public synchronized JsonNode last() {
        return last;
    }

    private synchronized FakeHttp.Reply answer(FakeHttp.Request request) {
        if (!request.method().equals("POST") || !request.uri().getPath().equals("/emails")) {
            return error(404, "not_found", "The requested endpoint does not exist");
        }
        if (!("Bearer " + KEY).equals(request.header("Authorization"))) {
            return new Errors().wrongKey();
        }
        String key = request.header("Idempotency-Key");
        Instant now = clock.instant();
        known.values().removeIf(entry -> !now.isBefore(entry.at().plus(WINDOW)));
        Known before = key == null ? null : known.get(key);
        if (before != null) {
            return before.body().equals(request.body())
                    ? new FakeHttp.Reply(200, before.answer())
                    : error(409, "invalid_idempotent_request", "Same idempotency key used with a different payload");
        }
        return send(request.body(), key, now);
    }

    private FakeHttp.Reply send(String body, String key, Instant now) {
        try {
            JsonNode mail = JSON.readTree(body);
            String to = mail.at("/to/0").asText();
            if (mail.path("from").asText().isBlank() || !to.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
                return error(422, "validation_error", "Invalid `to` field");
            }
            String id = "mail-" + ++sent;
            String answer = JSON.writeValueAsString(Map.of("id", id));
            ledger.add(new Received(to, mail.path("subject").asText(), key, id, now));
            last = mail;
            if (key != null) {
                known.put(key, new Known(body, answer, now));
            }
            return new FakeHttp.Reply(200, answer);
        } catch (JsonProcessingException e) {
            return error(422, "validation_error", "The body is not JSON");
        }
    }

    private static FakeHttp.Reply error(int status, String name, String message) {
        return new FakeHttp.Reply(
                status, "{\"statusCode\":%d,\"name\":\"%s\",\"message\":\"%s\"}".formatted(status, name, message));
    }

    private static final class Errors implements FakeHttp.Errors {
        @Override
        public FakeHttp.Reply broken() {
            return error(500, "application_error", "An unexpected error occurred");
        }

        @Override
        public FakeHttp.Reply tooMany() {
            return error(429, "rate_limit_exceeded", "Too many requests");
        }

        @Override
        public FakeHttp.Reply wrongKey() {
            return error(403, "invalid_api_key", "API key is invalid");
        }

        @Override
        public FakeHttp.Reply suspended() {
            return error(403, "suspended_account", "This account is suspended");
        }

        @Override
        public FakeHttp.Reply noMoney() {
            return error(429, "monthly_quota_exceeded", "You have reached your monthly email quota");
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
