package coachdesk.app.media;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** How many are picked, and the button that takes them. */
final class PickedBar extends HBox {
    PickedBar(Picked picked, Texts texts, Runnable take) {
        getStyleClass().add("media-picked");
        Label count = new Label();
        count.getStyleClass().add("text-muted");
        count.setWrapText(true);
        count.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(count, Priority.ALWAYS);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("media.choice.picked", picked.rows().size(), picked.most()),
                        picked.rows(),
                        texts.localeProperty()));
        Button add = new Button(null, Icons.of("fth-check"));
        add.textProperty().bind(texts.bind("media.choice.take"));
        add.getStyleClass().add("accent");
        add.setMinWidth(USE_PREF_SIZE);
        add.disableProperty().bind(Bindings.isEmpty(picked.rows()));
        add.setOnAction(event -> take.run());
        getChildren().addAll(count, add);
    }
}
