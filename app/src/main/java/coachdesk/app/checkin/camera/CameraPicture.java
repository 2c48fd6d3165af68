package coachdesk.app.checkin.camera;

import coachdesk.desk.checkin.camera.CameraFrame;
import coachdesk.desk.checkin.camera.CameraFrame.Preview;
import coachdesk.desk.checkin.pictures.QrCode;
import java.util.stream.Stream;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/** What the camera sees, as large as there is room, with the code in it outlined. */
final class CameraPicture extends Region {
    private static final double WIDE = 16.0 / 9;
    private static final double CORNER = 20;

    private final CameraModel model;
    private final ImageView image = new ImageView();
    private final Polygon outline = new Polygon();
    private final Rectangle clip = new Rectangle();
    private WritableImage pixels;

    CameraPicture(CameraModel model) {
        this.model = model;
        getStyleClass().add("camera-picture");
        outline.getStyleClass().add("camera-outline");
        outline.setManaged(false);
        clip.setArcWidth(CORNER);
        clip.setArcHeight(CORNER);
        image.setClip(clip);
        getChildren().addAll(image, outline);
        model.frameProperty().addListener((property, before, now) -> show(now));
        model.outlineProperty().addListener((property, before, now) -> requestLayout());
    }

    private void show(CameraFrame frame) {
        image.setVisible(frame != null);
        if (frame == null) {
            return;
        }
        Preview preview = frame.preview();
        if (pixels == null || pixels.getWidth() != preview.width() || pixels.getHeight() != preview.height()) {
            pixels = new WritableImage(preview.width(), preview.height());
            image.setImage(pixels);
            requestLayout();
        }
        pixels.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        preview.width(),
                        preview.height(),
                        PixelFormat.getByteRgbInstance(),
                        preview.rgb(),
                        0,
                        3 * preview.width());
    }

    @Override
    protected double computePrefWidth(double height) {
        return (height < 0 ? getPrefHeight() : height) * WIDE;
    }

    @Override
    protected double computePrefHeight(double width) {
        return (width < 0 ? getPrefWidth() : width) / WIDE;
    }

    @Override
    protected void layoutChildren() {
        CameraFrame frame = model.frameProperty().get();
        if (frame == null) {
            outline.setVisible(false);
            return;
        }
        double scale = Math.min(getWidth() / frame.width(), getHeight() / frame.height());
        double width = frame.width() * scale;
        double height = frame.height() * scale;
        double left = (getWidth() - width) / 2;
        double top = (getHeight() - height) / 2;
        image.setFitWidth(width);
        image.setFitHeight(height);
        image.relocate(left, top);
        clip.setWidth(width);
        clip.setHeight(height);
        QrCode code = model.outlineProperty().get();
        outline.setVisible(code != null);
        if (code != null) {
            outline.getPoints()
                    .setAll(code.corners().stream()
                            .flatMap(corner -> Stream.of(
                                    left + Math.clamp(corner.x() * scale, 0, width),
                                    top + Math.clamp(corner.y() * scale, 0, height)))
                            .toList());
        }
    }
}
