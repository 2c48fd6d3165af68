package coachdesk.desk.checkin.camera;

import java.util.List;

/**
 * @param devices as last heard of; empty before the first start
 * @param device id of the one that is asked for or in use; empty for whichever is found first
 */
public record CameraStatus(CameraState state, List<CameraDevice> devices, String device) {
    public CameraStatus {
        devices = List.copyOf(devices);
    }

    CameraStatus with(CameraState now) {
        return new CameraStatus(now, devices, device);
    }

    CameraStatus with(List<CameraDevice> now) {
        return new CameraStatus(state, now, device);
    }

    CameraStatus with(String now) {
        return new CameraStatus(state, devices, now);
    }
}
