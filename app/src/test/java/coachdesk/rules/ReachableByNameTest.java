package coachdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A screen reader says what a control is called: a control without a word is made in {@code app.ui}, which asks for one. */
class ReachableByNameTest {
    private static final Pattern WORDLESS =
            Pattern.compile("new (Button|ToggleButton|MenuButton|Hyperlink)\\(\\s*\\)|new"
                    + " (Button|ToggleButton|MenuButton)\\(\\s*(\"\"|null)");

    @Test
    void icon_only_buttons_are_made_by_the_factory_that_asks_for_their_name() {
        assertThat(Sources.mainJava().stream()
                        .filter(source -> source.in("app/src/main/java") && !source.in("coachdesk/app/ui/"))
                        .flatMap(source -> source.find(WORDLESS, source.code()).stream()))
                .isEmpty();
    }
}
