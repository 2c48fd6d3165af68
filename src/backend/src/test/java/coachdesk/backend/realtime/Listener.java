package coachdesk.backend.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Town;
import coachdesk.backend.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A client that sends and receives bare texts. */
final class Listener implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long SECONDS = 30;
    private static final int MOST_SENT = 5_000;
    static final int WITHOUT_A_WORD = 1006;

    private static final String PRESENCE = "42[\"presence\"";

    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> presence = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder parts = new StringBuilder();
    private final WebSocket socket;
    private volatile boolean reading = true;

    private Listener(URI server, String query) {
        URI address = URI.create("ws" + server.toString().substring(4) + "/socket.io/?" + query);
        socket = HTTP.newWebSocketBuilder().buildAsync(address, this).join();
    }

    static Listener stranger(Town town) {
        return new Listener(town.address(), "EIO=4&transport=websocket");
    }

    static Listener of(Town town, String query) {
        return new Listener(town.address(), query);
    }

    /** Joined with a session of this account. */
    static Listener joined(Town town, String who, String studio, String device) {
        return joined(town, town.token(who + "@" + studio + ".example.com", studio), device);
    }

    static Listener joined(Town town, String token, String device) {
        Listener listener = stranger(town);
        assertThat(listener.next()).startsWith("0{\"sid\":");
        listener.send(
                "40" + Json.write(device == null ? Map.of("token", token) : Map.of("token", token, "device", device)));
        assertThat(listener.next()).startsWith("40{\"sid\":");
        return listener;
    }

    Listener send(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    /** From the next text on. */
    void stopReading() {
        reading = false;
    }

    /** @return false when the server was still there after very many */
    boolean sendUntilDropped(String text) {
        try {
            for (int i = 0; i < MOST_SENT; i++) {
                socket.sendText(text, true).orTimeout(SECONDS, TimeUnit.SECONDS).join();
            }
            return false;
        } catch (CompletionException e) {
            return !(e.getCause() instanceof TimeoutException);
        }
    }

    void sendBytes() {
        socket.sendBinary(java.nio.ByteBuffer.wrap(new byte[] {1, 2}), true).join();
    }

    /** Without a session, in the room of this conversation. */
    static Listener member(Town town, String conversation, String participant) {
        Listener listener = stranger(town);
        assertThat(listener.next()).startsWith("0{\"sid\":");
        listener.send("40");
        assertThat(listener.next()).startsWith("40{\"sid\":");
        listener.send("42"
                + Json.write(java.util.List.of(
                        "join_session", Map.of("session_id", conversation, "participant_id", participant))));
        return listener;
    }

    /** The next text, which is waited for; but for who is there, which is told by {@link #presence}. */
    String next() {
        return next(texts);
    }

    /** The next time that it is told who is there. */
    String presence() {
        return next(presence);
    }

    private static String next(BlockingQueue<String> from) {
        try {
            String text = from.poll(SECONDS, TimeUnit.SECONDS);
            assertThat(text).as("a text from the server").isNotNull();
            return text;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the server has said by the time that it has answered this question. */
    String upToNow() {
        send("429999[\"state\"]");
        StringBuilder said = new StringBuilder();
        for (String text = next(); !text.startsWith("439999["); text = next()) {
            said.append(text).append('\n');
        }
        return said.toString();
    }

    /** The status with which the server closed it, which is waited for. */
    int closed() {
        return closed.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        parts.append(data);
        if (last) {
            (parts.indexOf(PRESENCE) == 0 ? presence : texts).add(parts.toString());
            parts.setLength(0);
        }
        if (reading) {
            from.request(1);
        }
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(WITHOUT_A_WORD);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
