package coachdesk.app;

import static coachdesk.app.Screen.usual;

import coachdesk.desk.conversations.ConversationRow;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;

/** Conversations: the list, and one that is open. */
final class ConversationScreens {
    private ConversationScreens() {}

    static List<Screen> all() {
        Screen list = usual("conversations", ConversationScreens::filled, hand -> hand.show("conversations"));
        Screen open = usual(
                "conversation-open",
                ConversationScreens::filled,
                hand -> hand.show("conversations"),
                ConversationScreens::open,
                hand -> {});
        Screen answered = usual(
                "conversation-waiting",
                ConversationScreens::filled,
                hand -> hand.fixture()
                        .desk
                        .conversations()
                        .say(
                                ConversationSamples.OPEN,
                                "Un tapis est prêt pour elle, et les vestiaires ouvrent à 18:00 🙌"),
                hand -> hand.show("conversations"),
                ConversationScreens::open,
                hand -> {});
        Screen rich = usual(
                "conversation-rich",
                ConversationScreens::filled,
                hand -> ConversationSamples.rich(hand.fixture()),
                hand -> hand.show("conversations"),
                ConversationScreens::open,
                hand -> {});
        Screen ahead = usual(
                "conversation-ahead",
                ConversationScreens::filled,
                hand -> ConversationSamples.rich(hand.fixture()),
                hand -> ConversationSamples.ahead(hand.fixture()),
                hand -> hand.show("conversations"),
                ConversationScreens::open,
                hand -> {
                    ListView<?> lines = hand.find(ListView.class, ".thread-list");
                    lines.scrollTo(lines.getItems().size() - 1);
                },
                hand -> {});
        Screen emoji = usual(
                "conversation-emoji",
                ConversationScreens::filled,
                hand -> ConversationSamples.rich(hand.fixture()),
                hand -> hand.show("conversations"),
                ConversationScreens::open,
                hand -> hand.all(Button.class, ".reply-tools .button-icon")
                        .getFirst()
                        .fire(),
                hand -> {});
        Screen preview = usual(
                "conversation-preview",
                ConversationScreens::filled,
                hand -> ConversationSamples.rich(hand.fixture()),
                hand -> hand.show("conversations"),
                ConversationScreens::open,
                hand -> hand.find(TextArea.class, ".reply-box .text-area")
                        .setText("À jeudi ! [emoji:lion] Prenez une bouteille d’eau [emoji:fire.svg]"),
                hand -> {});
        Screen canned = usual(
                "conversation-canned",
                ConversationScreens::filled,
                hand -> ConversationSamples.canned(hand.fixture()),
                hand -> hand.show("conversations"),
                ConversationScreens::open,
                hand -> {
                    TextArea area = hand.find(TextArea.class, ".reply-box .text-area");
                    area.requestFocus();
                    area.setText("/");
                    area.end();
                },
                hand -> {});
        Screen manage = usual(
                "conversation-canned-panel",
                ConversationScreens::filled,
                hand -> ConversationSamples.canned(hand.fixture()),
                hand -> hand.show("conversations"),
                ConversationScreens::open,
                hand -> hand.all(Button.class, ".reply-tools .button-icon")
                        .get(1)
                        .fire(),
                hand -> {});
        Screen draft = usual(
                "conversation-draft",
                ConversationScreens::filled,
                hand -> hand.show("conversations"),
                ConversationScreens::open,
                hand -> hand.find(TextArea.class, ".reply-box .text-area").setText("Oui, prenez"),
                hand -> ConversationSamples.otherDesk(hand.fixture()),
                hand -> {});
        Screen plan = usual(
                "conversation-plan",
                ConversationScreens::filled,
                hand -> hand.show("conversations"),
                ConversationScreens::open,
                hand -> hand.find(TextArea.class, ".reply-box .text-area").setText("À demain !"),
                hand -> hand.all(Button.class, ".reply-tools .button-icon")
                        .get(2)
                        .fire(),
                hand -> {});
        Screen search = usual(
                "conversations-search",
                ConversationScreens::filled,
                hand -> ConversationSamples.rich(hand.fixture()),
                hand -> hand.show("conversations"),
                hand -> hand.write(".conversation-filters .text-field", "place"),
                hand -> {});
        return List.of(
                rich,
                ahead,
                ahead.small(),
                emoji,
                emoji.small(),
                preview,
                preview.small(),
                canned,
                manage,
                draft,
                plan,
                search,
                list,
                list.small(),
                usual("conversations-empty", SyncScreens::calm, hand -> hand.show("conversations"))
                        .ofEmptyStudio(),
                open,
                open.small(),
                open.largeText(),
                answered);
    }

    private static void filled(Hand hand) {
        SyncScreens.calm(hand);
        ConversationSamples.fill(hand.fixture());
    }

    private static void open(Hand hand) {
        ListView<?> list = (ListView<?>) hand.window().layers.lookup(".conversation-list");
        for (int i = 0; i < list.getItems().size(); i++) {
            if (((ConversationRow) list.getItems().get(i)).id().equals(ConversationSamples.OPEN)) {
                list.getSelectionModel().select(i);
            }
        }
    }
}
