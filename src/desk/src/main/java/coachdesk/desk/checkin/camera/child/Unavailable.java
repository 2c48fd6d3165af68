package coachdesk.desk.checkin.camera.child;

import coachdesk.desk.checkin.camera.CameraState;

/** There are no pictures for now, and why. */
final class Unavailable extends Exception {
    private static final long serialVersionUID = 1;

    private final CameraState state;

    Unavailable(CameraState state) {
        super(state.name(), null, false, false);
        this.state = state;
    }

    CameraState state() {
        return state;
    }
}
