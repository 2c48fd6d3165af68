package coachdesk.app.conversations;

import coachdesk.app.ui.RowCell;
import coachdesk.desk.conversations.Sender;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One line of a conversation: a day, the mark of what is new, what somebody said, or what is still to go. */
final class MessageCell extends RowCell<ThreadLine> {
    private static final double SHARE = 0.72;

    private final ConversationWords words;
    private final Bubbles bubbles;
    private final PlainBubble plain;

    MessageCell(ConversationWords words, Bubbles bubbles) {
        this.words = words;
        this.bubbles = bubbles;
        plain = new PlainBubble(words);
        plain.bubble().maxWidthProperty().bind(widthProperty().multiply(SHARE));
        getStyleClass().add("message-cell");
        // Made when somebody asks: for every line that comes in sight it would cost as much as the line.
        setOnContextMenuRequested(event -> {
            if (getItem() instanceof ThreadLine.Said said) {
                bubbles.menu(said.message()).show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }

    @Override
    protected Node row(ThreadLine line) {
        return switch (line) {
            case ThreadLine.Day day -> across(words.day(day.date()), "thread-day");
            case ThreadLine.New none -> across(words.texts().get("conversations.new"), "thread-new");
            case ThreadLine.Said said -> {
                tell(words.spoken(said.message()));
                yield said(said);
            }
            case ThreadLine.Failed failed -> {
                tell(words.spoken(failed.refused().message()));
                yield bubble(bubbles.failed(failed.refused()), false);
            }
            case ThreadLine.Planned planned -> {
                tell(words.planned(planned), planned.message().content());
                yield bubble(bubbles.planned(planned), false);
            }
        };
    }

    private Node said(ThreadLine.Said said) {
        if (PlainBubble.fits(said.message())) {
            plain.show(said);
            return plain;
        }
        return bubble(bubbles.said(said, this::requestLayout), said.message().sender() == Sender.MEMBER);
    }

    private Node across(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        HBox box = new HBox(label);
        box.setAlignment(Pos.CENTER);
        tell(text);
        return box;
    }

    private Node bubble(Region bubble, boolean left) {
        bubble.maxWidthProperty().bind(widthProperty().multiply(SHARE));
        HBox box = new HBox(bubble);
        box.setAlignment(left ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        return box;
    }
}
