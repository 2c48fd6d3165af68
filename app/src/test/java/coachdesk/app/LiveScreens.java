package coachdesk.app;

import static coachdesk.app.Screen.usual;

import coachdesk.app.shell.Command;
import coachdesk.desk.assistant.AssistantSettings;
import coachdesk.desk.assistant.LoggedAnswer;
import coachdesk.desk.assistant.Trial;
import coachdesk.desk.conversations.Others;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;

/** Who writes, links and groups, the assistant, and how messages are announced. */
final class LiveScreens {
    private LiveScreens() {}

    static List<Screen> all() {
        Screen live = usual("live-writing", LiveScreens::filled, LiveScreens::open, LiveScreens::others, hand -> {});
        Screen rooms = usual("live-rooms", LiveScreens::filled, LiveScreens::rooms, hand -> {});
        Screen assistant = usual("live-assistant", LiveScreens::filled, LiveScreens::assistant, hand -> {});
        Screen notices = usual("live-notifications", hand -> hand.show("settings"), LiveScreens::notices, hand -> {});
        return List.of(
                live,
                live.small(),
                live.largeText(),
                usual("live-menu", LiveScreens::filled, LiveScreens::open, LiveScreens::menu)
                        .passing(),
                usual(
                        "live-members",
                        LiveScreens::filled,
                        LiveScreens::rooms,
                        hand -> press(hand, "Membres"),
                        hand -> {}),
                rooms,
                rooms.small(),
                rooms.largeText(),
                usual(
                        "live-link-code",
                        LiveScreens::served,
                        LiveScreens::filled,
                        LiveScreens::rooms,
                        hand -> press(hand, "Code QR"),
                        hand -> {}),
                assistant,
                assistant.largeText(),
                usual(
                        "live-assistant-trial",
                        LiveScreens::filled,
                        LiveScreens::assistant,
                        LiveScreens::ask,
                        hand -> {}),
                usual(
                        "live-assistant-log",
                        LiveScreens::filled,
                        LiveScreens::assistant,
                        hand -> page(hand, "Journal"),
                        hand -> {}),
                notices,
                notices.small());
    }

    /** Somewhere for the links to lead. */
    private static void served(Hand hand) {
        hand.fixture().desk.settings().change(values -> values.withServer("https://studio.example.com"));
    }

    private static void filled(Hand hand) {
        SyncScreens.calm(hand);
        DeskFixture fixture = hand.fixture();
        ConversationSamples.fill(fixture);
        fixture.desk.rooms().link("Cours d’essai", "Ne parle que des cours d’essai du samedi, et renvoie au coach.");
        String group = fixture.desk.rooms().group("Les matinales").id();
        fixture.desk.rooms().add(group, "p-ana");
        fixture.desk.rooms().add(group, "p-bea");
        fixture.assistant.settings = new AssistantSettings(
                true, "Réponds en peu de mots.", "Promo d’automne : -20 % jusqu’à dimanche.", "", "");
        fixture.assistant.answer =
                new Trial("Oui, il reste quatre places dimanche à 18:30.", Duration.ofMillis(1_240), null);
        fixture.assistant.logged.add(new LoggedAnswer(
                "a",
                DeskFixture.NOW.minusSeconds(4_000),
                "k-bea",
                "Béatrice Müller",
                "Il reste de la place dimanche ?",
                "Oui, il reste quatre places à 18:30.",
                Duration.ofMillis(1_310),
                false,
                null));
        fixture.assistant.logged.add(new LoggedAnswer(
                "b",
                DeskFixture.NOW.minusSeconds(9_000),
                null,
                "Fay N’Diaye",
                "Bonjour !",
                null,
                Duration.ofSeconds(20),
                true,
                "assistant.too-late"));
        hand.show("conversations");
    }

    private static void open(Hand hand) {
        hand.window().shell.open("conversations", ConversationSamples.OPEN);
    }

    private static void others(Hand hand) {
        hand.fixture()
                .others
                .show(new Others.Now(
                        Map.of(ConversationSamples.OPEN, List.of("Ana Rossi"), "k-bea", List.of("Béatrice Müller")),
                        List.of("Léa", "Accueil")));
    }

    private static void menu(Hand hand) {
        hand.find(MenuButton.class, ".thread-menu").show();
    }

    private static void rooms(Hand hand) {
        hand.command("conversations.rooms");
    }

    private static void assistant(Hand hand) {
        hand.window().shell.current().commands().stream()
                .filter(command -> command.id().equals("conversations.assistant"))
                .forEach(Command::run);
    }

    private static void press(Hand hand, String word) {
        hand.all(Button.class, ".button").stream()
                .filter(button -> word.equals(button.getText()) && !button.isDisabled())
                .findFirst()
                .ifPresent(Button::fire);
    }

    private static void page(Hand hand, String word) {
        hand.all(ToggleButton.class, ".toggle-button").stream()
                .filter(button -> word.equals(button.getText()))
                .forEach(ToggleButton::fire);
    }

    private static void ask(Hand hand) {
        page(hand, "Essai");
        hand.all(TextArea.class, ".text-area").stream()
                .filter(area -> "Question".equals(area.getAccessibleText()))
                .forEach(area -> area.setText("Il reste de la place dimanche ?"));
        press(hand, "Demander");
    }

    private static void notices(Hand hand) {
        hand.all(ScrollPane.class, ".scroll-pane").forEach(pane -> pane.setVvalue(0.42));
    }
}
