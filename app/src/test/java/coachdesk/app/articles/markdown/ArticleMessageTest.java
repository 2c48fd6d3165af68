package coachdesk.app.articles.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.articles.Article;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticleMessageTest {
    private static ArticleMessage said(String content) {
        return ArticleMessage.of(
                Article.of("a", Map.of("title", "Bien débuter", "content", content, "tags", List.of())));
    }

    @Test
    void aLongTextEndsAtAParagraph() {
        ArticleMessage message = said(("Un mot après l’autre. ".repeat(50).strip() + "\n\n").repeat(10));
        assertThat(message.text())
                .hasSizeLessThanOrEqualTo(ArticleMessage.MOST + 3)
                .endsWith("autre.\n\n…");
        assertThat(message.text().length()).isGreaterThan(ArticleMessage.MOST / 2);
    }

    @Test
    void ofAParagraphWithoutEndAsMuchIsSaidAsThereIsRoomFor() {
        ArticleMessage message = said("Un mot après l’autre. ".repeat(500));
        assertThat(message.text()).startsWith("Bien débuter\n\nUn mot").endsWith("…");
        assertThat(message.text().length()).isBetween(ArticleMessage.MOST - 100, ArticleMessage.MOST + 3);
    }
}
