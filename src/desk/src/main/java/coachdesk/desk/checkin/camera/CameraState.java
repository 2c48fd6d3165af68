package coachdesk.desk.checkin.camera;

/** How it stands with the camera. Every state but the last two goes over into {@link #LIVE} by itself as soon as it can. */
public enum CameraState {
    STARTING,
    LIVE,
    /** None is connected. */
    NO_CAMERA,
    /** Another program has it. */
    BUSY,
    /** This user may not use it. */
    DENIED,
    /** The chosen one is not connected, or is no longer. */
    UNPLUGGED,
    /** The process that speaks with it has ended or hangs; another one is started. */
    CRASHED,
    /** It crashed again and again: a person decides whether it is tried once more. */
    GAVE_UP,
    /** Nobody asked for it. */
    STOPPED
}
