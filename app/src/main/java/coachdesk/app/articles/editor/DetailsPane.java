package coachdesk.app.articles.editor;

import coachdesk.app.articles.words.ArticleWords;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.desk.articles.Category;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What an article has beside its text: category, tags, excerpt, picture. */
final class DetailsPane extends GridPane {
    /** @param pictures shows the studio's own; gives the address of the one that is chosen */
    DetailsPane(Fields fields, ArticleWords words, Consumer<Consumer<String>> pictures) {
        Texts texts = words.texts();
        getStyleClass().add("article-details");
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints field = new ColumnConstraints();
        field.setHgrow(Priority.ALWAYS);
        field.setPercentWidth(-1);
        getColumnConstraints().addAll(name, field, name, field);
        ComboBox<Category> category = new ComboBox<>();
        category.getItems().setAll(Category.values());
        Shown.in(category, texts, one -> one == null ? "" : words.category(one));
        category.valueProperty().bindBidirectional(fields.categoryProperty());
        category.setMaxWidth(Double.MAX_VALUE);
        add(0, 0, texts.bind("articles.category"), category);
        add(2, 0, texts.bind("articles.tags"), line(fields.tagsProperty(), texts.bind("articles.tags.prompt")));
        add(
                0,
                1,
                texts.bind("articles.excerpt"),
                line(fields.excerptProperty(), texts.bind("articles.excerpt.prompt")));
        TextField picture = line(fields.pictureProperty(), texts.bind("articles.picture.prompt"));
        Button choose = new Button(null, Icons.of("fth-film"));
        choose.getStyleClass().addAll("flat", "button-icon");
        choose.accessibleTextProperty().bind(texts.bind("articles.picture.choose"));
        choose.setOnAction(event -> pictures.accept(picture::setText));
        add(2, 1, texts.bind("articles.picture"), picture);
        add(choose, 4, 1);
    }

    private void add(int column, int row, ObservableValue<String> word, Region control) {
        Label label = new Label();
        label.textProperty().bind(word);
        label.getStyleClass().add("text-muted");
        label.setLabelFor(control);
        control.accessibleTextProperty().bind(word);
        add(label, column, row);
        add(control, column + 1, row);
    }

    private static TextField line(StringProperty text, ObservableValue<String> prompt) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(text);
        field.promptTextProperty().bind(prompt);
        field.setMinWidth(0);
        return field;
    }
}
