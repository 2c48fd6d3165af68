package coachdesk.desk.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void what_is_short_enough_stays_whole() {
        assertThat(Excerpt.of("", 3)).isEmpty();
        assertThat(Excerpt.of("abc", 3)).isEqualTo("abc");
        assertThat(Excerpt.of("🔥🔥🔥", 3)).isEqualTo("🔥🔥🔥");
    }

    @Test
    void what_is_longer_ends_behind_a_whole_sign() {
        assertThat(Excerpt.of("abcd", 3)).isEqualTo("abc…");
        assertThat(Excerpt.of("a🔥b🔥", 2)).isEqualTo("a🔥…");
    }
}
