package coachdesk.cli.reservations;

import coachdesk.desk.store.Json;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code field=value} of the command line. A value that is JSON (a number, true, a list, a quoted text) is taken as that,
 * any other as text; nothing after the equals sign clears the field.
 */
record Assignment(String field, Object value) {
    private static final ObjectReader WHOLE = Json.mapper()
            .readerFor(Object.class)
            .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static Assignment of(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new TypeConversionException(text);
        }
        String value = text.substring(equals + 1);
        return new Assignment(text.substring(0, equals), value.isEmpty() ? null : typed(value));
    }

    private static Object typed(String value) {
        if (value.isBlank()) {
            return value;
        }
        try {
            return WHOLE.readValue(value);
        } catch (JsonProcessingException e) {
            return value;
        }
    }

    /** For the command line's parser. */
    static final class Converter implements ITypeConverter<Assignment> {
        @Override
        public Assignment convert(String text) {
            return of(text);
        }
    }
}
