package coachdesk.desk.articles.store;

import static coachdesk.desk.store.Column.moment;
import static coachdesk.desk.store.Column.text;
import static coachdesk.desk.store.db.Tables.ARTICLE;
import static coachdesk.desk.store.db.Tables.ARTICLE_REVISION;

import coachdesk.contract.Kind;
import coachdesk.desk.store.Column;
import coachdesk.desk.store.ColumnTable;
import coachdesk.desk.store.KindTable;
import java.util.List;

/** How articles are stored, and how they stood before. */
public final class ArticleTables {
    private ArticleTables() {}

    public static List<KindTable> all() {
        return List.of(
                new ColumnTable(
                        Kind.ARTICLE,
                        ARTICLE,
                        text(ARTICLE.TITLE, "title"),
                        new Column<>(ARTICLE.SEARCH, ArticleSearch::text)),
                new ColumnTable(
                        Kind.ARTICLE_REVISION,
                        ARTICLE_REVISION,
                        text(ARTICLE_REVISION.ARTICLE_ID, "article_id"),
                        moment(ARTICLE_REVISION.AT, "at")));
    }
}
