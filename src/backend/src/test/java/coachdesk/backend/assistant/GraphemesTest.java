package coachdesk.backend.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphemesTest {
    @ParameterizedTest
    @CsvSource({
        "Bonjour, 3, Bon",
        "Bon, 3, Bon",
        "ab🙂, 3, ab",
        "ab🙂, 4, ab🙂",
        "a👩🏽‍🤝‍👩🏿b, 5, a",
        "a👩🏽‍🤝‍👩🏿b, 13, a👩🏽‍🤝‍👩🏿",
        "🇨🇭🇸🇳, 6, 🇨🇭",
        "été, 3, été"
    })
    void no_sign_is_cut_in_two(String text, int most, String cut) {
        assertThat(Graphemes.cut(text, most)).isEqualTo(cut);
    }

    @Test
    void a_letter_keeps_its_marks() {
        assertThat(Graphemes.cut("ae\u0301\u0302x", 3)).isEqualTo("a");
        assertThat(Graphemes.cut("ae\u0301\u0302x", 4)).isEqualTo("ae\u0301\u0302");
    }

    @Test
    void one_sign_without_end_is_cut_all_the_same() {
        assertThat(Graphemes.cut("e" + "\u0301".repeat(100_000), 2_000)).hasSize(2_000);
        assertThat(Graphemes.cut("🙂".repeat(9), 1)).isEmpty();
    }
}
