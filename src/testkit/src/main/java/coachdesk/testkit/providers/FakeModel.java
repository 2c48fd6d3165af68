package coachdesk.testkit.providers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A language model with an API like OpenAI's, that says what it is told to say and remembers to the letter what it was sent.
 * Thread-safe.
 */
public final class FakeModel implements AutoCloseable {
    public static final String KEY = "sk-fake-7f3a";
    /** What it says when nobody told it what to say. */
    public static final String ORDINARY = "Avec plaisir !";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> asked = new ArrayList<>();
    private final Deque<FakeHttp.Reply> replies = new ArrayDeque<>();
    private final Deque<Held> held = new ArrayDeque<>();
    private final ProviderFaults faults = new ProviderFaults();
    private final FakeHttp http;

    public FakeModel(Clock clock) {
        this.http = new FakeHttp(this::fault, clock, new Errors(), this::answer);
    }

    /** Where a studio has to ask. */
    public URI address() {
        return http.address().resolve("/v1");
    }

    public ProviderFaults faults() {
        return faults;
    }

    /** The next question is answered so. */
    public synchronized void says(String text) {
        replies.add(new FakeHttp.Reply(200, said(text)));
    }

    /** The next question is answered with these very words, whatever they are. */
    public synchronized void replies(int status, String body) {
        replies.add(new FakeHttp.Reply(status, body));
    }

    /** The bodies of all questions, as they came over the wire, also of those that were not answered. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    /** The last question's messages. */
    public synchronized JsonNode messages() {
        return read(asked.getLast()).path("messages");
    }

    private ProviderFault fault(FakeHttp.Request request) {
        Held now;
        synchronized (this) {
            asked.add(request.body());
            now = held.poll();
        }
        if (now != null) {
            now.pass();
        }
        return faults.draw();
    }

    /** The next question waits until it is let go, or for good. */
    public synchronized Held hold() {
        Held next = new Held();
        held.add(next);
        return next;
    }

    /** A question that is being thought about. */
    public static final class Held {
        private static final int LONGEST_SECONDS = 120;

        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch free = new CountDownLatch(1);

        private void pass() {
            arrived.countDown();
            await(free);
        }

        /** Waits until the question is there. */
        public void awaitQuestion() {
            await(arrived);
        }

        public void letGo() {
            free.countDown();
        }

        private static void await(CountDownLatch latch) {
            try {
                if (!latch.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nothing came");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized FakeHttp.Reply answer(FakeHttp.Request request) {
        if (!request.method().equals("POST") || !request.uri().getPath().equals("/v1/chat/completions")) {
            return error(404, "not_found");
        }
        if (!("Bearer " + KEY).equals(request.header("Authorization"))) {
            return new Errors().wrongKey();
        }
        JsonNode question = read(request.body());
        if (question.path("model").asText().isBlank()
                || question.path("messages").isEmpty()) {
            return error(400, "invalid_request_error");
        }
        return replies.isEmpty() ? new FakeHttp.Reply(200, said(ORDINARY)) : replies.poll();
    }

    private static String said(String text) {
        try {
            return JSON.writeValueAsString(Map.of(
                    "id",
                    "chatcmpl-1",
                    "object",
                    "chat.completion",
                    "choices",
                    List.of(Map.of(
                            "index",
                            0,
                            "finish_reason",
                            "stop",
                            "message",
                            Map.of("role", "assistant", "content", text)))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + body, e);
        }
    }

    private static FakeHttp.Reply error(int status, String code) {
        return new FakeHttp.Reply(
                status,
                "{\"error\":{\"message\":\"Incorrect API key provided: %s\",\"type\":\"%s\",\"code\":\"%s\"}}"
                        .formatted(KEY, code, code));
    }

    private static final class Errors implements FakeHttp.Errors {
        @Override
        public FakeHttp.Reply broken() {
            return error(500, "server_error");
        }

        @Override
        public FakeHttp.Reply tooMany() {
            return error(429, "rate_limit_exceeded");
        }

        @Override
        public FakeHttp.Reply wrongKey() {
            return error(401, "invalid_api_key");
        }

        @Override
        public FakeHttp.Reply suspended() {
            return error(403, "account_deactivated");
        }

        @Override
        public FakeHttp.Reply noMoney() {
            return error(429, "insufficient_quota");
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
