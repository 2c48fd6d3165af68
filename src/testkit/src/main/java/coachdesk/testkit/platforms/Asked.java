package coachdesk.testkit.platforms;

import coachdesk.testkit.providers.FakeHttp;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request, unpacked. @param query decoded @param body missing when it is no JSON */
public record Asked(String method, String path, Map<String, String> query, JsonNode body, FakeHttp.Request request) {
    static final ObjectMapper JSON = new ObjectMapper();

    static Asked of(FakeHttp.Request request) {
        return new Asked(
                request.method(),
                request.uri().getPath(),
                form(request.uri().getRawQuery()),
                json(request.body()),
                request);
    }

    private static JsonNode json(String text) {
        try {
            JsonNode tree = JSON.readTree(text);
            return tree == null ? JSON.missingNode() : tree;
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    /** The fields of a body that is a form. */
    Map<String, String> form() {
        return form(request.body());
    }

    static Map<String, String> form(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (text != null && !text.isEmpty()) {
            for (String pair : text.split("&")) {
                int equals = pair.indexOf('=');
                fields.put(decoded(pair.substring(0, Math.max(0, equals))), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    boolean is(String wanted, String pattern) {
        return method.equals(wanted) && path.matches(pattern);
    }

    /** The first group of a pattern that fits the path. */
    String part(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(path);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** What follows a word in a header; empty without it. */
    String header(String name, String word) {
        String value = request.header(name);
        return value != null && value.startsWith(word) ? value.substring(word.length()) : "";
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(query.getOrDefault(name, Integer.toString(otherwise)));
    }
}
