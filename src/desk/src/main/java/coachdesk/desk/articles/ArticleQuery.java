package coachdesk.desk.articles;

import java.time.Instant;

/**
 * Which articles.
 *
 * @param text all its words occur in title, excerpt, text or tags, whatever their case; "" for any
 * @param state null for any; category too
 * @param since changed then or later; null for any time
 */
public record ArticleQuery(String text, Article.State state, Category category, Instant since) {
    public static final ArticleQuery ALL = new ArticleQuery("", null, null, null);

    public ArticleQuery withText(String wanted) {
        return new ArticleQuery(wanted, state, category, since);
    }

    public ArticleQuery withState(Article.State wanted) {
        return new ArticleQuery(text, wanted, category, since);
    }

    public ArticleQuery withCategory(Category wanted) {
        return new ArticleQuery(text, state, wanted, since);
    }

    public ArticleQuery withSince(Instant wanted) {
        return new ArticleQuery(text, state, category, wanted);
    }
}
