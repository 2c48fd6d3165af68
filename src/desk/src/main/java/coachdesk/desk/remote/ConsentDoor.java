package coachdesk.desk.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where a browser comes back to after somebody said yes or no at a platform (RFC 8252 §7.3): open on this machine alone,
 * for one consent. What does not belong to that consent is turned away, and nobody is told of it.
 */
public final class ConsentDoor implements AutoCloseable {
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;
    private static final int BACKLOG = 4;

    private final HttpServer server;
    private final String path;
    private final String page;
    private volatile Waiting waiting;

    /**
     * What the browser brought.
     *
     * @param code null when somebody said no
     * @param error the platform's word for why not; null when somebody said yes
     */
    public record Came(String code, String error) {
        /** What it opens is in it. */
        @Override
        public String toString() {
            return "Came[" + error + "]";
        }
    }

    private record Waiting(String state, Consumer<Came> told) {}

    /** Opens doors. */
    @FunctionalInterface
    public interface Doors {
        /** @throws IOException when something else on this machine has the place */
        ConsentDoor open() throws IOException;
    }

    private ConsentDoor(HttpServer server, String path, String page) {
        this.server = server;
        this.path = path;
        this.page = page;
    }

    /**
     * @param at on this machine, as platforms know it; with port 0 any that is free
     * @param said what the browser shows then, in plain words
     */
    public static ConsentDoor open(URI at, String said) throws IOException {
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getByName(at.getHost()), Math.max(0, at.getPort())), BACKLOG);
        ConsentDoor door = new ConsentDoor(server, at.getPath(), page(said));
        server.createContext("/", door::answer);
        server.start();
        return door;
    }

    /** Where it really is. */
    public int port() {
        return server.getAddress().getPort();
    }

    /**
     * From now on this one is let in, once.
     *
     * @param told on a thread of the door's, after the browser has its answer
     */
    public void expect(String state, Consumer<Came> told) {
        waiting = new Waiting(state, told);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> brought = values(exchange.getRequestURI().getRawQuery());
        Waiting now = waiting;
        boolean known = now != null
                && "GET".equals(exchange.getRequestMethod())
                && path.equals(exchange.getRequestURI().getPath())
                && now.state().equals(brought.get("state"))
                && (brought.containsKey("code") || brought.containsKey("error"));
        if (known) {
            waiting = null;
        }
        byte[] body = known ? page.getBytes(StandardCharsets.UTF_8) : new byte[0];
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(known ? OK : NOT_FOUND, known ? body.length : -1);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
        if (known) {
            now.told().accept(new Came(brought.get("code"), brought.get("error")));
        }
    }

    /** Of an address that a browser was sent to; a value that comes twice counts once. @param query null for none */
    public static Map<String, String> values(String query) {
        Map<String, String> values = new HashMap<>();
        if (query != null) {
            for (String part : query.split("&")) {
                int equals = part.indexOf('=');
                if (equals > 0) {
                    values.putIfAbsent(plain(part.substring(0, equals)), plain(part.substring(equals + 1)));
                }
            }
        }
        return values;
    }

    private static String plain(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return encoded;
        }
    }

    private static String page(String said) {
        String safe = said.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<!doctype html><meta charset=\"utf-8\"><title>Coach Desk</title>"
                + "<p style=\"font:18px sans-serif;margin:4em auto;max-width:32em\">" + safe + "</p>";
    }

    @Override
    public void close() {
        waiting = null;
        server.stop(0);
    }
}
