package coachdesk.backend.integrations.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** What went to a platform, as anybody may read it over a shoulder. */
final class Masking {
    private static final String DOTS = "•••";
    private static final int SHORT = 3;

    private Masking() {}

    /** Names of fields stay, of what they say enough to recognise it by. */
    static Map<String, Object> masked(Map<String, Object> fields) {
        Map<String, Object> masked = new LinkedHashMap<>();
        fields.forEach((name, value) -> masked.put(name, value == null ? null : masked(value.toString())));
        return masked;
    }

    private static String masked(String text) {
        int at = text.indexOf('@');
        if (at > 0) {
            return text.charAt(0) + DOTS + text.substring(at);
        }
        if (text.matches("\\+?[0-9 ()./-]{6,}")) {
            return DOTS + text.substring(text.length() - 2);
        }
        return text.length() < SHORT ? DOTS : text.substring(0, text.offsetByCodePoints(0, 1)) + DOTS;
    }
}
