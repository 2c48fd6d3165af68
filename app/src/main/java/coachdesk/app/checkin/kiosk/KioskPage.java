package coachdesk.app.checkin.kiosk;

import coachdesk.app.checkin.camera.CameraModel;
import coachdesk.app.checkin.camera.CameraPanel;
import coachdesk.app.shell.BrandMark;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What the queue sees: what to do, and the camera's picture. Nobody's name. */
final class KioskPage extends StackPane {
    private static final double SHARE = 1.0 / 40;
    private static final double WIDE = 1.5;
    private static final double PICTURE = 0.42;
    private static final int SMALLEST = 12;
    private static final int LARGEST = 64;

    private final CameraPanel camera;
    private final PinPad pad;

    /** @param second the other language; null for none */
    KioskPage(KioskModel model, CameraModel camera, Texts texts, Texts second) {
        getStyleClass().add("kiosk");
        getStylesheets()
                .add(Objects.requireNonNull(getClass().getResource("/css/kiosk.css"))
                        .toExternalForm());
        this.camera = new CameraPanel(camera, texts);
        this.camera.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        VBox middle = new VBox(new BrandMark(), line("kiosk-call", texts.bind("kiosk.call")));
        if (second != null) {
            middle.getChildren().add(line("kiosk-second", second.bind("kiosk.call")));
        }
        middle.getChildren().add(this.camera);
        middle.getStyleClass().add("kiosk-middle");
        Button leave = new Button(null, Icons.of("fth-lock"));
        leave.getStyleClass().addAll("flat", "button-icon");
        leave.accessibleTextProperty().bind(texts.bind("kiosk.leave"));
        leave.setFocusTraversable(false);
        leave.setOnAction(event -> model.ask());
        setAlignment(leave, Pos.BOTTOM_RIGHT);
        pad = new PinPad(model, texts);
        pad.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        pad.visibleProperty().bind(model.askingProperty());
        middle.visibleProperty().bind(model.askingProperty().not());
        getChildren().addAll(middle, leave, pad);
        setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.askingProperty().get()) {
                model.forget();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                model.ask();
            }
        });
        model.askingProperty().addListener((property, before, now) -> focus(now));
        widthProperty().addListener((property, before, now) -> scale());
        heightProperty().addListener((property, before, now) -> scale());
    }

    private void focus(boolean asking) {
        if (asking) {
            pad.open();
        } else {
            requestFocus();
        }
    }

    private void scale() {
        double side = Math.min(getHeight(), getWidth() / WIDE);
        setStyle("-fx-font-size: " + Math.clamp(Math.round(side * SHARE), SMALLEST, LARGEST) + "px");
        camera.pictureHeightProperty().set(side * PICTURE);
    }

    private static Label line(String styleClass, ObservableValue<String> words) {
        Label line = new Label();
        line.textProperty().bind(words);
        line.getStyleClass().add(styleClass);
        line.setWrapText(true);
        return line;
    }
}
