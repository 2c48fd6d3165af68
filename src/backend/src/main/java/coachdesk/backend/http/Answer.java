package coachdesk.backend.http;

import coachdesk.backend.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a request is answered with. */
public record Answer(int status, String contentType, Body body, Map<String, String> headers) {
    private static final String JSON = "application/json";

    /** Writes itself, so that a long list is never held twice. */
    @FunctionalInterface
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    public static Answer json(Object value) {
        return json(200, value, Map.of());
    }

    public static Answer json(int status, Object value, Map<String, String> headers) {
        byte[] bytes = Json.write(value).getBytes(StandardCharsets.UTF_8);
        return new Answer(status, JSON, out -> out.write(bytes), headers);
    }

    /** @param body writes JSON */
    public static Answer json(Body body) {
        return new Answer(200, JSON, body, Map.of());
    }

    public static Answer text(String contentType, String text) {
        return new Answer(200, contentType, out -> out.write(text.getBytes(StandardCharsets.UTF_8)), Map.of());
    }
}
