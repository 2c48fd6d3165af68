package coachdesk.app.articles.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The selection stands between « and »; without, the cursor at |. A slash is a new line. */
class MarkTest {
    @ParameterizedTest
    @CsvSource({
        "BOLD, un «deux» trois, un **«deux»** trois",
        "BOLD, un **«deux»** trois, un «deux» trois",
        "BOLD, un «**deux**» trois, un «deux» trois",
        "BOLD, un |, un **|**",
        "ITALIC, «deux», _«deux»_",
        "CODE, «a = 1», `«a = 1»`",
        "CODE, «a/b», «```/a/b/```»",
        "HEADING, un/de|ux, un/## de|ux",
        "HEADING, ## de|ux, de|ux",
        "LIST, «un/deux»/trois, «- un/- deux»/trois",
        "LIST, «- un/- deux», «un/deux»",
        "LIST, «un//deux», «- un//- deux»",
        "QUOTE, |, > |",
        "LINK, voir «ici», voir [ici](«https://»)",
        "LINK, voir |, voir [|](https://)",
        "PICTURE, «le lac», ![le lac](«https://»)"
    })
    void it_is_given_and_taken_away(Mark mark, String before, String after) {
        assertThat(given(mark, before)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "|, P//|",
        "un|, un//P//|",
        "un/|deux, un//P//|deux",
        "un//|deux, un//P//|deux",
        "un|//deux, un//P|//deux",
        "un|/deux, un//P/|/deux",
        "un «deux» trois, un //P//| trois"
    })
    void paragraphs_stand_apart(String before, String after) {
        assertThat(given((text, from, to) -> Mark.paragraphs(text, from, to, "P"), before))
                .isEqualTo(after);
    }

    @Test
    void whatever_a_picture_is_called_its_words_end_where_they_should() {
        assertThat(Mark.picture("Le [grand]\n lac", "https://x.example/v/lac"))
                .isEqualTo("![Le grand lac](https://x.example/v/lac)");
    }

    private interface Edit {
        Mark.Change on(String text, int from, int to);
    }

    private static String given(Mark mark, String written) {
        return given(mark::on, written);
    }

    private static String given(Edit edit, String written) {
        String before = written.replace("https://", "§").replace('/', '\n').replace("§", "https://");
        int caret = before.indexOf('|');
        int from = caret >= 0 ? caret : before.indexOf('«');
        int to = caret >= 0 ? caret : before.indexOf('»') - 1;
        String text = before.replaceAll("[|«»]", "");
        Mark.Change change = edit.on(text, from, to);
        StringBuilder now = new StringBuilder(text).replace(change.from(), change.to(), change.text());
        if (change.anchor() == change.caret()) {
            now.insert(change.caret(), '|');
        } else {
            now.insert(change.caret(), '»').insert(change.anchor(), '«');
        }
        return now.toString().replace("https://", "§").replace('\n', '/').replace("§", "https://");
    }
}
