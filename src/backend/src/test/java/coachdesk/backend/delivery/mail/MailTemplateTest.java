package coachdesk.backend.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.delivery.Letter;
import coachdesk.backend.delivery.Letters;
import coachdesk.contract.campaigns.CallToAction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An e-mail that looks like a letter, and in which a message cannot be anything but text. */
class MailTemplateTest {
    private static final String EVIL = "\"><script>alert('x')</script>&amp; <b>gras</b>";

    private final MailTemplate template =
            new MailTemplate(new MailStyle("studio@example.com", "Studio", null, "fr", "https://www.example.com/"));

    @Test
    void the_first_three_lines_stand_before_the_card_and_the_rest_picture_and_button_in_it() {
        String html = template.of(Letters.mail("k")).html();
        int card = html.indexOf("width=\"480\"");
        assertThat(card).isPositive();
        String before = html.substring(html.indexOf("<p "), card);
        assertThat(before).contains("Bonjour Zoé", "le cours de mardi", "Apportez de l&#39;eau");
        assertThat(before).doesNotContain("À bientôt", "<img", "<td");
        assertThat(html.substring(card))
                .contains("width=\"400\"", "src=\"https://www.example.com/affiche.jpg\"", "À bientôt", ">Réserver</a>");
        assertThat(html).contains("href=\"https://www.example.com/?a=1&amp;b=2\"", "Ne plus recevoir de messages");
        assertThat(html.indexOf("display:none")).isLessThan(html.indexOf("<p "));
    }

    @Test
    void nothing_of_a_message_is_taken_for_html() {
        Letter letter = new Letter(
                "t",
                "c",
                "k",
                "zoe@example.com",
                EVIL,
                EVIL + "\r\nBcc: x@example.com",
                (EVIL + "\n").repeat(5),
                "https://www.example.com/a.jpg?\"><script>",
                new CallToAction(CallToAction.Kind.CUSTOM, EVIL, "javascript:alert(1)"),
                null,
                null);
        Mail mail = template.of(letter);
        assertThat(mail.html()).doesNotContain("<script", "<b>", "javascript:", "alert('x')");
        assertThat(mail.html()).contains("&lt;script&gt;");
        assertThat(mail.subject()).doesNotContain("\r", "\n");
        assertThat(mail.text()).doesNotContain("javascript:");
    }

    @Test
    void the_same_letter_is_the_same_mail_to_the_letter() {
        assertThat(template.of(Letters.mail("k"))).isEqualTo(template.of(Letters.mail("k")));
    }

    @Test
    void without_a_page_to_unsubscribe_a_message_to_the_studio_does_it_and_no_one_click_is_promised() {
        Letter letter = new Letter("t", "c", "k", "zoe@example.com", null, "s", "x", null, null, null, null);
        Mail mail = template.of(letter);
        assertThat(mail.headers()).containsOnlyKeys("List-Unsubscribe");
        assertThat(mail.text()).contains("mailto:studio@example.com");
        assertThat(mail.html()).doesNotContain("<table");
    }

    @Test
    void a_section_is_one_of_the_studios_page_and_a_film_is_a_link() {
        Letter letter = new Letter(
                "t",
                "c",
                "k",
                "zoe@example.com",
                null,
                "s",
                "x",
                "https://video.example.com/watch?v=1",
                new CallToAction(CallToAction.Kind.RESERVE, null, "#courses"),
                null,
                null);
        Mail mail = template.of(letter);
        assertThat(mail.html())
                .contains("href=\"https://www.example.com/#courses\"", ">Ouvrir</a>", ">Voir l’image ou la vidéo</a>")
                .doesNotContain("<img");
    }

    @Test
    void every_word_is_there_in_every_language() {
        for (String language : MailWords.LANGUAGES) {
            for (String key : List.of(
                    "open",
                    "media",
                    "why",
                    "unsubscribe",
                    "test.subject",
                    "test.content",
                    "page.title",
                    "page.question",
                    "page.button",
                    "page.done",
                    "page.unknown")) {
                assertThat(MailWords.in(language).get(key)).isNotBlank();
            }
        }
        assertThat(MailWords.in("rm").language()).isEqualTo("fr");
    }
}
