package coachdesk.backend.integrations.platform.http;

import coachdesk.backend.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import okhttp3.Request;
import okio.Buffer;

/** What a platform says, without what it says again of somebody: platforms like to quote what they were sent. */
final class Masked {
    private static final int LONGEST = 300;
    private static final int SHORTEST_VALUE = 3;
    private static final String MASK = "…";

    private Masked() {}

    /** @param message may be null, which then comes back */
    static String message(String message, Request request) {
        if (message == null || message.isBlank()) {
            return null;
        }
        String text = message;
        for (String sent : sent(request)) {
            text = text.replace(sent, MASK);
        }
        text = text.replaceAll("[^\\s<>\"'(),;:]+@[^\\s<>\"'(),;:]+", MASK)
                .replaceAll("\\+?\\d[\\d ().-]{6,}\\d", MASK)
                .replaceAll("(?=\\S*\\d)[A-Za-z0-9_\\-.~+/=]{24,}", MASK)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + MASK : text;
    }

    /** The values of a request, the longest first. Names of fields are none. */
    private static List<String> sent(Request request) {
        List<String> values = new ArrayList<>();
        request.url()
                .queryParameterNames()
                .forEach(name -> values.addAll(request.url().queryParameterValues(name)));
        if (request.body() != null) {
            try (Buffer buffer = new Buffer()) {
                request.body().writeTo(buffer);
                collect(Json.MAPPER.readTree(buffer.readByteArray()), values);
            } catch (IOException e) {
                // What is no JSON holds no fields.
            }
        }
        return values.stream()
                .filter(value -> value != null && value.length() >= SHORTEST_VALUE)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static void collect(JsonNode node, List<String> into) {
        if (node.isTextual()) {
            into.add(node.textValue());
        }
        node.forEach(child -> collect(child, into));
    }
}
