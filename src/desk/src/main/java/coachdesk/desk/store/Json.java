package coachdesk.desk.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents as text and back, so that a document nobody edits stays the same to the last digit. */
public final class Json {
    /** Made when it is first asked for: the first page reads documents without it. */
    private static final class Typed {
        static final ObjectMapper MAPPER = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
    }

    private Json() {}

    /** Decimals stay exact, fields keep their order, unknown fields of a typed view are passed over. */
    public static ObjectMapper mapper() {
        return Typed.MAPPER;
    }

    /** @throws IllegalArgumentException when the text is no JSON object */
    public static Map<String, Object> read(String text) {
        try {
            return JsonTokens.document(text);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a JSON object", e);
        }
    }

    /**
     * The object at whose beginning the parser stands; it then stands at its end.
     *
     * @throws IOException when there is none, or it does not end
     */
    public static Map<String, Object> document(JsonParser parser) throws IOException {
        return JsonTokens.document(parser);
    }

    /** Empty when the text is no JSON object. */
    public static Optional<Map<String, Object>> tryRead(String text) {
        try {
            return Optional.of(read(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static Map<String, Object> readOrNull(String text) {
        return text == null ? null : read(text);
    }

    /** @throws IllegalArgumentException when the text is no JSON array */
    public static List<?> list(String text) {
        try {
            return mapper().readValue(text, List.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON array", e);
        }
    }

    public static String write(Object document) {
        try {
            return mapper().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static String writeOrNull(Object document) {
        return document == null ? null : write(document);
    }
}
