package coachdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** French as it is printed: a space that does not break before double signs and inside guillemets, one apostrophe. */
class FrenchTypographyTest {
    private static final String FIRM = "[\\u00a0\\u202f]";
    private static final Pattern SPACE_MISSING_OR_PLAIN = Pattern.compile(
            "(?<!" + FIRM + "|[?!:]|^)[;!?»](?![\\w=&])|(?<=[\\p{L}\\d)}»]) ?:(?=\\s|$)|«(?!" + FIRM + ")");
    private static final Pattern STRAIGHT_QUOTES = Pattern.compile("\"|(?<=\\p{L})''(?=\\p{L})|\\.\\.\\.");
    private static final Pattern TWO_LETTERS_FOR_ONE =
            Pattern.compile("(?i)\\b(coeur|oeuvre|oeil|boeuf|noeud|voeux?|soeur|manoeuvre)\\w*");

    @Test
    void double_signs_follow_a_space_that_does_not_break() {
        assertThat(found(SPACE_MISSING_OR_PLAIN)).isEmpty();
    }

    @Test
    void apostrophes_and_quotes_are_typographic() {
        assertThat(found(STRAIGHT_QUOTES)).isEmpty();
    }

    @Test
    void ligatures_are_written() {
        assertThat(found(TWO_LETTERS_FOR_ONE)).isEmpty();
    }

    private static List<Map.Entry<String, String>> found(Pattern pattern) {
        return Languages.read("fr").entrySet().stream()
                .filter(entry -> pattern.matcher(entry.getValue()).find())
                .toList();
    }
}
