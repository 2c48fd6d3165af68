package coachdesk.app.articles.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @Test
    void what_stands_by_itself_is_a_piece_and_the_same_when_it_is_written_the_same() {
        var before = Markdown.pieces("# Un\n\ndeux\ndeux\n\n- trois\n\n[ici]: https://example.com");
        var now = Markdown.pieces("# Un\n\ndeux !\n\n- trois\n\n[ici]: https://example.com");
        assertThat(before).extracting(Piece::source).containsExactly("# Un", "deux\ndeux", "- trois");
        assertThat(now.get(0)).isEqualTo(before.get(0));
        assertThat(now.get(1)).isNotEqualTo(before.get(1));
        assertThat(now.get(2)).isEqualTo(before.get(2));
        assertThat(Markdown.pieces("# Un\n\n[ici]: https://example.net").getFirst())
                .isNotEqualTo(before.getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a _b ", "[", "**", "1. "})
    void whatever_is_written_is_read_and_of_a_depth_that_can_be_drawn(String unit) {
        String odd = unit.repeat(30_000 / unit.length());
        assertThat(Markdown.pieces(odd)).isNotEmpty();
        assertThat(PlainText.of(odd + "fin")).contains("fin");
    }

    @Test
    void a_message_says_it_without_markup() {
        assertThat(PlainText.of("""
            ## Samedi

            Le cours de **10 h** a lieu *au lac*,
            voyez [la page](https://example.com/lac) ou <https://example.com>.

            > Venez !

            - un
            - `deux`

            3. trois
            4. quatre

            | Jour | Heure |
            | --- | --- |
            | mardi | 18 h |

            ![Le lac](https://example.com/lac.jpg) [non](javascript:alert(1))
            """)).isEqualTo("""
                Samedi

                Le cours de 10 h a lieu au lac, voyez la page (https://example.com/lac) ou https://example.com.

                « Venez ! »

                – un
                – deux

                3. trois
                4. quatre

                Jour · Heure

                mardi · 18 h

                Le lac non\
                """);
    }

    @Test
    void an_older_one_is_said_without_its_html() {
        assertThat(PlainText.of("<h2>Horaires</h2>\n<p>Dès <b>lundi</b> &amp; mardi</p>"))
                .contains("Horaires")
                .contains("Dès lundi & mardi")
                .doesNotContain("<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "data:text/html,x",
                "//example.com",
                "https://",
                "https://me@example.com/",
                "/ici",
                "pas une adresse",
                "JAVASCRIPT:alert(1)"
            })
    void only_the_web_and_mail_can_be_opened(String address) {
        assertThat(SafeAddress.of(address)).isEmpty();
        assertThat(SafeAddress.of("mailto:a@example.com")).contains("mailto:a@example.com");
        assertThat(SafeAddress.of("HTTPS://example.com/ete")).isPresent();
    }
}
