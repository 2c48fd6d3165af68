package coachdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text is a pattern that can be filled in, with the same blanks in every language. */
class PatternsTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern SINGLE_QUOTE = Pattern.compile("(?<!')'(?!'|\\{|\\})");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de"})
    void every_pattern_can_be_filled_in(String language) {
        Languages.read(language)
                .forEach((key, pattern) -> assertThatCode(() -> new MessageFormat(pattern, Locale.of(language)))
                        .as("%s in %s", key, language)
                        .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void the_blanks_are_those_of_the_french(String language) {
        Map<String, String> other = Languages.read(language);
        Languages.read("fr").forEach((key, pattern) -> assertThat(blanks(other.getOrDefault(key, "")))
                .as("%s in %s", key, language)
                .isEqualTo(blanks(pattern)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de"})
    void a_single_quote_is_doubled_or_typographic(String language) {
        assertThat(Languages.read(language).entrySet())
                .filteredOn(entry -> SINGLE_QUOTE.matcher(entry.getValue()).find())
                .isEmpty();
    }

    private static TreeSet<String> blanks(String pattern) {
        TreeSet<String> found = new TreeSet<>();
        ARGUMENT.matcher(pattern).results().map(MatchResult::group).forEach(found::add);
        return found;
    }
}
