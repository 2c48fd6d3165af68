package coachdesk.app;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/** What a window shows, with the menus that are open over it. UI thread only. */
final class Picture {
    private Picture() {}

    static BufferedImage of(Stage stage) {
        BufferedImage picture = pixels(stage.getScene());
        Graphics2D pen = picture.createGraphics();
        for (Window window : Window.getWindows()) {
            if (window instanceof PopupWindow && window.isShowing()) {
                Scene menu = window.getScene();
                menu.setFill(Color.TRANSPARENT);
                double x = window.getX()
                        + menu.getX()
                        - stage.getX()
                        - stage.getScene().getX();
                double y = window.getY()
                        + menu.getY()
                        - stage.getY()
                        - stage.getScene().getY();
                pen.drawImage(pixels(menu), (int) x, (int) y, null);
            }
        }
        pen.dispose();
        return picture;
    }

    private static BufferedImage pixels(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        WritableImage shot = scene.snapshot(null);
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        PixelReader pixels = shot.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return image;
    }
}
