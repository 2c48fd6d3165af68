package coachdesk.app.articles.editor;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Of a very long text, which part is written on, and the way to the others. */
final class PartBar extends HBox {
    private final WritingModel model;
    private final Texts texts;
    private final Label where = new Label();
    private final Button back = new Button(null, Icons.of("fth-chevron-left"));
    private final Button on = new Button(null, Icons.of("fth-chevron-right"));

    PartBar(WritingModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("article-parts");
        way(back, -1);
        way(on, 1);
        getChildren().addAll(back, where, on);
        back.accessibleTextProperty().bind(texts.bind("articles.part.back"));
        on.accessibleTextProperty().bind(texts.bind("articles.part.on"));
        model.shownProperty().subscribe(this::show);
        texts.localeProperty()
                .addListener(
                        (property, before, now) -> show(model.shownProperty().get()));
    }

    private void way(Button button, int step) {
        button.getStyleClass().addAll("flat", "button-icon", "small");
        button.setOnAction(event -> model.go(model.shownProperty().get().part() + step));
    }

    private void show(WritingModel.Shown now) {
        where.setText(texts.get("articles.part", now.part() + 1, now.parts()));
        back.setDisable(now.part() == 0);
        on.setDisable(now.part() == now.parts() - 1);
        ListRow.show(this, now.parts() > 1);
    }
}
