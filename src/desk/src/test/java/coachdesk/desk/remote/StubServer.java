package coachdesk.desk.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** An HTTP server that says what it is told to; whatever it was not told of is 404. */
final class StubServer implements AutoCloseable {
    /** @param headers name, value, name, value … */
    record Answer(int status, String type, String body, String... headers) {
        static Answer json(String body) {
            return new Answer(200, "application/json", body);
        }

        static Answer broken() {
            return new Answer(500, "text/plain; charset=utf-8", "Internal Server Error");
        }
    }

    private final HttpServer server;
    private final Map<String, Function<String, Answer>> routes = new ConcurrentHashMap<>();
    final List<String> asked = new ArrayList<>();
    final List<String> bodies = new ArrayList<>();

    StubServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    ServerAddress address() {
        return new ServerAddress(uri(), "secret-token");
    }

    void on(String methodAndPath, Answer answer) {
        routes.put(methodAndPath, query -> answer);
    }

    void on(String methodAndPath, Function<String, Answer> answer) {
        routes.put(methodAndPath, answer);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String asking =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getQuery();
        asked.add(asking + (query == null ? "" : "?" + query));
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Answer answer = routes.getOrDefault(
                        asking, q -> new Answer(404, "application/json", "{\"detail\":\"Not Found\"}"))
                .apply(query == null ? "" : query);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        for (int i = 0; i < answer.headers().length; i += 2) {
            exchange.getResponseHeaders().set(answer.headers()[i], answer.headers()[i + 1]);
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
