package coachdesk.app.articles.markdown;

import coachdesk.app.ui.WebLink;
import coachdesk.desk.articles.Article;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An article as a message says it.
 *
 * @param title may be blank
 * @param text title, excerpt and text, without markup
 * @param picture its address, or null
 */
public record ArticleMessage(String title, String text, String picture) {
    /** Characters: what the shortest of the channels takes, with room for a name. */
    static final int MOST = 4_000;

    public static ArticleMessage of(Article article) {
        Article.Words words = article.words();
        String said = PlainText.of(words.content());
        String excerpt = words.excerpt().strip();
        String text = Stream.of(words.title().strip(), said.startsWith(excerpt) ? "" : excerpt, said)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return new ArticleMessage(
                words.title().strip(),
                shortened(text),
                WebLink.web(words.imageUrl()).orElse(null));
    }

    private static String shortened(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        int end = text.lastIndexOf("\n\n", MOST);
        if (end > MOST / 2) {
            return text.substring(0, end).stripTrailing() + "\n\n…";
        }
        // A paragraph that nearly fills it all ends in its middle: a title alone would say nothing.
        return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MOST) - 1))
                        .stripTrailing()
                + "…";
    }
}
