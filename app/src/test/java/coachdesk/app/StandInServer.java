package coachdesk.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Answers what the first start asks a server: which kind it is. */
final class StandInServer implements AutoCloseable {
    private static final String DESK_BACKEND = """
        {"product":"coachdesk-backend","protocol":1,"version":"1","kinds":[],"signIn":true,\
        "serverTime":"2026-11-20T18:00:00Z"}\
        """;
    private static final String CLASSIC_HEALTH = """
        {"status":"healthy","database":"connected"}\
        """;

    private final HttpServer server;

    private StandInServer(HttpServer server) {
        this.server = server;
    }

    /** @param signIn whether it is a desk backend with accounts; otherwise a classic one */
    static StandInServer start(boolean signIn) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
            server.createContext("/api/capabilities", call -> answer(call, signIn ? 200 : 404, DESK_BACKEND));
            server.createContext("/", call -> answer(call, 200, CLASSIC_HEALTH));
            server.start();
            return new StandInServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange call, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
