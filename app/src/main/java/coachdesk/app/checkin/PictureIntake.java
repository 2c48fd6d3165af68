package coachdesk.app.checkin;

import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;

/** The pictures in what was dropped or copied. UI thread only. */
final class PictureIntake {
    /** More files than this at once are a mistake. */
    private static final int MOST = 20;

    private PictureIntake() {}

    static boolean holdsPicture(Clipboard content) {
        return content.hasFiles() || content.hasImage();
    }

    /** Files before pixels: a file manager offers both, and the file is the original. */
    static List<Picture> of(Clipboard content) {
        if (content.hasFiles()) {
            return content.getFiles().stream()
                    .limit(MOST)
                    .<Picture>map(file -> new Picture.OfFile(file.toPath()))
                    .toList();
        }
        Image image = content.hasImage() ? content.getImage() : null;
        return image == null || image.getPixelReader() == null ? List.of() : List.of(pixels(image));
    }

    private static Picture pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Picture.OfPixels(width, height, argb);
    }
}
