package coachdesk.app;

import coachdesk.desk.checkin.camera.Camera;
import coachdesk.desk.checkin.camera.CameraDevice;
import coachdesk.desk.checkin.camera.CameraFrame;
import coachdesk.desk.checkin.camera.CameraState;
import coachdesk.desk.checkin.camera.CameraStatus;
import java.util.ArrayList;
import java.util.List;

/** A camera that does what the test says, and remembers what it was asked for. */
public final class FakeCamera implements Camera {
    public final List<String> asked = new ArrayList<>();
    private Listener listener;
    private CameraStatus status = new CameraStatus(CameraState.STOPPED, List.of(), "");

    @Override
    public void start(String device) {
        asked.add("start " + device);
        status = new CameraStatus(CameraState.STARTING, status.devices(), device);
        listener.status(status);
    }

    @Override
    public void stop() {
        asked.add("stop");
        becomes(CameraState.STOPPED);
    }

    @Override
    public CameraStatus status() {
        return status;
    }

    @Override
    public void listen(Listener listener) {
        this.listener = listener;
    }

    @Override
    public void close() {
        stop();
    }

    public void becomes(CameraState state, CameraDevice... devices) {
        status = new CameraStatus(state, devices.length == 0 ? status.devices() : List.of(devices), status.device());
        listener.status(status);
    }

    public void sees(CameraFrame frame) {
        listener.frame(frame);
    }

    public void reads(String text) {
        listener.code(text);
    }
}
