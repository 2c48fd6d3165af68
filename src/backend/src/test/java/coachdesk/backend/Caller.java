package coachdesk.backend;

import coachdesk.backend.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A client of the backend under test, with one token or none. */
public final class Caller {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI address;
    private final String token;

    public Caller(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** What came back. */
    public record Reply(int status, Map<String, List<String>> headers, String text) {
        public Map<String, Object> object() {
            return Json.read(text);
        }

        public <T> T as(Class<T> type) {
            return Json.read(text, type);
        }

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of(""))
                    .getFirst();
        }
    }

    public Reply get(String path) {
        return send("GET", path, (String) null);
    }

    public Reply post(String path, Object body) {
        return send("POST", path, body == null ? null : Json.write(body));
    }

    public Reply put(String path, Object body) {
        return send("PUT", path, body == null ? null : Json.write(body));
    }

    public Reply delete(String path) {
        return send("DELETE", path, (String) null);
    }

    public Reply send(String method, String path, String body, String... headers) {
        return sendBytes(method, path, body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Reply sendBytes(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.headers().map(), text(response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> response) throws IOException {
        byte[] body = response.body();
        if (response.headers()
                .firstValue("content-encoding")
                .filter("gzip"::equals)
                .isPresent()) {
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
                body = unpacked.readAllBytes();
            }
        }
        return new String(body, StandardCharsets.UTF_8);
    }
}
