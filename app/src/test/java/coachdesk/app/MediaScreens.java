package coachdesk.app;

import static coachdesk.app.Screen.usual;

import coachdesk.desk.media.MediaRow;
import coachdesk.desk.sync.RemoteKind;
import coachdesk.desk.sync.SyncStatus;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Media: the cards in every state, the form of a new one and of a known one. */
final class MediaScreens {
    private MediaScreens() {}

    static List<Screen> all() {
        Screen cards = usual("media", MediaScreens::filled, hand -> hand.show("media"), hand -> {});
        Screen open = usual(
                "media-open",
                MediaScreens::filled,
                MediaScreens::used,
                hand -> hand.show("media"),
                hand -> open(hand, "Soirée"),
                hand -> {});
        return List.of(
                cards,
                cards.small(),
                cards.largeText(),
                usual("media-empty", SyncScreens::calm, hand -> hand.show("media")),
                usual(
                        "media-not-found",
                        MediaScreens::filled,
                        hand -> hand.show("media"),
                        hand -> hand.write(".media-find", "zzzz"),
                        hand -> {}),
                open,
                open.small(),
                usual(
                        "media-refused",
                        MediaScreens::filled,
                        hand -> hand.show("media"),
                        hand -> open(hand, "Répétition"),
                        hand -> {}),
                usual(
                        "media-new",
                        MediaScreens::filled,
                        hand -> hand.show("media"),
                        hand -> hand.command("media.link"),
                        MediaScreens::write,
                        hand -> {}),
                usual(
                        "media-choice",
                        MediaScreens::filled,
                        hand -> hand.show("campaigns"),
                        hand -> hand.command("campaigns.new"),
                        hand -> hand.all(Button.class, ".media-section .button").stream()
                                .filter(button -> button.getText().startsWith("Choisir"))
                                .forEach(Button::fire),
                        hand -> {}),
                usual(
                        "media-choice-several",
                        MediaScreens::filled,
                        hand -> hand.show("articles"),
                        hand -> hand.command("articles.new"),
                        hand -> hand.command("articles.media"),
                        MediaScreens::pick,
                        hand -> {}),
                usual(
                        "media-faults",
                        MediaScreens::filled,
                        hand -> hand.show("media"),
                        hand -> hand.command("media.link"),
                        MediaScreens::wrong,
                        hand -> {},
                        hand -> hand.all(ScrollPane.class, ".side-panel .scroll-pane")
                                .forEach(pane -> pane.setVvalue(1))));
    }

    private static void filled(Hand hand) {
        MediaSamples.fill(hand.fixture());
        hand.server(new SyncStatus(
                RemoteKind.DESK_BACKEND,
                false,
                0,
                null,
                DeskFixture.NOW.minusSeconds(70),
                0,
                1,
                null,
                DeskFixture.NOW.plusSeconds(25)));
    }

    private static void used(Hand hand) {
        var records = new coachdesk.desk.store.Records(DeskFixture.kinds());
        Map<String, Object> doc = Map.of(
                "id", "c-use", "name", "Rentrée d’été", "message", "https://x.example/v/soiree-salsa-en-plein-air");
        hand.fixture().desk.store().change(tx -> records.told(tx, coachdesk.contract.Kind.CAMPAIGN, "c-use", 1, doc));
    }

    private static void open(Hand hand, String title) {
        String id = hand.fixture().desk.media().list(title).stream()
                .map(MediaRow::id)
                .findFirst()
                .orElseThrow();
        hand.window().shell.open("media", id);
    }

    private static void pick(Hand hand) {
        ListView<?> list = hand.all(ListView.class, ".media-choice .list-view").getFirst();
        for (int nth = 0; nth < list.getItems().size(); nth++) {
            if (list.getItems().get(nth) instanceof MediaRow row && row.picture() == null) {
                continue;
            }
            list.getSelectionModel().select(nth);
            Event.fireEvent(
                    list,
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            KeyEvent.CHAR_UNDEFINED,
                            "",
                            KeyCode.SPACE,
                            false,
                            false,
                            false,
                            false));
        }
    }

    private static void write(Hand hand) {
        List<TextField> fields = fields(hand);
        fields.get(0).setText("https://youtu.be/abcdefghijk");
        fields.get(1).setText("Le pas de base, en trois minutes");
    }

    private static void wrong(Hand hand) {
        List<TextField> fields = fields(hand);
        fields.get(0).setText("pas une adresse");
        fields.get(1).setText("La salle");
        fields.get(2).setText("fête/💃");
        fields.get(3).setText("ma photo");
        ((Button) hand.window().layers.lookup(".media-form .button.accent")).fire();
    }

    private static List<TextField> fields(Hand hand) {
        return hand.all(TextField.class, ".media-form .text-field");
    }
}
