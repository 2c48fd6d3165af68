package coachdesk.app.articles.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slashes stand between paragraphs, the bar is the cursor. */
class PlacesTest {
    @ParameterizedTest
    @CsvSource({
        "un/de|ux/trois, zéro/un/deux/trois, zéro/un/de|ux/trois",
        "un/de|ux/trois, UN LONG/deux/3, UN LONG/de|ux/3",
        "un/deux|/trois, un/deux/deux et demi/trois, un/deux|/deux et demi/trois",
        "un/de|ux/trois, un/trois, un/|trois",
        "un/deux|, un/deux/trois, un/deux|/trois",
        "|un, zéro/un, zéro/|un",
        "un|, '', |"
    })
    void the_cursor_stays_among_the_words_where_it_is(String before, String now, String after) {
        String old = text(before);
        int place = Places.of(old.replace("|", ""), text(now)).moved(old.indexOf('|'));
        assertThat(new StringBuilder(text(now)).insert(place, '|')).hasToString(text(after));
    }

    private static String text(String written) {
        return written.replace("/", "\n\n");
    }
}
