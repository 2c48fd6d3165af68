package coachdesk.desk.checkin.camera.child;

import java.util.Optional;

/** Gives one picture after the other. One thread. */
interface FrameSource extends AutoCloseable {
    /** Waits for the next picture; empty when none came within about a second. */
    Optional<Picture> next() throws Unavailable, InterruptedException;

    @Override
    void close();
}
