package coachdesk.desk.articles.store;

import coachdesk.desk.articles.Article;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Transaction;
import coachdesk.desk.words.SearchText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of an article is looked through. To make it of a long text takes longer than to look through all of them. */
final class ArticleSearch {
    /** The index knows of parts of this length, and of none that is shorter. */
    private static final int INDEXED = 3;

    private ArticleSearch() {}

    /** Of a document that nobody vouches for. */
    static String text(Map<String, Object> doc) {
        Article article = Article.of("", doc);
        Article.Words words = article.words();
        return SearchText.fold(
                String.join(" ", words.title(), words.excerpt(), String.join(" ", article.tags()), words.content()));
    }

    /** All of them have to occur. */
    static List<String> words(String text) {
        return Stream.of(SearchText.fold(text).split(" "))
                .filter(word -> !word.isBlank())
                .toList();
    }

    /** Follows a WHERE. */
    static String condition(List<String> words) {
        String index = words.stream().anyMatch(ArticleSearch::indexed)
                ? " AND row IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)"
                : "";
        long others = words.stream().filter(word -> !indexed(word)).count();
        return index + " AND instr(search, ?) > 0".repeat((int) others);
    }

    static Object[] values(List<String> words) {
        String phrases = words.stream()
                .filter(ArticleSearch::indexed)
                .map(word -> '"' + word.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(" "));
        return Stream.concat(
                        Stream.of(phrases).filter(all -> !all.isEmpty()),
                        words.stream().filter(word -> !indexed(word)))
                .toArray();
    }

    private static boolean indexed(String word) {
        return word.codePointCount(0, word.length()) >= INDEXED;
    }

    /** Whether some were read before there was anything to look through. */
    static boolean missing(Reading reading) {
        return reading.statements()
                .first("SELECT 1 FROM article WHERE search IS NULL AND NOT deleted LIMIT 1", row -> true)
                .isPresent();
    }

    /** Once for each data folder. */
    static void fill(Transaction tx) {
        record Left(long row, String doc) {}
        tx.statements()
                .all(
                        "SELECT row, doc FROM article WHERE search IS NULL AND NOT deleted",
                        row -> new Left(row.getLong(1), row.getString(2)))
                .forEach(left -> tx.statements()
                        .run(
                                "UPDATE article SET search = ? WHERE row = ?",
                                text(Json.tryRead(left.doc()).orElse(Map.of())),
                                left.row()));
    }
}
