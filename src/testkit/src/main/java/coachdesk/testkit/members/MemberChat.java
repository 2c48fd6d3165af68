package coachdesk.testkit.members;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** A member on the telephone, as the studio's chat page does it: REST to say, the socket to hear, and both again after a cut. */
public final class MemberChat implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Executor threads;
    private final RandomGenerator random;

    private final Map<String, JsonNode> heard = new ConcurrentHashMap<>();
    private final Deque<Map<String, String>> waiting = new ArrayDeque<>();
    private final URI server;
    private final String name;
    private final String participant;
    private final String session;
    private final Set<String> events = ConcurrentHashMap.newKeySet();
    private volatile boolean joined;
    private WebSocket socket;
    private String cursor = "0";

    /**
     * Enters by the link, over a network that works.
     *
     * @param threads where she goes on with what she heard; never the common pool, by which the answers are delivered
     *     that {@link #goOn} waits for
     */
    public MemberChat(URI server, String link, String name, Executor threads, RandomGenerator random)
            throws IOException, InterruptedException {
        this.server = server;
        this.name = name;
        this.threads = threads;
        this.random = random;
        JsonNode entered = ask(
                "POST",
                "/api/chat/smart-entry",
                Map.of("name", name, "email", "ana.rossi@example.com", "link_token", link));
        participant = entered.at("/participant/id").asText();
        session = entered.at("/session/id").asText();
    }

    /**
     * Does what can be done now: hears again, says what waits, reads what was missed. A cut only puts it off.
     *
     * @return whether all of it was done
     */
    public synchronized boolean goOn() {
        try {
            if (!joined) {
                join();
            }
            while (!waiting.isEmpty()) {
                ask("POST", "/api/chat/messages", waiting.peek());
                waiting.remove();
            }
            catchUp();
            return true;
        } catch (IOException e) {
            joined = false;
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says it now, or as soon as it can be said. */
    public synchronized void say(String text) {
        waiting.add(Map.of(
                "session_id", session,
                "sender_id", participant,
                "sender_name", name,
                "content", text,
                "client_id", new UUID(random.nextLong(), random.nextLong()).toString()));
        goOn();
    }

    /** Whether the server ever told her of such an event. */
    public boolean sees(String event) {
        return events.contains(event);
    }

    /** Everything that was said, as her screen shows it. */
    public List<String> texts() {
        return heard.values().stream()
                .sorted(Comparator.comparing((JsonNode message) -> OffsetDateTime.parse(
                                        message.get("created_at").asText())
                                .toInstant())
                        .thenComparing(message -> message.get("id").asText()))
                .map(message -> message.get("text").asText())
                .toList();
    }

    private void catchUp() throws IOException, InterruptedException {
        boolean more = true;
        while (more) {
            JsonNode answer = ask(
                    "GET",
                    "/api/messages/sync?session_id=" + session + "&participant_id=" + participant + "&limit=200&cursor="
                            + cursor,
                    null);
            answer.get("messages")
                    .forEach(message -> heard.put(message.get("id").asText(), message));
            cursor = answer.get("cursor").asText();
            more = answer.get("has_more").asBoolean();
        }
    }

    private void join() throws IOException {
        try {
            socket = http.newWebSocketBuilder()
                    .connectTimeout(PATIENCE)
                    .buildAsync(
                            URI.create(
                                    server.toString().replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket"),
                            new Ear())
                    // The connection may stand and the answer to the greeting never come.
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            throw new IOException(e);
        }
        joined = true;
    }

    private JsonNode ask(String method, String path, Object body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        // What is no JSON was said by something between her and the studio.
        JsonNode said = JSON.readTree(answer.body());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " " + answer.statusCode() + " " + answer.body());
        }
        return said;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /** What the server says, piece by piece. */
    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket line, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                hear(line, text.toString());
                text.setLength(0);
            }
            line.request(1);
            return null;
        }

        private void hear(WebSocket line, String said) {
            if (said.startsWith("0")) {
                line.sendText("40", true);
            } else if (said.equals("2")) {
                line.sendText("3", true);
            } else if (said.startsWith("40")) {
                line.sendText(
                        "42[\"join_session\",{\"session_id\":\"" + session + "\",\"participant_id\":\"" + participant
                                + "\"}]",
                        true);
            } else if (said.startsWith("42[")) {
                events.add(said.split("\"")[1]);
                threads.execute(MemberChat.this::goOn);
            }
        }

        @Override
        public void onError(WebSocket line, Throwable error) {
            joined = false;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket line, int code, String why) {
            joined = false;
            return null;
        }
    }
}
