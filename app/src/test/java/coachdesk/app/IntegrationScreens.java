package coachdesk.app;

import static coachdesk.app.Screen.usual;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.integrations.Provider;
import coachdesk.contract.integrations.ProviderState;
import coachdesk.contract.integrations.ProviderTrial;
import coachdesk.desk.problems.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;

/** The providers of e-mail and WhatsApp in the settings: as they stand, the form, the test, and without a server. */
final class IntegrationScreens {
    private IntegrationScreens() {}

    static List<Screen> all() {
        Screen some = usual("providers", IntegrationScreens::some, IntegrationScreens::show, IntegrationScreens::open);
        Screen form = usual(
                "provider-form",
                IntegrationScreens::some,
                IntegrationScreens::show,
                IntegrationScreens::open,
                hand -> press(hand, Provider.SMTP, 0),
                hand -> {
                    hand.all(TextField.class, ".provider-form .text-field")
                            .get(1)
                            .setText("99999");
                    hand.find(Button.class, ".provider-form .accent").fire();
                });
        Screen trial = usual(
                "provider-test",
                IntegrationScreens::some,
                IntegrationScreens::show,
                IntegrationScreens::open,
                hand -> press(hand, Provider.TWILIO, 1),
                hand -> {
                    hand.fixture()
                            .integrations
                            .testing(new ProviderTrial(false, "20003", "https://www.twilio.com/docs/errors/20003"));
                    hand.write("#provider-test-to", "+41 79 000 00 12");
                    hand.find(Button.class, ".provider-form .accent").fire();
                });
        Screen twilio = usual(
                "provider-twilio",
                IntegrationScreens::some,
                IntegrationScreens::show,
                IntegrationScreens::open,
                hand -> press(hand, Provider.TWILIO, 0),
                hand -> hand.find(ScrollPane.class, ".side-panel .scroll-pane").setVvalue(1));
        Screen away = usual(
                "providers-offline", IntegrationScreens::away, IntegrationScreens::show, IntegrationScreens::open);
        return List.of(some, some.small(), some.largeText(), form, form.small(), form.largeText(), twilio, trial, away);
    }

    private static void some(Hand hand) {
        SyncScreens.calm(hand);
        FakeIntegrations integrations = hand.fixture().integrations;
        integrations.show(state(
                Provider.SMTP,
                List.of("host", "security", "user", "password", "from", "name"),
                Map.of("host", "mail.example.com", "security", "tls", "name", "Studio Nord"),
                "s•••@example.com",
                null));
        integrations.show(state(Provider.TWILIO, List.of("account", "token", "from"), Map.of(), "+41•••12", "20003"));
    }

    private static void away(Hand hand) {
        some(hand);
        hand.fixture().integrations.fail(Problem.of(ErrorCode.SERVER_UNREACHABLE));
    }

    private static ProviderState state(
            Provider provider, List<String> set, Map<String, String> shown, String sender, String code) {
        String at = DeskFixture.NOW.minus(Duration.ofDays(3)).toString();
        return new ProviderState(
                provider.wire(), provider.serves(), true, false, true, set, shown, sender, code, at, null);
    }

    private static void show(Hand hand) {
        hand.show("settings");
    }

    private static void open(Hand hand) {
        hand.find(ScrollPane.class, ".settings-page .scroll-pane").setVvalue(0.7);
    }

    private static void press(Hand hand, Provider provider, int action) {
        hand.all(javafx.scene.layout.Pane.class, ".provider-row").stream()
                .filter(row -> row.lookupAll(".label").stream().anyMatch(label -> ((javafx.scene.control.Label) label)
                        .getText()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(provider.wire())))
                .findFirst()
                .map(row -> row.lookupAll(".provider-actions .button").stream()
                        .toList()
                        .get(action))
                .ifPresent(button -> ((Button) button).fire());
    }
}
