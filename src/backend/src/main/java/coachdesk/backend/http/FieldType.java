package coachdesk.backend.http;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The types of the classic bodies' fields, as leniently read as the classic backend does. */
public enum FieldType {
    TEXT("string_type", "string_type", "Input should be a valid string"),
    NUMBER("float_type", "float_parsing", "Input should be a valid number"),
    INTEGER("int_type", "int_parsing", "Input should be a valid integer"),
    FLAG("bool_type", "bool_parsing", "Input should be a valid boolean"),
    TEXTS("list_type", "list_type", "Input should be a valid list of strings"),
    OBJECT("dict_type", "dict_type", "Input should be a valid dictionary");

    private static final int MOST_DIGITS = 30;

    private final String typeError;
    private final String parseError;
    private final String message;

    FieldType(String typeError, String parseError, String message) {
        this.typeError = typeError;
        this.parseError = parseError;
        this.message = message;
    }

    String error(Object given) {
        return given instanceof String ? parseError : typeError;
    }

    String message() {
        return message;
    }

    /** @return null when it is not of this type */
    Object read(Object given) {
        return switch (this) {
            case TEXT -> given instanceof String ? given : null;
            case NUMBER -> number(given) == null ? null : Shape.decimal(number(given));
            case INTEGER -> integer(given);
            case FLAG -> flag(given);
            case TEXTS ->
                given instanceof List<?> list && list.stream().allMatch(String.class::isInstance) ? given : null;
            case OBJECT -> given instanceof Map ? given : null;
        };
    }

    private static Object integer(Object given) {
        BigDecimal number = number(given);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static Object flag(Object given) {
        if (given instanceof Boolean) {
            return given;
        }
        return "true".equals(given) ? Boolean.TRUE : "false".equals(given) ? Boolean.FALSE : null;
    }

    private static BigDecimal number(Object given) {
        if (!(given instanceof Number) && !(given instanceof String)) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(given.toString().strip());
            return number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
