package coachdesk.desk.checkin.camera.child;

import coachdesk.testkit.frames.Frame;
import coachdesk.testkit.frames.FrameGenerator;
import coachdesk.testkit.frames.FrameKind;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import javax.imageio.ImageIO;

/** Puts frames with tickets into a folder, each whole at once. */
final class TicketFolder {
    private TicketFolder() {}

    /** @return what the code in it says */
    static String put(Path folder, String name, FrameKind kind, long seed) throws IOException {
        Random random = new Random(seed);
        // The first numbers of neighbouring seeds are alike.
        random.nextInt();
        Frame frame = FrameGenerator.frame(kind, random);
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(frame.light(), 0, pixels, 0, pixels.length);
        Path unfinished = folder.resolve(name + ".part");
        ImageIO.write(image, "png", unfinished.toFile());
        Files.move(unfinished, folder.resolve(name + ".png"), StandardCopyOption.ATOMIC_MOVE);
        return frame.text();
    }
}
