package coachdesk.desk.checkin.camera.child;

import coachdesk.testkit.frames.Frame;
import coachdesk.testkit.frames.FrameGenerator;
import coachdesk.testkit.frames.FrameKind;
import coachdesk.testkit.frames.PictureFolder;
import java.nio.file.Path;
import java.util.Random;

/** Puts frames with tickets into a folder, each whole at once. */
final class TicketFolder {
    private TicketFolder() {}

    /** @return what the code in it says */
    static String put(Path folder, String name, FrameKind kind, long seed) {
        Random random = new Random(seed);
        // The first numbers of neighbouring seeds are alike.
        random.nextInt();
        Frame frame = FrameGenerator.frame(kind, random);
        new PictureFolder(folder).put(name, frame);
        return frame.text();
    }
}
