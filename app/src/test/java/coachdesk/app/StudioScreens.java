package coachdesk.app;

import static coachdesk.app.Screen.usual;

import coachdesk.contract.Kind;
import coachdesk.desk.catalogue.Sheet;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.testkit.studio.DemoLooks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;

/** How the studio looks and is paid. */
final class StudioScreens {
    private static final DemoLooks DEMO = DemoLooks.read();

    private StudioScreens() {}

    static List<Screen> all() {
        Screen payments = page("payments", "payments");
        Screen looks = page("appearance", "appearance");
        return List.of(
                payments,
                payments.small(),
                payments.largeText(),
                usual("payments-empty", SyncScreens::calm, hand -> open(hand, "payments"), hand -> {})
                        .ofEmptyStudio(),
                page(
                        "payments-wrong",
                        "payments",
                        hand -> hand.write(".field .text-field", "http://buy.stripe.com/exemple"),
                        hand -> button(hand, ".record-bar .accent")),
                looks,
                looks.small(),
                looks.largeText(),
                page(
                        "appearance-desktop",
                        "appearance",
                        hand -> hand.all(ToggleButton.class, ".head-column .toggle-button")
                                .getLast()
                                .fire(),
                        hand -> {}),
                page(
                        "appearance-colours",
                        "appearance",
                        hand -> keep(hand, Sheets.CONCEPT, Kind.THE_CONCEPT, SUN),
                        hand -> hand.find(ScrollPane.class, ".record-pane .scroll-pane")
                                .setVvalue(0.35),
                        hand -> {}));
    }

    private static final Map<String, Object> SUN = Map.of("primaryColor", "#eab308", "secondaryColor", "#16a34a");

    private static Screen page(String name, String page, Screen.Step... more) {
        Screen.Step[] steps = new Screen.Step[more.length + 4];
        steps[0] = SyncScreens::calm;
        steps[1] = StudioScreens::demo;
        steps[2] = hand -> open(hand, page);
        System.arraycopy(more, 0, steps, 3, more.length);
        steps[more.length + 3] = hand -> {};
        return usual(name, steps);
    }

    private static void demo(Hand hand) {
        keep(hand, Sheets.CONCEPT, Kind.THE_CONCEPT, DEMO.concept());
        keep(hand, Sheets.PAYMENT_LINKS, Kind.THE_PAYMENT_LINKS, DEMO.paymentLinks());
    }

    private static void keep(Hand hand, Sheet sheet, String id, Map<String, Object> doc) {
        Map<String, Object> fields = new HashMap<>(doc);
        fields.remove("id");
        hand.fixture().desk.catalogue().change(sheet, id, fields);
    }

    private static void open(Hand hand, String page) {
        hand.show("catalogue");
        hand.window().shell.current().open(page);
    }

    private static void button(Hand hand, String selector) {
        hand.find(Button.class, selector).fire();
    }
}
