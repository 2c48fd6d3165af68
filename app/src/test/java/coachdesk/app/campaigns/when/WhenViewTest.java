package coachdesk.app.campaigns.when;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.ui.Texts;
import coachdesk.testkit.clock.SettableClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.DatePicker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class WhenViewTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T08:00:00Z"));

    /** The panel of an article's publication is made anew each time that it opens. */
    @Test
    void whatIsThrownAwayFollowsTheLanguageNoLonger(FxRobot robot) {
        Texts texts = new Texts(Locale.FRENCH);
        WhenModel model = new WhenModel(clock, () -> ZoneId.of("Europe/Zurich"), at -> false, () -> {});
        robot.interact(() -> {
            model.laterProperty().set(true);
            WhenView view = new WhenView(model, texts, true);
            Group window = new Group(view);
            new Scene(window);
            texts.localeProperty().set(Locale.GERMAN);
            assertThat(day(view)).isEqualTo(texts.get("when.day"));

            window.getChildren().clear();
            texts.localeProperty().set(Locale.FRENCH);
            assertThat(day(view)).isNotEqualTo(texts.get("when.day"));
            window.getChildren().add(view);
            assertThat(day(view)).as("back again").isEqualTo(texts.get("when.day"));
        });
    }

    private static String day(WhenView view) {
        return ((DatePicker) view.lookup(".when-day")).getAccessibleText();
    }
}
