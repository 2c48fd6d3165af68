package coachdesk.app.articles;

import atlantafx.base.controls.CustomTextField;
import coachdesk.app.articles.words.ArticleWords;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.ArticleQuery;
import coachdesk.desk.articles.Category;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;

/** What the list is searched for and narrowed to. */
final class ArticleFilters extends FlowPane {
    private final ArticlesModel model;
    private final Texts texts;
    private final CustomTextField find = new CustomTextField();
    private final ComboBox<Article.State> state;
    private final ComboBox<Category> category;
    private final ComboBox<Since> since;
    private boolean clearing;

    /** How long ago they may have been changed. */
    private enum Since {
        WEEK(7),
        MONTH(31),
        YEAR(365);

        private final int days;

        Since(int days) {
            this.days = days;
        }
    }

    ArticleFilters(ArticlesModel model, ArticleWords words) {
        this.model = model;
        this.texts = words.texts();
        getStyleClass().add("article-filters");
        find.getStyleClass().add("article-find");
        find.setLeft(Icons.of("fth-search"));
        find.promptTextProperty().bind(texts.bind("articles.find"));
        find.accessibleTextProperty().bind(texts.bind("articles.find"));
        find.textProperty().addListener((property, before, now) -> {
            if (!clearing) {
                model.search(now);
            }
        });
        state = box(
                Article.State.values(),
                texts.bind("articles.which"),
                one -> one == null ? texts.get("articles.state.any") : words.state(one),
                ArticleQuery::withState);
        category = box(
                Category.values(),
                texts.bind("articles.category"),
                one -> one == null ? texts.get("articles.category.any") : words.category(one),
                ArticleQuery::withCategory);
        since = box(
                Since.values(),
                texts.bind("articles.changed"),
                this::word,
                (query, now) ->
                        query.withSince(now == null ? null : from(words.clock().instant(), now)));
        getChildren().addAll(find, state, category, since);
    }

    private static Instant from(Instant now, Since since) {
        return now.minus(Duration.ofDays(since.days));
    }

    private String word(Since one) {
        return switch (one) {
            case null -> texts.get("articles.since.any");
            case WEEK -> texts.get("articles.since.week");
            case MONTH -> texts.get("articles.since.month");
            case YEAR -> texts.get("articles.since.year");
        };
    }

    private <T> ComboBox<T> box(
            T[] values,
            ObservableValue<String> name,
            Function<T, String> word,
            BiFunction<ArticleQuery, T, ArticleQuery> narrow) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().add(null);
        box.getItems().addAll(values);
        Shown.in(box, texts, word);
        box.accessibleTextProperty().bind(name);
        box.valueProperty().addListener((property, before, now) -> {
            if (!clearing) {
                model.ask(query -> narrow.apply(query, now));
            }
        });
        return box;
    }

    /** All of them again. */
    void clear() {
        clearing = true;
        find.clear();
        state.setValue(null);
        category.setValue(null);
        since.setValue(null);
        clearing = false;
        model.ask(query -> ArticleQuery.ALL);
    }

    void find() {
        find.requestFocus();
        find.selectAll();
    }
}
