package coachdesk.desk.checkin.camera.child;

import coachdesk.desk.checkin.camera.CameraDevice;
import coachdesk.desk.checkin.camera.CameraState;
import coachdesk.desk.checkin.camera.FolderCamera;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;

/** One folder as the only camera there is. */
record FolderSources(FolderCamera camera, LongSupplier nanos) implements FrameSources {
    @Override
    public List<CameraDevice> devices() {
        if (!Files.isDirectory(camera.folder())) {
            return List.of();
        }
        Path name = camera.folder().getFileName();
        return List.of(new CameraDevice(camera.id(), (name == null ? camera.folder() : name).toString()));
    }

    @Override
    public FrameSource open(String id) throws Unavailable {
        if (!Files.isReadable(camera.folder())) {
            throw new Unavailable(CameraState.DENIED);
        }
        return new FolderSource(camera, nanos);
    }
}
