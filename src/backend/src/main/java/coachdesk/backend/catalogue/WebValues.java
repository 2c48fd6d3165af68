package coachdesk.backend.catalogue;

import coachdesk.backend.http.Refusal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the public page will show must not do anything there: addresses lead to the web, and a colour is a colour. */
final class WebValues {
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_TEXT = 50_000;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    /** No {@code //host}, which is another's; and no name of a user before the host. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://[^\\s/@\\\\]+(?:[/?#]\\S*)?|/(?![/\\\\])\\S*)?");

    private WebValues() {}

    /** @throws Refusal 422 that names the first field that is none */
    static void check(Map<String, Object> fields, List<String> addresses) {
        fields.forEach((name, value) -> {
            if (!(value instanceof String text)) {
                return;
            }
            if (addresses.contains(name)
                    && (text.length() > LONGEST_ADDRESS
                            || !ADDRESS.matcher(text).matches())) {
                throw refused("url_parsing", name, "Input should be an address of the web");
            }
            if (name.endsWith("Color") && !COLOUR.matcher(text).matches()) {
                throw refused("color_error", name, "Input should be a colour such as #8b5cf6");
            }
            if (text.length() > LONGEST_TEXT) {
                throw refused("string_too_long", name, "Input is too long");
            }
        });
    }

    private static Refusal refused(String type, String field, String message) {
        return Refusal.invalid(type, List.of("body", field), message);
    }
}
