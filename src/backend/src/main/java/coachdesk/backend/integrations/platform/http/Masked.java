package coachdesk.backend.integrations.platform.http;

import coachdesk.backend.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import okhttp3.Request;
import retrofit2.Invocation;

/** What a platform says, without what it says again of somebody: platforms like to quote what they were sent. */
final class Masked {
    private static final int LONGEST = 300;
    private static final int SHORTEST_VALUE = 3;
    private static final String MASK = "…";
    /** Where a request holds words of the platform, not of somebody. */
    private static final Set<String> OURS =
            Set.of("idProperty", "propertyName", "operator", "direction", "query", "role", "label");

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
        Invocation call = request.tag(Invocation.class);
        if (call != null) {
            // What stands in an address is an id, or of a shape that is masked anyway.
            call.arguments().stream()
                    .filter(argument -> argument != null && !(argument instanceof String))
                    .forEach(body -> collect(Json.MAPPER.valueToTree(body), values));
        }
        return values.stream()
                .filter(value -> value.length() >= SHORTEST_VALUE)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static void collect(JsonNode node, List<String> into) {
        if (node.isTextual()) {
            into.add(node.textValue());
        } else if (node.isObject()) {
            node.properties().stream()
                    .filter(entry -> !OURS.contains(entry.getKey()))
                    .forEach(entry -> collect(entry.getValue(), into));
        } else {
            node.forEach(child -> collect(child, into));
        }
    }
}
