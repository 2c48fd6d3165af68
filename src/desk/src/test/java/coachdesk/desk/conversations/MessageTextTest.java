package coachdesk.desk.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageTextTest {
    @Test
    void plain_words_stay_as_they_are() {
        assertThat(MessageText.plain(" 2 < 3 & « oui »\n\nà demain ")).isEqualTo("2 < 3 & « oui »\n\nà demain");
        assertThat(MessageText.plain("")).isEmpty();
    }

    @Test
    void a_tag_of_an_emoji_is_never_shown() {
        assertThat(MessageText.plain("Top [emoji:fire.svg] et [emoji:lion rouge.png][emoji:lion.png]"))
                .isEqualTo("Top 🔥 et [emoji:lion rouge.png]lion");
        assertThat(MessageText.plain("[emoji:$1.svg]")).isEqualTo("$1");
    }

    @Test
    void markup_becomes_words_and_scripts_nothing() {
        assertThat(MessageText.plain("<p>Salut<br>toi</p><script>alert('x')</script><b>!</b>"))
                .isEqualTo("Salut\ntoi\n!");
        assertThat(MessageText.plain("Vois <img src=\"data:image/png;base64,AAAA\" alt=\"lion\"> ici"))
                .isEqualTo("Vois 🖼 ici");
        assertThat(MessageText.plain("Vois <img src=\"https://example.com/x.png\" alt=\"lion\"> ici"))
                .isEqualTo("Vois 🖼 lion ici");
        assertThat(MessageText.plain("<img src=x onerror=\"steal()\">")).isEqualTo("🖼");
    }

    @Test
    void a_message_of_five_megabytes_is_cut_to_what_a_person_reads() {
        String picture = "<img src=\"data:image/png;base64," + "A".repeat(5_000_000) + "\"> fin";
        assertThat(MessageText.plain(picture)).isEqualTo("🖼 fin");
        assertThat(MessageText.plain("🔥".repeat(100_000)))
                .hasSizeLessThan(20_002)
                .endsWith("🔥…");
        assertThat(MessageText.plain("e" + "\u0301".repeat(50_000))).hasSizeLessThan(20_002);
    }
}
