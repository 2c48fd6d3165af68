package coachdesk.desk.checkin.camera;

import java.time.Duration;

/**
 * A camera at the door. It is asked to run and then does what it can: looks again when there is none, goes on when the
 * one that was unplugged comes back. No method waits; any thread.
 */
public interface Camera extends AutoCloseable {
    /** How long a code must not have been seen to count as shown anew. */
    Duration GONE = Duration.ofSeconds(2);

    /**
     * Runs, or runs on, with this device; another one is let go. Also tries again after {@link CameraState#GAVE_UP}.
     *
     * @param device id of a {@link CameraDevice}; empty for whichever is found first
     */
    void start(String device);

    /** Lets the device go, soon. */
    void stop();

    CameraStatus status();

    /** There may be one listener; null for none. */
    void listen(Listener listener);

    /** As {@link #stop}, for good. */
    @Override
    void close();

    /** Hears what the camera sees, on threads of the camera; must not wait. */
    interface Listener {
        void status(CameraStatus status);

        /** Every frame; the next one is taken when this returns. */
        void frame(CameraFrame frame);

        /**
         * A code came into sight. Told once, until it was out of sight for {@link #GONE}.
         *
         * @param text as it stands in the code, trusted by nobody
         */
        void code(String text);
    }
}
