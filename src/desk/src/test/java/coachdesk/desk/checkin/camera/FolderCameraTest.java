package coachdesk.desk.checkin.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FolderCameraTest {
    @Test
    void itsIdSaysAllOfIt() {
        FolderCamera camera = new FolderCamera(Path.of("/tmp/a [b]:c"), 10, 3, true);
        assertThat(FolderCamera.parse(camera.id())).contains(camera);
        assertThat(FolderCamera.parse("folder:/tmp/tickets")).contains(FolderCamera.of(Path.of("/tmp/tickets")));
    }

    @Test
    void otherIdsAreOtherCameras() {
        for (String other : new String[] {"", "usb 1", "folder:", "folder[0,1,once]:/tmp", "folder[1,1,twice]:/tmp"}) {
            assertThat(FolderCamera.parse(other)).as(other).isEmpty();
        }
    }
}
