package coachdesk.app.catalogue.studio;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.Window;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.settings.SessionSecrets;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.hosted.FakeHosted;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The same against the hosted backend, which replaces payment links whole and breaks for good over a null among them. */
@ExtendWith(ApplicationExtension.class)
class HostedJourneyTest {
    private static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-02-10T18:00:00Z"));

    @TempDir
    static Path folder;

    private static FakeHosted hosted;
    private static Desk desk;
    private Window window;

    @BeforeAll
    static void open() {
        hosted = new FakeHosted(CLOCK);
        hosted.catalogue().paymentLinks(Map.of("paypal", "https://paypal.me/exemple"));
        desk = DeskOpener.open(
                new DeskOptions(folder, CLOCK, new SplittableRandom(5), new SessionSecrets(), Optional::empty));
        desk.settings()
                .change(values -> values.withServer(hosted.address().toString()).withLanguage("fr"));
        desk.sync().syncNow();
    }

    @AfterAll
    static void close() {
        desk.close();
        hosted.close();
    }

    @Start
    void start(Stage stage) {
        window = new Window(stage, desk, CLOCK, 1280, 800);
    }

    @AfterEach
    void leave(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void what_was_filled_in_offline_is_there_and_what_stood_there_stays(FxRobot robot) throws Exception {
        new StudioHand(robot, window).fillIn();
        assertThat(hosted.catalogue().concept()).doesNotContainEntry("appName", "Studio Essai");

        desk.sync().syncNow();
        // What may still be taken back waits here, because it cannot be taken back there.
        CLOCK.advance(Duration.ofMinutes(1));
        desk.sync().syncNow();

        assertThat(desk.decisions().open()).isEmpty();
        assertThat(hosted.catalogue().paymentLinks())
                .containsEntry("stripe", "https://buy.stripe.com/abc")
                .containsEntry("paypal", "https://paypal.me/exemple")
                .containsEntry("coachWhatsapp", "+41790000001")
                .doesNotContainValue(null);
        assertThat(hosted.catalogue().concept())
                .containsEntry("appName", "Studio Essai")
                .containsEntry("primaryColor", "#eab308")
                .containsEntry("paymentTwint", true)
                .containsEntry("paymentCreditCard", false)
                .doesNotContainValue(null);
        assertThat(desk.sync().status().synced()).isTrue();
    }
}
