package coachdesk.app;

import static coachdesk.app.Screen.usual;

import coachdesk.desk.conversations.ConversationRow;
import java.util.List;
import javafx.scene.control.ListView;

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
        return List.of(
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
