package coachdesk.desk.checkin.camera.child;

import coachdesk.desk.checkin.camera.CameraDevice;
import java.util.List;

/** The devices of a kind. One thread. */
interface FrameSources {
    /** Those that are connected now. @throws Unavailable when there are some that may not be used, and no other */
    List<CameraDevice> devices() throws Unavailable;

    /** @param id of a device */
    FrameSource open(String id) throws Unavailable;
}
