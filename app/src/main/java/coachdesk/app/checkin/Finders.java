package coachdesk.app.checkin;

import coachdesk.app.checkin.camera.CameraModel;
import coachdesk.app.checkin.camera.CameraPanel;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What finds a code without typing: the camera, and where pictures are let go. */
final class Finders extends HBox {
    /** Of the window's height, for the camera's picture. */
    private static final double SHARE = 0.28;

    private static final double LOWEST = 150;
    private static final double HIGHEST = 640;

    private final CameraModel camera;
    private final HBox drop;

    /** @param start and stop buttons of the camera */
    Finders(CheckInModel model, CameraModel camera, Texts texts, Button start, Button stop) {
        this.camera = camera;
        this.drop = drop(model, texts);
        getStyleClass().add("finders");
        start.setMinWidth(USE_PREF_SIZE);
        start.setMaxHeight(Double.MAX_VALUE);
        CameraPanel live = new CameraPanel(camera, texts, stop);
        live.pictureHeightProperty()
                .bind(sceneProperty()
                        .flatMap(Scene::heightProperty)
                        .map(height -> Math.clamp(height.doubleValue() * SHARE, LOWEST, HIGHEST))
                        .orElse(LOWEST));
        shownWhile(live, camera.wantedProperty());
        shownWhile(start, camera.wantedProperty().not());
        HBox.setHgrow(drop, Priority.ALWAYS);
        getChildren().addAll(live, start, drop);
    }

    ReadOnlyBooleanProperty liveProperty() {
        return camera.wantedProperty();
    }

    /** Where pictures are let go. */
    Node drop() {
        return drop;
    }

    private static HBox drop(CheckInModel model, Texts texts) {
        Label hint = new Label(null, Icons.of("fth-image"));
        hint.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.readingProperty().get()
                                ? texts.get("checkin.picture.reading")
                                : texts.get("checkin.picture.hint"),
                        model.readingProperty(),
                        texts.localeProperty()));
        hint.setWrapText(true);
        ProgressIndicator busy = new ProgressIndicator();
        busy.getStyleClass().add("picture-busy");
        shownWhile(busy, model.readingProperty());
        HBox box = new HBox(busy, hint);
        box.getStyleClass().add("picture-drop");
        return box;
    }

    private static void shownWhile(Node node, ObservableBooleanValue shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }
}
