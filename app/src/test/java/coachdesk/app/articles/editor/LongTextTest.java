package coachdesk.app.articles.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongTextTest {
    private static final String PARAGRAPH = "Mot après mot, une phrase. ".repeat(30);

    private static String paragraphs(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : "\n\n").append(i).append(' ').append(PARAGRAPH);
        }
        return text.toString();
    }

    @Test
    void a_usual_article_is_one_part() {
        LongText text = new LongText(paragraphs(20));
        assertThat(text.parts()).hasSize(1);
        assertThat(new LongText("").part()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n", "\n", " ", ""})
    void a_megabyte_is_cut_where_it_hurts_least_and_nothing_of_it_is_lost(String between) {
        String unit = "é😀" + "x".repeat(97) + between;
        String all = unit.repeat(1_000_000 / unit.length());
        LongText text = new LongText(all);
        assertThat(text.whole()).isEqualTo(all);
        assertThat(text.parts()).hasSizeGreaterThan(10).allSatisfy(part -> {
            assertThat(part.length()).isLessThanOrEqualTo(LongText.MOST);
            assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
        });
        if (!between.isEmpty()) {
            assertThat(text.parts()).allSatisfy(part -> assertThat(part).endsWith(between));
        }
    }

    @Test
    void what_is_written_stands_in_its_part() {
        LongText text = new LongText(paragraphs(100));
        text.go(1);
        text.write("court");
        text.go(0);
        text.go(1);
        assertThat(text.part()).isEqualTo("court");
        assertThat(text.whole()).contains("court").startsWith("0 Mot");
        text.go(99);
        assertThat(text.at()).isEqualTo(text.parts().size() - 1);
    }

    @Test
    void a_long_paste_becomes_parts_and_one_goes_on_behind_it() {
        LongText text = new LongText("avant après");
        String pasted = paragraphs(100);
        assertThat(text.tooMuch(pasted.length())).isTrue();
        int caret = text.insert(6, 6, pasted);
        assertThat(text.whole()).isEqualTo("avant " + pasted + "après");
        assertThat(text.parts()).hasSizeGreaterThan(2);
        assertThat(text.part().substring(0, caret)).endsWith("phrase. ");
        assertThat(text.part().substring(caret)).isEqualTo("après");
    }

    @Test
    void what_others_change_before_and_behind_leaves_the_part_where_it_is() {
        long seed = 11;
        Random random = new Random(seed);
        String before = paragraphs(120);
        LongText text = new LongText(before);
        text.go(2);
        String mine = text.part();
        String[] all = before.split("\n\n");
        int middle = Integer.parseInt(mine.substring(0, mine.indexOf(' ')));
        all[random.nextInt(middle)] = "ailleurs, bien avant";
        all[all.length - 1] = "ailleurs, à la fin\n\net encore";
        String now = String.join("\n\n", all);
        text.become(now);
        assertThat(text.whole()).as("seed %d", seed).isEqualTo(now);
        assertThat(text.part()).isEqualTo(mine);
    }
}
