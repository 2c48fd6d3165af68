package coachdesk.app.integrations.platforms.setup;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** Says that something is not saved, saves it or takes it back; not there when all is saved. */
final class SaveBar extends FlowPane {
    SaveBar(SetupModel model, Texts texts, Runnable save) {
        super(8, 8);
        getStyleClass().add("setup-save");
        Label not = new Label(null, Icons.of("fth-edit-3"));
        not.textProperty().bind(texts.bind("platform.setup.unsaved"));
        Button keep = new Button(null, Icons.of("fth-check"));
        keep.textProperty().bind(texts.bind("platform.setup.save"));
        keep.getStyleClass().add("accent");
        keep.setOnAction(event -> save.run());
        Button back = new Button(null, Icons.of("fth-rotate-ccw"));
        back.textProperty().bind(texts.bind("platform.setup.revert"));
        back.setOnAction(event -> model.revert());
        getChildren().addAll(not, keep, back);
        model.changedProperty().subscribe(now -> ListRow.show(this, now));
    }
}
