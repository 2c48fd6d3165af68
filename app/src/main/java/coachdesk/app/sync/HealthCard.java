package coachdesk.app.sync;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.health.Finding;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What this desk stands on: each check with its pictogram, its word and what it found. */
final class HealthCard extends VBox {
    private final HealthModel model;
    private final HealthWords words;
    private final Texts texts;
    private final VBox rows = new VBox();

    HealthCard(HealthModel model, Texts texts, Button check) {
        this.model = model;
        this.words = new HealthWords(texts);
        this.texts = texts;
        getStyleClass().addAll("surface", "status-card");
        rows.getStyleClass().add("findings");
        Label title = new Label();
        title.textProperty().bind(texts.bind("health.title"));
        title.getStyleClass().add("section-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        check.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(title, check);
        head.getStyleClass().add("status-card-line");
        getChildren().addAll(head, rows);
        model.findings().addListener((ListChangeListener<Finding>) change -> fill());
        model.checkingProperty().addListener((property, before, now) -> fill());
        texts.localeProperty().addListener((property, before, now) -> fill());
        fill();
    }

    private void fill() {
        rows.getChildren().clear();
        if (model.checkingProperty().get()) {
            rows.getChildren().add(muted(texts.get("health.checking")));
        } else if (model.findings().isEmpty()) {
            rows.getChildren().add(muted(texts.get("health.advice")));
        } else {
            model.findings().forEach(finding -> rows.getChildren().add(row(finding)));
        }
    }

    private Node row(Finding finding) {
        Region icon = new HBox(Icons.of(HealthWords.icon(finding), "finding-icon", HealthWords.tone(finding)));
        icon.setMinWidth(USE_PREF_SIZE);
        Label name = new Label(words.check(finding));
        name.getStyleClass().add("text-medium");
        name.setWrapText(true);
        Label level = new Label(words.level(finding));
        level.getStyleClass().add("text-muted");
        level.setMinWidth(USE_PREF_SIZE);
        HBox first = new HBox(name, level);
        first.getStyleClass().add("finding-words");
        VBox text = new VBox(first, muted(words.sentence(finding)));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(icon, text);
        row.getStyleClass().add("finding");
        return row;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("text-muted");
        return label;
    }
}
