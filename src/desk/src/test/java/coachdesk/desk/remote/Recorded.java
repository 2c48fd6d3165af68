package coachdesk.desk.remote;

import coachdesk.contract.Kind;
import coachdesk.desk.store.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The hosted backend's real answers. */
final class Recorded {
    private static final Map<Kind, String> LISTS = Map.ofEntries(
            Map.entry(Kind.COURSE, "courses.json"),
            Map.entry(Kind.OFFER, "offers.json"),
            Map.entry(Kind.PERSON, "users.json"),
            Map.entry(Kind.PARTICIPANT, "chat-participants.json"),
            Map.entry(Kind.CONVERSATION, "chat-sessions.json"),
            Map.entry(Kind.CAMPAIGN, "campaigns.json"),
            Map.entry(Kind.CATEGORY, "categories.json"),
            Map.entry(Kind.DISCOUNT_CODE, "discount-codes.json"),
            Map.entry(Kind.ARTICLE, "articles.json"),
            Map.entry(Kind.MEDIA, "media.json"),
            Map.entry(Kind.PAYMENT_LINKS, "payment-links.json"),
            Map.entry(Kind.CONCEPT, "concept.json"));

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

    /** One exchange of the recording: what was asked, and the answer to it. */
    record Exchange(String method, String path, String query, Object requestBody, StubServer.Answer answer) {
        /** @return what it answers, as a document */
        Map<String, Object> body() {
            return Json.read(answer.body());
        }
    }

    /** Exchange {@code n}. */
    static Exchange exchange(int n) {
        for (String line : text("exchanges.jsonl").lines().toList()) {
            Map<String, Object> exchange = Json.read(line);
            if (exchange.get("n").equals(n)) {
                Object body = exchange.get("body");
                return new Exchange(
                        (String) exchange.get("method"),
                        (String) exchange.get("path"),
                        (String) exchange.get("query"),
                        exchange.get("requestBody"),
                        new StubServer.Answer(
                                (Integer) exchange.get("status"),
                                (String) exchange.get("type"),
                                body instanceof String text ? text : Json.write(body)));
            }
        }
        throw new IllegalArgumentException("not recorded: " + n);
    }

    /** The answer of exchange {@code n}. */
    static StubServer.Answer answer(int n) {
        return exchange(n).answer();
    }

    /** All rows of the recorded list of this kind, in its order. */
    static List<Map<String, Object>> rows(Kind kind) {
        List<?> rows =
                switch (kind) {
                    case RESERVATION -> reservations();
                    case PAYMENT_LINKS, CONCEPT -> List.of(Json.read(text(LISTS.get(kind))));
                    default -> Json.list(text(LISTS.get(kind)));
                };
        return rows.stream().map(row -> Json.read(Json.write(row))).toList();
    }

    /** A server in the state of the end of the recording. */
    static StubServer server() {
        StubServer server = new StubServer();
        server.on("GET /api/reservations", StubServer.Answer.json(text("reservations_all.json")));
        server.on("GET /api/courses", StubServer.Answer.json(text("courses.json")));
        server.on("GET /api/offers", StubServer.Answer.json(text("offers.json")));
        server.on("GET /api/users", StubServer.Answer.json(text("users.json")));
        server.on("GET /api/chat/participants", StubServer.Answer.json(text("chat-participants.json")));
        server.on("GET /api/chat/sessions", StubServer.Answer.json(text("chat-sessions.json")));
        server.on("GET /api/conversations", StubServer.Answer.json(text("conversations.json")));
        server.on("GET /api/messages/sync", RecordedThreads::answer);
        server.on("GET /api/leads", StubServer.Answer.json(text("leads.json")));
        server.on("GET /api/ai-config", StubServer.Answer.json(text("ai-config.json")));
        server.on("GET /api/chat/emojis", StubServer.Answer.json(text("chat-emojis.json")));
        server.on("GET /api/ai-logs", StubServer.Answer.json(text("ai-logs.json")));
        server.on("GET /api/campaigns", StubServer.Answer.json(text("campaigns.json")));
        server.on("GET /api/coach-auth", StubServer.Answer.json("{\"email\":\"coach.recorded@example.com\"}"));
        ClassicKinds.CATALOGUE.forEach(
                kind -> server.on("GET " + ClassicKinds.of(kind).route, StubServer.Answer.json(text(LISTS.get(kind)))));
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
