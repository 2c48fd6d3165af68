package coachdesk.app.catalogue.codes;

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

/** The same against the hosted backend, which keeps doubles and whose bookings break over a limit that is null. */
@ExtendWith(ApplicationExtension.class)
class CodesHostedJourneyTest {
    private static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-02-10T18:00:00Z"));

    @TempDir
    static Path folder;

    private static FakeHosted hosted;
    private static Desk desk;
    private Window window;

    @BeforeAll
    static void open() {
        hosted = new FakeHosted(CLOCK);
        hosted.catalogue().code("AMIS", "%", 10);
        hosted.catalogue().code("amis", "CHF", 5);
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
        window.shell.show("catalogue");
        window.shell.current().open("codes");
    }

    @AfterEach
    void leave(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void codesMadeOfflineArriveWholeAndDoublesThatAreThereAreShown(FxRobot robot) throws Exception {
        CodesHand hand = new CodesHand(robot, window);
        hand.until(() -> hand.said(".record-mark", "En double") == 2);
        hand.batch("noel", 3);
        hand.write(".codes-panel .record-form .text-field", 0, "15");
        hand.press("Créer 3 codes");
        hand.until(() -> hand.list().getItems().size() == 5);
        assertThat(hosted.catalogue().codes()).hasSize(2);

        CLOCK.advance(Duration.ofMinutes(1));
        desk.sync().syncNow();

        assertThat(desk.decisions().open()).isEmpty();
        assertThat(hosted.catalogue().codes())
                .filteredOn(code -> code.get("code").toString().startsWith("NOEL-"))
                .hasSize(3)
                .allSatisfy(code -> assertThat(code)
                        .containsEntry("maxUses", 0)
                        .containsEntry("active", true)
                        .doesNotContainEntry("value", null));
        assertThat(desk.sync().status().synced()).isTrue();
    }
}
