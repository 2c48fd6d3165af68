package coachdesk.desk.checkin.camera;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Starts the process that speaks with the camera. */
public interface CameraLauncher {
    Child launch() throws IOException;

    /** The process; its end is the end of {@link #says}. */
    interface Child {
        /** What it is told; its end tells it to end. */
        OutputStream hears();

        InputStream says();

        /** Ends it at once; nothing when it has ended. */
        void kill();
    }
}
