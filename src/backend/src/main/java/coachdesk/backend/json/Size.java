package coachdesk.backend.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How long a JSON value is written out, without writing it; seldom a little less. */
public final class Size {
    /** Where Jackson refuses to write a number in plain digits. */
    private static final int LONGEST_SCALE = 9_999;

    /** What \u0000 is longer than its one character. */
    private static final int ESCAPE = 5;

    private Size() {}

    /**
     * @return characters; 0 for null
     * @throws IllegalArgumentException for a number too long to be written out
     */
    public static long of(Map<String, Object> document) {
        return document == null ? 0 : value(document);
    }

    private static long value(Object value) {
        return switch (value) {
            case null -> 4;
            case String text -> text(text);
            case BigDecimal number -> plain(number);
            case Map<?, ?> map -> {
                long size = 1 + Math.max(1, map.size());
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    size += text((String) entry.getKey()) + 1 + value(entry.getValue());
                }
                yield size;
            }
            case List<?> list -> {
                long size = 1 + Math.max(1, list.size());
                for (Object item : list) {
                    size += value(item);
                }
                yield size;
            }
            default -> value.toString().length();
        };
    }

    private static long text(String text) {
        long size = text.length() + 2L;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                size += ESCAPE;
            } else if (c == '"' || c == '\\') {
                size++;
            }
        }
        return size;
    }

    private static long plain(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LONGEST_SCALE) {
            throw new IllegalArgumentException("a number too long to be written out");
        }
        return number.toPlainString().length();
    }
}
