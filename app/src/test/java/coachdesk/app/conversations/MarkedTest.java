package coachdesk.app.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.ui.EmojiNames;
import coachdesk.desk.words.SearchText;
import org.junit.jupiter.api.Test;

class MarkedTest {
    private static String hit(String line, String wanted) {
        int[] hit = Marked.hit(line, SearchText.fold(wanted));
        return hit == null ? null : line.substring(hit[0], hit[1]);
    }

    @Test
    void what_was_looked_for_is_found_where_it_stands_with_accents_and_signs_that_fold_to_two() {
        assertThat(hit("Qui vient à la Zumba ?", "A LA zum")).isEqualTo("à la Zum");
        assertThat(hit("Béatrice Müller", "muller")).isEqualTo("Müller");
        assertThat(hit("les sœurs", "soeur")).isEqualTo("sœur");
        assertThat(hit("e\u0301te\u0301", "ete")).isEqualTo("e\u0301te\u0301");
        assertThat(hit("🔥 feu", "feu")).isEqualTo("feu");
        assertThat(hit("Bonjour", "soir")).isNull();
        assertThat(hit("Bonjour", "")).isNull();
    }

    @Test
    void emoji_are_found_by_what_they_are_called_in_each_language() {
        EmojiNames names = EmojiNames.all();
        assertThat(names.found("feu")).extracting(EmojiNames.Entry::emoji).contains("🔥");
        assertThat(names.found("fire")).extracting(EmojiNames.Entry::emoji).contains("🔥");
        assertThat(names.found("Feuer")).extracting(EmojiNames.Entry::emoji).contains("🔥");
        assertThat(names.found("coeur rouge"))
                .extracting(EmojiNames.Entry::emoji)
                .anyMatch(one -> one.startsWith("❤"));
        assertThat(names.found("xyzzy")).isEmpty();
        for (EmojiNames.Category category : EmojiNames.Category.values()) {
            assertThat(names.of(category)).as(category.name()).hasSizeGreaterThan(30);
        }
    }

    @Test
    void a_slash_begins_a_ready_answer_at_the_start_of_a_word_only() {
        assertThat(CannedModel.start("/pri")).isZero();
        assertThat(CannedModel.start("Oui, /pri")).isEqualTo(5);
        assertThat(CannedModel.start("https://exa")).isEqualTo("https://exa".length());
        assertThat(CannedModel.start("et/ou")).isEqualTo(5);
    }
}
