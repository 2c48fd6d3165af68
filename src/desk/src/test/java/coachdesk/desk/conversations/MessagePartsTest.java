package coachdesk.desk.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.conversations.MessagePart.Emoji;
import coachdesk.desk.conversations.MessagePart.Link;
import coachdesk.desk.conversations.MessagePart.Picture;
import coachdesk.desk.conversations.MessagePart.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessagePartsTest {
    private static List<MessagePart> parts(String written) {
        return MessageText.read(written).parts();
    }

    @Test
    void addresses_are_followed_without_what_ends_the_sentence() {
        assertThat(parts("Voir https://example.com/a?b=1, puis www.example.org (ou tel:+41790000000)."))
                .containsExactly(
                        new Words("Voir "),
                        new Link("https://example.com/a?b=1", "https://example.com/a?b=1"),
                        new Words(", puis "),
                        new Link("www.example.org", "https://www.example.org"),
                        new Words(" (ou "),
                        new Link("tel:+41790000000", "tel:+41790000000"),
                        new Words(")."));
        assertThat(parts("https://example.com/wiki/A_(b)"))
                .containsExactly(new Link("https://example.com/wiki/A_(b)", "https://example.com/wiki/A_(b)"));
    }

    @Test
    void what_would_run_something_or_hide_where_it_leads_is_no_link() {
        for (String bad : List.of(
                "javascript:alert(1)",
                "file:///etc/passwd",
                "data:text/html,x",
                "https://bank.example.com@evil.example.org/",
                "http://",
                "vbscript:x",
                "smb://host/share")) {
            assertThat(SafeLink.of(bad)).as(bad).isEmpty();
            assertThat(parts(bad)).as(bad).noneMatch(Link.class::isInstance);
        }
        assertThat(SafeLink.of("mailto:a@example.com")).contains("mailto:a@example.com");
        assertThat(SafeLink.of("HTTPS://Example.com/x")).isPresent();
        assertThat(SafeLink.of(null)).isEmpty();
        assertThat(SafeLink.of("https://example.com/" + "a".repeat(3_000))).isEmpty();
    }

    @Test
    void a_tag_is_an_emoji_with_what_stands_for_it_and_never_words() {
        assertThat(parts("Top [emoji:fire.svg]!"))
                .containsExactly(new Words("Top "), new Emoji("fire.svg", "🔥"), new Words("!"));
        OwnEmoji own = new OwnEmoji("e1", "lion", "data:image/png;base64,AA==");
        assertThat(own.tag()).isEqualTo("[emoji:lion]");
        assertThat(List.of("e1", "lion", "LION.svg", "lion.PNG")).allMatch(own::isMeant);
        assertThat(List.of("lionne", "e1.svg", "")).noneMatch(own::isMeant);
        assertThat(new OwnEmoji("e2", "a b", "x").tag()).isEqualTo("[emoji:e2]");
    }

    @Test
    void a_picture_within_the_text_is_one_and_a_remote_one_never_is() {
        assertThat(parts("Vois <img src=\"data:image/png;base64,AAAA\"> et <img src=\"https://example.com/t.png\">"))
                .containsExactly(new Words("Vois "), new Picture("data:image/png;base64,AAAA"), new Words(" et 🖼"));
        assertThat(parts("un \ufffc seul")).containsExactly(new Words("un   seul"));
    }

    @Test
    void marks_do_not_pile_up_and_nothing_turns_the_direction() {
        String zalgo = "\u0301".repeat(100_000);
        assertThat(MessageText.plain(zalgo)).hasSize(5).startsWith("◌");
        assertThat(MessageText.plain("a" + zalgo + "b")).hasSize(6);
        assertThat(MessageText.plain("e\u0301te\u0301")).isEqualTo("e\u0301te\u0301");
        assertThat(MessageText.plain("\u202ehttps://moc.elpmaxe\u202c \u2066x\u2069"))
                .isEqualTo("https://moc.elpmaxe x");
        assertThat(MessageText.plain("❤️ \u200fשלום")).isEqualTo("❤️ \u200fשלום");
        assertThat(MessageText.plain("a\u0000b\u0007c\n\td")).isEqualTo("abc\n\td");
    }
}
