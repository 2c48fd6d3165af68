package coachdesk.desk.remote;

import coachdesk.desk.store.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The hosted backend's real answers. */
final class Recorded {
    private Recorded() {}

    static String text(String name) {
        try (InputStream in = Recorded.class.getResourceAsStream("/recordings/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<?> reservations() {
        return (List<?>) Json.read(text("reservations_all.json")).get("data");
    }

    /** The answer of exchange {@code n}. */
    static StubServer.Answer exchange(int n) {
        for (Object one : Json.list(text("exchanges.json"))) {
            Map<?, ?> exchange = (Map<?, ?>) one;
            if (exchange.get("n").equals(n)) {
                Object body = exchange.get("body");
                return new StubServer.Answer(
                        (Integer) exchange.get("status"),
                        String.valueOf(exchange.get("type")),
                        body instanceof String text ? text : Json.write(body));
            }
        }
        throw new IllegalArgumentException("not recorded: " + n);
    }

    /** A server in the state of the end of the recording. */
    static StubServer server() {
        StubServer server = new StubServer();
        server.on("GET /api/reservations", StubServer.Answer.json(text("reservations_all.json")));
        server.on("GET /api/courses", StubServer.Answer.json(text("courses.json")));
        server.on("GET /api/offers", StubServer.Answer.json(text("offers.json")));
        server.on("GET /api/users", StubServer.Answer.json(text("users.json")));
        return server;
    }

    /** Pages as the server makes them; the page that holds the row at {@code bad} fails. */
    static StubServer.Answer page(String query, List<?> rows, int bad) {
        if (query.contains("all_data")) {
            return StubServer.Answer.broken();
        }
        int page = number(query, "page");
        int limit = number(query, "limit");
        int from = Math.min((page - 1) * limit, rows.size());
        int to = Math.min(from + limit, rows.size());
        if (bad >= from && bad < to) {
            return StubServer.Answer.broken();
        }
        return StubServer.Answer.json(Json.write(
                Map.of("data", rows.subList(from, to), "pagination", Map.of("total", rows.size(), "page", page))));
    }

    private static int number(String query, String name) {
        for (String part : query.split("&")) {
            if (part.startsWith(name + "=")) {
                return Integer.parseInt(part.substring(name.length() + 1));
            }
        }
        throw new IllegalArgumentException(query);
    }
}
