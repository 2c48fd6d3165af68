package coachdesk.app.checkin.camera;

import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.camera.CameraDevice;
import coachdesk.desk.checkin.camera.CameraState;
import coachdesk.desk.checkin.camera.CameraStatus;
import javafx.scene.control.ComboBox;

/** Which camera; only where there is something to choose. */
final class DeviceChoice extends ComboBox<CameraDevice> {
    private boolean showing;

    DeviceChoice(CameraModel model, Texts texts) {
        getStyleClass().add("camera-device");
        accessibleTextProperty().bind(texts.bind("camera.device"));
        promptTextProperty().bind(texts.bind("camera.device"));
        Shown.named(this, device -> device == null ? "" : device.name());
        setMinWidth(0);
        setOnAction(event -> {
            if (!showing && getValue() != null) {
                model.choose(getValue());
            }
        });
        model.statusProperty().subscribe(now -> show(now));
    }

    private void show(CameraStatus status) {
        showing = true;
        if (!getItems().equals(status.devices())) {
            getItems().setAll(status.devices());
        }
        setValue(status.devices().stream()
                .filter(device -> status.device().isEmpty()
                        ? status.state() == CameraState.LIVE
                        : device.id().equals(status.device()))
                .findFirst()
                .orElse(null));
        boolean choice =
                status.devices().size() > 1 || !status.devices().isEmpty() && status.state() == CameraState.UNPLUGGED;
        setVisible(choice);
        setManaged(choice);
        showing = false;
    }
}
