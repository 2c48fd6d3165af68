package coachdesk.app;

import coachdesk.app.ui.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import javafx.stage.Stage;

/** How many conversations wait, in the window's title and on its icon, where taskbars show it. UI thread only. */
final class WindowBadge {
    private static final int MOST = 99;

    private WindowBadge() {}

    static void follow(Stage stage, ObservableIntegerValue count, Texts texts, Image icon) {
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> count.get() == 0
                                ? texts.get("app.name")
                                : texts.get("app.name.unread", count.get(), texts.get("app.name")),
                        count,
                        texts.localeProperty()));
        count.subscribe(now -> stage.getIcons().setAll(now.intValue() == 0 ? icon : badged(icon, now.intValue())));
    }

    private static Image badged(Image icon, int count) {
        double size = Math.max(icon.getWidth(), 64);
        Canvas canvas = new Canvas(size, size);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.drawImage(icon, 0, 0, size, size);
        double radius = size * 0.29;
        double middle = size - radius;
        pen.setFill(Color.CRIMSON);
        pen.fillOval(middle - radius, middle - radius, 2 * radius, 2 * radius);
        pen.setFill(Color.WHITE);
        pen.setFont(Font.font("Inter", FontWeight.BOLD, radius * (count > 9 ? 1.0 : 1.3)));
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.CENTER);
        pen.fillText(Integer.toString(Math.min(count, MOST)), middle, middle);
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return canvas.snapshot(clear, null);
    }
}
