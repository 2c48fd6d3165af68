package coachdesk.app;

import static coachdesk.app.Screen.usual;

import coachdesk.app.ui.InView;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.ConnectAnswer;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.SyncError;
import coachdesk.desk.sync.RemoteKind;
import coachdesk.desk.sync.SyncStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;

/** Platforms: the cards in each state, the ways to connect, and one connection. */
final class PlatformScreens {
    private static final Screen.Step CALM = SyncScreens::calm;
    private static final Screen.Step SOME = PlatformSamples::all;
    private static final Screen.Step SHOW = hand -> hand.show("integrations");

    private PlatformScreens() {}

    static List<Screen> all() {
        return Stream.of(cards(), connecting(), one(), ConnectionScreens.all())
                .flatMap(screens -> screens)
                .toList();
    }

    private static Stream<Screen> cards() {
        Screen some = usual("platforms", CALM, SOME, SHOW);
        return Stream.of(
                some,
                some.small(),
                some.largeText(),
                usual(
                        "platforms-given-up",
                        CALM,
                        hand -> hand.fixture().told(Kind.INTEGRATION, PlatformSamples.troubled()),
                        SHOW,
                        hand -> InView.bring(hand.find(Button.class, "#open-i-woo")
                                .getParent()
                                .getParent())),
                usual("platforms-empty", CALM, SHOW),
                usual("platforms-offline", SOME, SyncScreens::offline, SHOW),
                usual(
                        "platforms-classic",
                        hand -> hand.server(
                                new SyncStatus(RemoteKind.CLASSIC, false, 0, null, DeskFixture.NOW, 0, 0, null, null)),
                        SHOW));
    }

    private static Stream<Screen> connecting() {
        Screen form = usual("platform-connect", CALM, SHOW, press("#connect-zendesk"));
        Screen wrong = usual(
                "platform-wrong",
                CALM,
                SHOW,
                press("#connect-woocommerce"),
                hand -> {
                    hand.fixture().platforms.connecting =
                            () -> new ConnectAnswer(null, null, Map.of("store", "private"));
                    hand.write("#setting-store", "https://192.168.1.20");
                    hand.write("#setting-consumer_key", "ck_0123456789abcdef");
                    hand.write("#setting-consumer_secret", "cs_0123456789abcdef");
                },
                press(".connect-panel .accent"));
        Screen refused = usual(
                "platform-refused",
                CALM,
                SHOW,
                press("#connect-pipedrive"),
                hand -> {
                    hand.fixture().platforms.connecting = () -> new ConnectAnswer(
                            null,
                            new PlatformTrial(
                                    false,
                                    401,
                                    212,
                                    null,
                                    List.of(),
                                    null,
                                    new SyncError("auth", "401", "unauthorized access")),
                            Map.of());
                    hand.write("#setting-company", "studio-nord");
                    hand.write("#setting-token", "0123456789abcdef");
                },
                press(".connect-panel .accent"));
        Screen consent = usual(
                "platform-consent",
                CALM,
                SHOW,
                press("#connect-hubspot"),
                hand -> hand.all(RadioButton.class, ".connect-panel .radio-button")
                        .getLast()
                        .fire(),
                hand -> {
                    hand.write("#setting-client_id", "9c1f0a");
                    hand.write("#setting-client_secret", "0123456789abcdef");
                },
                press(".connect-panel .accent"));
        return Stream.of(form, form.small(), form.largeText(), wrong, refused, consent);
    }

    private static Stream<Screen> one() {
        Screen working = usual("connection", CALM, SOME, SHOW, press("#open-i-hubspot"));
        return Stream.of(
                working,
                working.small(),
                working.largeText(),
                usual("connection-broken", CALM, SOME, SHOW, press("#open-i-salesforce")),
                usual("connection-offline", SOME, SyncScreens::offline, SHOW, press("#open-i-zendesk")),
                usual(
                        "connection-tested",
                        CALM,
                        SOME,
                        hand -> hand.fixture().platforms.trial = new PlatformTrial(
                                false,
                                200,
                                184,
                                "Studio Nord · 4812907",
                                List.of("crm.objects.deals.write"),
                                new PlatformTrial.Rate(100, 97, 9),
                                new SyncError("forbidden", "MISSING_SCOPES", null)),
                        SHOW,
                        press("#open-i-hubspot"),
                        hand -> hand.command("integrations.test")),
                usual(
                        "connection-n8n",
                        CALM,
                        hand -> {
                            Map<String, Object> doc = PlatformSamples.working();
                            doc.put("connector", "n8n");
                            doc.put("n8n_webhook_url", "https://n8n.example.com/webhook/coach-desk");
                            hand.fixture().told(Kind.INTEGRATION, doc);
                        },
                        SHOW,
                        press("#open-i-hubspot"),
                        hand -> hand.find(javafx.scene.control.ScrollPane.class, ".connection-page .scroll-pane")
                                .setVvalue(1)),
                usual(
                        "connection-webhook",
                        CALM,
                        SOME,
                        SHOW,
                        press("#open-i-zendesk"),
                        press("#webhook-show"),
                        hand -> hand.find(javafx.scene.control.ScrollPane.class, ".connection-page .scroll-pane")
                                .setVvalue(1)),
                usual(
                        "connection-disconnect",
                        CALM,
                        SOME,
                        SHOW,
                        press("#open-i-hubspot"),
                        hand -> hand.command("integrations.disconnect")));
    }

    private static Screen.Step press(String selector) {
        return hand -> hand.find(Button.class, selector).fire();
    }
}
