package coachdesk.app.conversations;

import coachdesk.app.ui.EmojiText;
import coachdesk.desk.conversations.Message;
import coachdesk.desk.conversations.MessagePart;
import coachdesk.desk.conversations.Sender;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * The bubble of a message that is words alone, as most are. Its parts are kept and say the next message: to style new ones
 * for each takes longer than a frame when many come at once.
 */
final class PlainBubble extends HBox {
    private final ConversationWords words;
    private final VBox bubble = new VBox();
    private final Label name = new Label();
    private final Text said = new Text();
    private final TextFlow flow = new TextFlow(said);
    private final Label foot = new Label();
    private Sender sender;
    private Message message;

    PlainBubble(ConversationWords words) {
        this.words = words;
        name.getStyleClass().add("bubble-name");
        name.managedProperty().bind(name.visibleProperty());
        said.getStyleClass().add("emoji-flow-words");
        flow.getStyleClass().add("emoji-flow");
        foot.getStyleClass().add("bubble-foot");
        foot.setOnMouseEntered(
                event -> foot.setTooltip(new Tooltip(words.moments().fully(message.at()))));
        bubble.getChildren().addAll(name, flow, foot);
        getChildren().add(bubble);
    }

    static boolean fits(Message message) {
        return message.media() == null
                && message.action() == null
                && message.at() != null
                && message.delivery() == Message.Delivery.THERE
                && message.sender() != Sender.ASSISTANT
                && !SaidText.isLong(message.body())
                && !EmojiText.mayHoldEmoji(message.body().words())
                && message.body().parts().size() == 1
                && message.body().parts().getFirst() instanceof MessagePart.Words;
    }

    /** Of the row that it stands in. */
    VBox bubble() {
        return bubble;
    }

    /** @param line of a message that fits */
    void show(ThreadLine.Said line) {
        message = line.message();
        if (sender != message.sender()) {
            sender = message.sender();
            bubble.getStyleClass().setAll("bubble", "by-" + sender.name().toLowerCase(Locale.ROOT));
            setAlignment(sender == Sender.MEMBER ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        }
        name.setVisible(line.first());
        EmojiText.show(name, line.first() ? words.who(message) : "");
        said.setText(message.body().words());
        flow.setAccessibleText(message.body().plain());
        foot.setText(words.foot(message));
        foot.setTooltip(null);
    }
}
