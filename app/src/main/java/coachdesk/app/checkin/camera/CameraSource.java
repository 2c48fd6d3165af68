package coachdesk.app.checkin.camera;

import coachdesk.desk.checkin.camera.Camera;
import coachdesk.desk.checkin.camera.ChildCamera;
import coachdesk.desk.checkin.camera.child.JavaChild;
import coachdesk.desk.tasks.BackgroundTimer;
import coachdesk.desk.tasks.OwnThread;
import coachdesk.desk.tasks.SteadyClock;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Where the door's camera comes from.
 *
 * @param making called when somebody wants it
 * @param standIn id of the device that is used in place of those of this computer; empty for these
 */
public record CameraSource(Supplier<Camera> making, String standIn) {
    /**
     * @param folder the data folder
     * @param random made when somebody wants a camera
     */
    public static CameraSource inAnotherProcess(Path folder, Supplier<RandomGenerator> random, String standIn) {
        return new CameraSource(
                () -> new ChildCamera(
                        new JavaChild(folder),
                        new OwnThread("camera"),
                        new BackgroundTimer("camera"),
                        new SteadyClock(),
                        random.get()),
                standIn);
    }
}
