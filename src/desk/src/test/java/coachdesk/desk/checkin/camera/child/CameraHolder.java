package coachdesk.desk.checkin.camera.child;

import coachdesk.desk.checkin.camera.Camera;
import coachdesk.desk.checkin.camera.CameraState;
import coachdesk.desk.checkin.camera.ChildCamera;
import coachdesk.desk.checkin.camera.FolderCamera;
import coachdesk.desk.checkin.camera.HeardCamera;
import coachdesk.desk.tasks.BackgroundTimer;
import coachdesk.desk.tasks.OwnThread;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;

/** A program with a camera, to be killed. Says the id of the camera's process once there are pictures. */
final class CameraHolder {
    private CameraHolder() {}

    /** @param arguments the data folder and the folder of the pictures */
    public static void main(String... arguments) throws Exception {
        HeardCamera heard = new HeardCamera();
        Camera camera = new ChildCamera(
                new JavaChild(Path.of(arguments[0])),
                new OwnThread("camera"),
                new BackgroundTimer("camera"),
                Clock.systemUTC(),
                new Random(1));
        camera.listen(heard);
        camera.start(new FolderCamera(Path.of(arguments[1]), 25, 1, false).id());
        heard.comes(() -> camera.status().state() == CameraState.LIVE);
        ProcessHandle child = ProcessHandle.current().children().findFirst().orElseThrow();
        System.out.println(child.pid());
        System.in.read();
    }
}
