package coachdesk.backend.conversations;

import coachdesk.backend.Caller;
import coachdesk.backend.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the old web client asked and was answered, asked again: with our ids where it named those it was given. */
final class Recorded {
    private static final List<String> FILES = List.of(
            "/recorded/conversations.jsonl",
            "/recorded/articles.jsonl",
            "/recorded/studio.jsonl",
            "/recorded/codes.jsonl");
    /** The coach's address in the recording and ours, and days that were still to come. */
    private static final Map<String, String> OURS = Map.of(
            "coach.recorded@example.com", "coach@nord.example.com",
            "Coach.Recorded@example.com", "Coach@Nord.example.com",
            "2026-06-30", "2027-06-30",
            "2026-09-01", "2027-09-01");

    private static final Set<String> IDS =
            Set.of("id", "session_id", "participant_id", "conversation_id", "link_token", "message_id");

    private final Map<String, String> ids = new HashMap<>();

    /**
     * One request and its recorded answer.
     *
     * @param answer JSON, or a text where the old backend broke
     */
    record Exchange(int n, String method, String path, String query, Object body, int status, Object answer) {
        String name() {
            return n + " " + method + " " + path + (query.isEmpty() ? "" : "?" + query);
        }
    }

    /** In the order in which they were asked. */
    static List<Exchange> all() {
        return FILES.stream()
                .flatMap(file -> of(file).stream())
                .sorted(Comparator.comparingInt(Exchange::n))
                .toList();
    }

    private static List<Exchange> of(String file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Recorded.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(Recorded::ours)
                    .map(line -> Json.read(line, Exchange.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ours(String line) {
        String ours = line;
        for (Map.Entry<String, String> address : OURS.entrySet()) {
            ours = ours.replace(address.getKey(), address.getValue());
        }
        return ours;
    }

    Caller.Reply ask(Caller caller, Exchange exchange) {
        String path = exchange.path() + (exchange.query().isEmpty() ? "" : "?" + exchange.query());
        String body = exchange.body() == null ? null : Json.write(exchange.body());
        return caller.send(exchange.method(), mapped(path), body == null ? null : mapped(body));
    }

    private String mapped(String text) {
        String mapped = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            mapped = mapped.replace(id.getKey(), id.getValue());
        }
        return mapped;
    }

    /** From now on this id of the recording means ours. */
    void learn(Object recorded, Object given) {
        if (recorded instanceof Map<?, ?> before && given instanceof Map<?, ?> now) {
            before.forEach((name, value) -> {
                Object ours = now.get(name);
                if (IDS.contains(name) && value instanceof String id && ours instanceof String own && !own.isEmpty()) {
                    ids.putIfAbsent(id, own);
                    ids.putIfAbsent(id.replace(" ", "%20"), own.replace(" ", "%20"));
                } else {
                    learn(value, ours);
                }
            });
        }
    }
}
