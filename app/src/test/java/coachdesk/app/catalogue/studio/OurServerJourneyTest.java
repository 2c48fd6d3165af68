package coachdesk.app.catalogue.studio;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.Window;
import coachdesk.app.evening.StudioServer;
import coachdesk.contract.Kind;
import coachdesk.desk.Desk;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.store.Json;
import coachdesk.testkit.clock.SettableClock;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
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

/** The coach fills in how the studio looks and is paid without a network; the booking page of our server has it later. */
@ExtendWith(ApplicationExtension.class)
class OurServerJourneyTest {
    private static final SettableClock CLOCK = new SettableClock(DeskFixture.NOW);

    @TempDir
    static Path folder;

    private static StudioServer server;
    private static Desk desk;
    private Window window;

    @BeforeAll
    static void open() throws Exception {
        server = new StudioServer(folder, CLOCK);
        desk = server.desk("Bureau", server.address());
    }

    @AfterAll
    static void close() {
        desk.close();
        server.close();
    }

    @Start
    void start(Stage stage) {
        window = new Window(stage, desk, CLOCK, 1280, 800);
    }

    @AfterEach
    void leave(FxRobot robot) {
        robot.interact(window::close);
    }

    /** As the booking page asks: without an account. */
    private static Map<String, Object> asked(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(server.address().resolve(path)).build();
            return Json.read(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    @Test
    void the_booking_page_has_what_was_filled_in_offline(FxRobot robot) throws Exception {
        StudioHand hand = new StudioHand(robot, window);
        hand.fillIn();
        hand.until(() -> desk.sync().status().pending() == 7);
        assertThat(asked("/api/concept")).containsEntry("appName", "");

        desk.sync().syncNow();

        assertThat(desk.sync().status().synced()).isTrue();
        assertThat(desk.decisions().open()).isEmpty();
        assertThat(asked("/api/concept"))
                .containsEntry("appName", "Studio Essai")
                .containsEntry("primaryColor", "#eab308")
                .containsEntry("paymentTwint", true)
                .containsEntry("paymentCreditCard", false)
                .doesNotContainValue(null);
        assertThat(asked("/api/payment-links"))
                .containsEntry("stripe", "https://buy.stripe.com/abc")
                .containsEntry("coachWhatsapp", "");
        aBrokenColourOfSomebodyElseLeavesTheWindowAsItWas(robot, hand);
    }

    private static void aBrokenColourOfSomebodyElseLeavesTheWindowAsItWas(FxRobot robot, StudioHand hand)
            throws Exception {
        desk.catalogue().change(Sheets.CONCEPT, Kind.THE_CONCEPT, Map.of("primaryColor", "}*{-fx-opacity:0}"));
        hand.until(() -> !hand.coloured());
        hand.page("appearance");
        hand.sees(".head-name", "Studio Essai");
    }
}
