package coachdesk.backend.http;

import coachdesk.backend.auth.Principal;
import coachdesk.backend.json.Json;
import coachdesk.contract.ErrorCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One request, as a route sees it.
 *
 * @param method in capitals
 * @param signedIn null on an open route, and on one for members when it is nobody of the studio
 * @param address of the peer
 * @param path values of the path's names
 * @param query first value of each parameter
 * @param headers gives the value of a name; null when there is none
 */
public record Call(
        String method,
        Principal signedIn,
        String address,
        Map<String, String> path,
        Map<String, String> query,
        UnaryOperator<String> headers,
        BodyBytes bytes) {
    /** Reads the body, within the bounds of the route. */
    @FunctionalInterface
    interface BodyBytes {
        byte[] read();
    }

    public Principal who() {
        if (signedIn == null) {
            throw new IllegalStateException("an open route knows nobody");
        }
        return signedIn;
    }

    /** The one who is signed in, where that need not be. */
    public Optional<Principal> staff() {
        return Optional.ofNullable(signedIn);
    }

    public String tenant() {
        return who().tenant();
    }

    public String at(String name) {
        return path.get(name);
    }

    /** The body's JSON object; it can be written out again. */
    public Map<String, Object> object() {
        Map<String, Object> object = Json.MAPPER.convertValue(body(Map.class), Json.DOCUMENT);
        try {
            Json.write(object);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("finite_number", List.of("body"), "A number is too long to be written out");
        }
        return object;
    }

    /** @throws Refusal 422 when the body is not JSON or not of this shape */
    public <T> T body(Class<T> type) {
        return body(bytes.read(), type);
    }

    /** As {@link #object}, empty without a body. */
    public Map<String, Object> objectIfAny() {
        byte[] body = bytes.read();
        return body.length == 0 ? Map.of() : Json.MAPPER.convertValue(body(body, Map.class), Json.DOCUMENT);
    }

    private static <T> T body(byte[] body, Class<T> type) {
        try {
            T value = Json.MAPPER.readValue(body, type);
            if (value == null) {
                throw Refusal.invalid("missing", List.of("body"), "Field required");
            }
            return value;
        } catch (JsonProcessingException e) {
            boolean wellFormed = e instanceof com.fasterxml.jackson.databind.JsonMappingException && body.length > 0;
            throw wellFormed
                    ? Refusal.invalid("dict_type", List.of("body"), "Input should be a valid dictionary")
                    : Refusal.invalid("json_invalid", List.of("body", 0), "JSON decode error");
        } catch (java.io.IOException e) {
            throw new Refusal(400, ErrorCode.INVALID, "The body could not be read.");
        }
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name));
    }

    /** The body's bytes, read now and once. */
    public byte[] raw() {
        return bytes.read();
    }

    /** Whether only the answer's headers are wanted. */
    public boolean head() {
        return method.equals("HEAD");
    }

    /** The body as it is, in UTF-8. */
    public String text() {
        return new String(bytes.read(), StandardCharsets.UTF_8);
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** @throws Refusal 422 when it is given but no number, or out of bounds */
    public int number(String name, int otherwise, int least, int most) {
        String text = query.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Refusal.invalid("int_parsing", List.of("query", name), "Input should be a valid integer");
        }
        throw Refusal.invalid("out_of_range", List.of("query", name), "Input should be from " + least + " to " + most);
    }

    public boolean flag(String name) {
        String text = query.getOrDefault(name, "false").toLowerCase(java.util.Locale.ROOT);
        return switch (text) {
            case "true", "1", "yes", "on" -> true;
            case "false", "0", "no", "off" -> false;
            default -> throw Refusal.invalid("bool_parsing", List.of("query", name), "Input should be a valid boolean");
        };
    }
}
