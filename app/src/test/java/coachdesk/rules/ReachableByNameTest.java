package coachdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.rules.Sources.Source;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A screen reader says what a control is called: a button that is made without a word gets one in the same file. */
class ReachableByNameTest {
    private static final Pattern WORDLESS =
            Pattern.compile("(?:(\\w+)\\s*=\\s*)?new (?:Toggle|Menu|Radio)?Button\\(\\s*(?:null|\"\"|\\))");
    private static final String NAMED =
            "\\b%1$s\\s*\\.(?:textProperty|accessibleTextProperty|setText|setAccessibleText)|\\(%1$s,"
                    + " \\w*(?:texts|word|key)";

    @Test
    void every_button_has_a_word_or_an_accessible_name() {
        assertThat(Sources.mainJava().stream()
                        .filter(source -> source.in("app/src/main/java"))
                        .flatMap(ReachableByNameTest::nameless)
                        .toList())
                .isEmpty();
    }

    private static Stream<String> nameless(Source source) {
        List<MatchResult> made = WORDLESS.matcher(source.code()).results().toList();
        return made.stream()
                .filter(button -> button.group(1) == null
                        || !Pattern.compile(NAMED.formatted(button.group(1)))
                                .matcher(source.code())
                                .find())
                .map(button -> source.at(button.end()) + "  " + button.group());
    }
}
