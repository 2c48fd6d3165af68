package coachdesk.desk.articles.store;

import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.ArticleQuery;
import coachdesk.desk.articles.Revision;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is read of articles. */
final class ArticleReads {
    private static final Comparator<Article> NEWEST = Comparator.comparing(
                    Article::updatedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed()
            .thenComparing(Article::id);

    private ArticleReads() {}

    static List<Article> list(Reading reading, ArticleQuery query) {
        List<String> wanted = ArticleSearch.words(query.text());
        return reading
                .statements()
                .all(
                        "SELECT id, doc FROM article WHERE NOT deleted" + ArticleSearch.condition(wanted),
                        row -> article(row.getString(1), row.getString(2)),
                        ArticleSearch.values(wanted))
                .stream()
                .filter(article -> query.state() == null || article.state() == query.state())
                .filter(article -> query.category() == null || article.category() == query.category())
                .filter(article -> query.since() == null
                        || article.updatedAt() != null && !article.updatedAt().isBefore(query.since()))
                .sorted(NEWEST)
                .toList();
    }

    /** Asked at every look of the scheduler: the other documents are not read. */
    static List<Article> planned(Reading reading) {
        return reading
                .statements()
                .all(
                        "SELECT id, doc FROM article WHERE NOT deleted AND instr(doc, '\"publishAt\":\"') > 0",
                        row -> article(row.getString(1), row.getString(2)))
                .stream()
                .filter(article -> article.state() == Article.State.PLANNED)
                .toList();
    }

    static Optional<Article> find(Reading reading, String id) {
        return reading.statements()
                .first(
                        "SELECT id, doc FROM article WHERE id = ? AND NOT deleted",
                        row -> article(row.getString(1), row.getString(2)),
                        id);
    }

    private static Article article(String id, String doc) {
        return Article.of(id, Json.tryRead(doc).orElse(Map.of()));
    }

    static List<Revision> revisions(Reading reading, String id) {
        return reading.statements()
                .all(
                        "SELECT id, doc FROM article_revision WHERE article_id = ? AND NOT deleted"
                                + " ORDER BY at DESC, id DESC",
                        row -> revision(
                                row.getString(1), Json.tryRead(row.getString(2)).orElse(Map.of())),
                        id);
    }

    private static Revision revision(String id, Map<String, Object> doc) {
        Instant at = Instants.read(doc.get("at")).orElse(Instant.EPOCH);
        return new Revision(id, at, DocFields.text(doc, "by"), Article.words(doc));
    }
}
