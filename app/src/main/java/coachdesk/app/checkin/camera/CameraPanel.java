package coachdesk.app.checkin.camera;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Seen;
import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.camera.CameraState;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The camera's picture, or what is in its way and what to do about it. Its camera runs only while this panel is in a
 * window that shows.
 */
public final class CameraPanel extends VBox {
    private final CameraModel model;
    private final Texts texts;
    private final CameraPicture picture;

    /** @param actions stand under the picture, beside the choice of a camera; without any there is the picture alone */
    public CameraPanel(CameraModel model, Texts texts, Node... actions) {
        this.model = model;
        this.texts = texts;
        this.picture = new CameraPicture(model);
        getStyleClass().add("camera-panel");
        getStylesheets()
                .add(Objects.requireNonNull(getClass().getResource("/css/camera.css"))
                        .toExternalForm());
        StackPane stage = new StackPane(picture, message());
        stage.getStyleClass().add("camera-stage");
        VBox.setVgrow(stage, Priority.ALWAYS);
        getChildren().add(stage);
        Seen.follow(this, model::seen);
        if (actions.length == 0) {
            return;
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(new DeviceChoice(model, texts), gap);
        foot.getChildren().addAll(actions);
        foot.getStyleClass().add("camera-foot");
        getChildren().add(foot);
    }

    /** How high the picture wants to be; its width follows. */
    public DoubleProperty pictureHeightProperty() {
        return picture.prefHeightProperty();
    }

    private Node message() {
        FontIcon icon = Icons.of("fth-video", "camera-message-icon");
        Label title = line(word());
        title.getStyleClass().add("camera-message-title");
        Label advice = line(advice());
        Button again = new Button(null, Icons.of("fth-rotate-cw"));
        again.textProperty().bind(texts.bind("camera.again"));
        again.setOnAction(event -> model.start());
        again.visibleProperty().bind(in(CameraState.GAVE_UP));
        again.managedProperty().bind(again.visibleProperty());
        VBox message = new VBox(icon, title, advice, again);
        message.getStyleClass().add("camera-message");
        message.visibleProperty().bind(in(CameraState.LIVE).not());
        model.statusProperty().subscribe(now -> icon.setIconLiteral(icon(now.state())));
        return message;
    }

    private BooleanBinding in(CameraState state) {
        return Bindings.createBooleanBinding(
                () -> model.statusProperty().get().state() == state, model.statusProperty());
    }

    private StringBinding word() {
        return Bindings.createStringBinding(
                () -> texts.get("camera.state." + state()), model.statusProperty(), texts.localeProperty());
    }

    private StringBinding advice() {
        return Bindings.createStringBinding(
                () -> texts.get("camera.advice." + state()), model.statusProperty(), texts.localeProperty());
    }

    private String state() {
        return model.statusProperty().get().state().name().toLowerCase(Locale.ROOT);
    }

    private static String icon(CameraState state) {
        return switch (state) {
            case STARTING, LIVE -> "fth-video";
            case NO_CAMERA, UNPLUGGED, STOPPED -> "fth-video-off";
            case BUSY, DENIED -> "fth-lock";
            case CRASHED -> "fth-refresh-cw";
            case GAVE_UP -> "fth-alert-triangle";
        };
    }

    private static Label line(StringBinding text) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.setWrapText(true);
        return label;
    }
}
