package coachdesk.app.articles.editor;

import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.Category;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is written of an article beside its text. UI thread only. */
final class Fields {
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty excerpt = new SimpleStringProperty("");
    private final StringProperty picture = new SimpleStringProperty("");
    private final StringProperty tags = new SimpleStringProperty("");
    private final ObjectProperty<Category> category = new SimpleObjectProperty<>(Category.GENERAL);

    /** @param changed told of each change */
    Fields(Article first, Runnable changed) {
        take(null, first);
        for (Property<?> each : List.of(title, excerpt, picture, tags, category)) {
            each.addListener((property, before, now) -> changed.run());
        }
    }

    StringProperty titleProperty() {
        return title;
    }

    StringProperty excerptProperty() {
        return excerpt;
    }

    /** Its address. */
    StringProperty pictureProperty() {
        return picture;
    }

    /** With commas between. */
    StringProperty tagsProperty() {
        return tags;
    }

    ObjectProperty<Category> categoryProperty() {
        return category;
    }

    boolean blank() {
        return Stream.of(title, excerpt, picture, tags)
                .allMatch(field -> field.get().isBlank());
    }

    Article written(Article of, String content) {
        return of.with(
                new Article.Words(
                        title.get().strip(),
                        content,
                        excerpt.get(),
                        picture.get().strip()),
                category.get(),
                Tags.read(tags.get()));
    }

    /** What others changed, where it was not changed here. @param base what the fields began with; null for nothing */
    void take(Article base, Article now) {
        Article.Words words = now.words();
        Article.Words old = base == null ? Article.Words.NONE : base.words();
        follow(title, old.title(), words.title());
        follow(excerpt, old.excerpt(), words.excerpt());
        follow(picture, old.imageUrl(), words.imageUrl());
        if (base == null || category.get() == base.category()) {
            category.set(now.category());
        }
        List<String> here = Tags.read(tags.get());
        if (!here.equals(now.tags()) && (base == null || here.equals(base.tags()))) {
            tags.set(Tags.written(now.tags()));
        }
    }

    private static void follow(StringProperty field, String base, String now) {
        if (Objects.equals(field.get().strip(), base.strip())
                && !field.get().strip().equals(now.strip())) {
            field.set(now);
        }
    }
}
