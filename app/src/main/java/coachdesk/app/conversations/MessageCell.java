package coachdesk.app.conversations;

import coachdesk.desk.conversations.Sender;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One line of a conversation: a day, the mark of what is new, what somebody said, or what is still to go. */
final class MessageCell extends ListCell<ThreadLine> {
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
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        // Made when somebody asks: for every line that comes in sight it would cost as much as the line.
        setOnContextMenuRequested(event -> {
            if (getItem() instanceof ThreadLine.Said said) {
                bubbles.menu(said.message()).show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(ThreadLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (line) {
            case ThreadLine.Day day -> across(words.day(day.date()), "thread-day");
            case ThreadLine.New none -> across(words.texts().get("conversations.new"), "thread-new");
            case ThreadLine.Said said -> {
                if (PlainBubble.fits(said.message())) {
                    plain.show(said);
                    setGraphic(plain);
                } else {
                    bubble(
                            bubbles.said(said, this::requestLayout),
                            said.message().sender() == Sender.MEMBER);
                }
                setAccessibleText(words.spoken(said.message()));
            }
            case ThreadLine.Failed failed -> {
                bubble(bubbles.failed(failed.refused()), false);
                setAccessibleText(words.spoken(failed.refused().message()));
            }
            case ThreadLine.Planned planned -> {
                bubble(bubbles.planned(planned), false);
                setAccessibleText(
                        words.planned(planned) + ", " + planned.message().content());
            }
        }
    }

    private void across(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        HBox box = new HBox(label);
        box.setAlignment(Pos.CENTER);
        setGraphic(box);
        setAccessibleText(text);
    }

    private void bubble(Region bubble, boolean left) {
        bubble.maxWidthProperty().bind(widthProperty().multiply(SHARE));
        HBox box = new HBox(bubble);
        box.setAlignment(left ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        setGraphic(box);
    }
}
