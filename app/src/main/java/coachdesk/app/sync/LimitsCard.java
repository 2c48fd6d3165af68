package coachdesk.app.sync;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What this server cannot do. Not there for one that can do everything. */
final class LimitsCard extends VBox {
    private final SyncModel model;
    private final Texts texts;

    LimitsCard(SyncModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("surface", "status-card", "limits");
        texts.localeProperty().addListener((property, before, now) -> fill());
        model.limits().addListener((ListChangeListener<String>) change -> fill());
        fill();
    }

    private void fill() {
        boolean some = !model.limits().isEmpty();
        setVisible(some);
        setManaged(some);
        Label title = new Label(texts.get("sync.limits"));
        title.getStyleClass().add("section-title");
        getChildren().setAll(title);
        for (String limit : model.limits()) {
            Label line = new Label(texts.get("limits." + limit), Icons.of("fth-minus"));
            line.setWrapText(true);
            line.getStyleClass().add("limit");
            getChildren().add(line);
        }
    }
}
