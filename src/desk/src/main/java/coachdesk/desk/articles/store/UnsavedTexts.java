package coachdesk.desk.articles.store;

import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.Category;
import coachdesk.desk.articles.Unsaved;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Transaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is written and not in its article yet, one of each article. */
final class UnsavedTexts {
    private UnsavedTexts() {}

    static void hold(Transaction tx, Article seen, Article written) {
        tx.statements()
                .run(
                        "INSERT OR REPLACE INTO article_unsaved (id, seen, written) VALUES (?, ?, ?)",
                        seen.id(),
                        Json.write(fields(seen)),
                        Json.write(fields(written)));
    }

    static void drop(Transaction tx, String id) {
        tx.statements().run("DELETE FROM article_unsaved WHERE id = ?", id);
    }

    static Optional<Unsaved> find(Reading reading, String id) {
        return reading.statements()
                .first(
                        "SELECT seen, written FROM article_unsaved WHERE id = ?",
                        row -> new Unsaved(
                                Article.of(id, Json.read(row.getString(1))),
                                Article.of(id, Json.read(row.getString(2)))),
                        id);
    }

    static List<String> ids(Reading reading) {
        return reading.statements().all("SELECT id FROM article_unsaved ORDER BY id", row -> row.getString(1));
    }

    /** What a writer can change, as the document has it. */
    static Map<String, Object> fields(Article article) {
        Map<String, Object> fields = words(article.words());
        fields.put("category", article.category().wire());
        fields.put("tags", article.tags());
        return fields;
    }

    static Map<String, Object> words(Article.Words words) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", words.title());
        fields.put("content", words.content());
        fields.put("excerpt", words.excerpt());
        fields.put("imageUrl", words.imageUrl());
        return fields;
    }

    /** Of one in which nothing is written. */
    static Map<String, Object> blank(String title) {
        Map<String, Object> fields = words(new Article.Words(title, "", "", ""));
        fields.put("category", Category.GENERAL.wire());
        fields.put("tags", List.of());
        return fields;
    }
}
