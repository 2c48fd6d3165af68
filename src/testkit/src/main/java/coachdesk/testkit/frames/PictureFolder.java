package coachdesk.testkit.frames;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Where a camera that shows pictures finds them; each is there whole or not at all. */
public record PictureFolder(Path folder) {
    private static final int MODULE = 6;

    /** @param name without its ending; they are shown in the order of their names */
    public void put(String name, Frame frame) {
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_BYTE_GRAY);
        System.arraycopy(frame.light(), 0, pixels(image), 0, frame.light().length);
        write(name, image);
    }

    /** A ticket held well before the camera. */
    public void ticket(String name, String text) {
        PrintedCode code = new PrintedCode(text);
        int side = code.modulesWithMargin() * MODULE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        byte[] light = pixels(image);
        Arrays.fill(light, (byte) 240);
        for (int i = 0; i < light.length; i++) {
            double x = (i % side - side / 2.0 + 0.5) / MODULE;
            double y = (i / side - side / 2.0 + 0.5) / MODULE;
            if (code.black(x, y)) {
                light[i] = 20;
            }
        }
        write(name, image);
    }

    private void write(String name, BufferedImage image) {
        try {
            Path unfinished = folder.resolve(name + ".part");
            ImageIO.write(image, "png", unfinished.toFile());
            Files.move(unfinished, folder.resolve(name + ".png"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pixels(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }
}
