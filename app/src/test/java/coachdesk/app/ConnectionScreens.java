package coachdesk.app;

import static coachdesk.app.Screen.usual;

import coachdesk.app.ui.InView;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.FieldMapping;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;

/** How a connection is set up, and what it did. */
final class ConnectionScreens {
    private static final Screen.Step CALM = SyncScreens::calm;
    private static final Screen.Step SHOW = hand -> hand.show("integrations");
    private static final Screen.Step OPEN =
            hand -> hand.find(Button.class, "#open-i-hubspot").fire();

    private ConnectionScreens() {}

    static Stream<Screen> all() {
        Screen setup = usual("connection-setup", CALM, ConnectionScreens::one, SHOW, OPEN, to(".setup-section"));
        Screen wrong = usual(
                "connection-mapping",
                CALM,
                hand -> hand.fixture().told(Kind.INTEGRATION, refused()),
                SHOW,
                OPEN,
                hand -> hand.all(ComboBox.class, ".setup-target")
                        .get(1)
                        .getEditor()
                        .setText("email"),
                to(".setup-lines"));
        Screen rehearsal = usual(
                "connection-rehearsal",
                CALM,
                ConnectionScreens::one,
                hand -> hand.fixture().told(Kind.SYNC_RUN, ActivitySamples.rehearsal()),
                SHOW,
                OPEN,
                to(".rehearsal-section"));
        Screen activity =
                usual("connection-activity", CALM, ConnectionScreens::busy, SHOW, OPEN, to(".activity-section"));
        Screen logs = usual(
                "connection-logs",
                CALM,
                ConnectionScreens::busy,
                SHOW,
                OPEN,
                hand -> hand.find(TableView.class, ".activity-logs")
                        .getSelectionModel()
                        .select(0),
                to(".days-chart"));
        return Stream.of(
                activity,
                activity.small(),
                activity.largeText(),
                logs,
                logs.small(),
                setup,
                setup.small(),
                setup.largeText(),
                wrong,
                wrong.small(),
                wrong.largeText(),
                rehearsal,
                rehearsal.small());
    }

    private static void one(Hand hand) {
        hand.fixture().told(Kind.INTEGRATION, PlatformSamples.working());
    }

    private static void busy(Hand hand) {
        DeskFixture fixture = hand.fixture();
        fixture.told(Kind.INTEGRATION, PlatformSamples.working());
        fixture.told(Kind.SYNC_RUN, ActivitySamples.rehearsal());
        fixture.told(Kind.SYNC_RUN, ActivitySamples.ended());
        fixture.told(Kind.SYNC_RUN, ActivitySamples.running());
        fixture.platforms.activity = ActivitySamples.busy();
    }

    private static Map<String, Object> refused() {
        Map<String, Object> doc = PlatformSamples.working();
        doc.put(
                "field_mappings",
                List.of(
                        line("email", "email", "lower", null),
                        line("first_name", "firstname", "trim", null),
                        line("created_at", "premiere_venue", "date", null),
                        line("source", "provenance", "constant", "Coach Desk"),
                        line("phone", "phone", "e164", null)));
        doc.put(
                "last_sync_error",
                Map.of("kind", "invalid", "vendor_code", FieldMapping.UNKNOWN_FIELD, "message", "premiere_venue"));
        return doc;
    }

    private static Map<String, Object> line(String source, String target, String transform, String argument) {
        Map<String, Object> line = new java.util.HashMap<>();
        line.put("source_field", source);
        line.put("destination_field", target);
        line.put("transform", transform);
        line.put("argument", argument);
        line.put("sync_direction", FieldMapping.BOTH);
        return line;
    }

    /** Scrolls until a part of the page begins at the top. */
    static Screen.Step to(String part) {
        return hand -> InView.bring(hand.find(ScrollPane.class, ".connection-page > .scroll-pane")
                .getContent()
                .lookup(part));
    }
}
