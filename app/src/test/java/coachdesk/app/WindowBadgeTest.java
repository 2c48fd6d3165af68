package coachdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.ui.Texts;
import java.util.Locale;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WindowBadgeTest {
    private final Texts texts = new Texts(Locale.of("fr", "CH"));
    private final SimpleIntegerProperty count = new SimpleIntegerProperty();
    private Stage stage;
    private Image icon;

    @Start
    void open(Stage window) {
        stage = window;
        icon = new Image("/icons/coach-desk.png");
        WindowBadge.follow(stage, count, texts, icon);
    }

    private void waits(int conversations) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> count.set(conversations)));
    }

    private Image shown() {
        return stage.getIcons().getFirst();
    }

    /** How much of the picture is of the badge's colour. */
    private static long red(Image image) {
        long red = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                red += Color.CRIMSON.equals(image.getPixelReader().getColor(x, y)) ? 1 : 0;
            }
        }
        return red;
    }

    @Test
    void what_waits_stands_in_the_title_and_on_the_icon_and_goes_when_it_is_read() {
        assertThat(stage.getTitle()).isEqualTo("Coach Desk");
        assertThat(shown()).isSameAs(icon);
        assertThat(red(icon)).isZero();

        waits(3);
        assertThat(stage.getTitle()).isEqualTo("(3) Coach Desk");
        Image three = shown();
        assertThat(red(three)).isGreaterThan((long) (three.getWidth() * three.getHeight() / 10));

        waits(12);
        assertThat(stage.getTitle()).isEqualTo("(12) Coach Desk");
        assertThat(red(shown())).as("another number on it").isNotEqualTo(red(three));

        waits(0);
        assertThat(stage.getTitle()).isEqualTo("Coach Desk");
        assertThat(shown()).isSameAs(icon);
        assertThat(stage.getIcons()).hasSize(1);
    }

    @Test
    void the_title_is_the_languages_own_number() {
        waits(1_200);
        WaitForAsyncUtils.waitFor(
                WaitForAsyncUtils.asyncFx(() -> texts.localeProperty().set(Locale.ENGLISH)));
        assertThat(stage.getTitle()).isEqualTo("(1,200) Coach Desk");
    }
}
