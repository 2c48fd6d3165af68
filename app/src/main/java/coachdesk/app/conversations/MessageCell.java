package coachdesk.app.conversations;

import coachdesk.app.ui.EmojiFlow;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.desk.conversations.Message;
import coachdesk.desk.conversations.Sender;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One line of a conversation: a day, the mark of what is new, or what somebody said. */
final class MessageCell extends ListCell<ThreadLine> {
    private static final double SHARE = 0.72;

    private final ConversationWords words;
    private final BiConsumer<MessageAction, Message> act;

    /** What can be done with a message. */
    enum MessageAction {
        COPY,
        RETRACT
    }

    MessageCell(ConversationWords words, BiConsumer<MessageAction, Message> act) {
        this.words = words;
        this.act = act;
        getStyleClass().add("message-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ThreadLine line, boolean empty) {
        super.updateItem(line, empty);
        setContextMenu(null);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (line) {
            case ThreadLine.Day day -> across(words.day(day.date()), "thread-day");
            case ThreadLine.New none -> across(words.texts().get("conversations.new"), "thread-new");
            case ThreadLine.Said said -> said(said.message(), said.first());
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

    private void said(Message message, boolean first) {
        VBox bubble = new VBox();
        bubble.getStyleClass().addAll("bubble", "by-" + message.sender().name().toLowerCase(Locale.ROOT));
        if (first) {
            bubble.getChildren().add(EmojiText.label(words.who(message), "bubble-name"));
        }
        if (message.media() != null) {
            Label media = new Label(words.texts().get("conversations.media"), Icons.of("fth-image"));
            media.setTooltip(new Tooltip(message.media()));
            media.getStyleClass().add("bubble-media");
            bubble.getChildren().add(media);
        }
        if (!message.text().isEmpty()) {
            bubble.getChildren().add(new EmojiFlow(message.text()));
        }
        if (message.action() != null && message.action().text() != null) {
            bubble.getChildren().add(EmojiText.label(message.action().text(), "bubble-action"));
        }
        bubble.getChildren().add(foot(message));
        bubble.maxWidthProperty().bind(widthProperty().multiply(SHARE));
        HBox box = new HBox(bubble);
        box.setAlignment(message.sender() == Sender.MEMBER ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        setGraphic(box);
        setAccessibleText(String.join(
                ", ",
                words.who(message),
                message.text(),
                message.at() == null ? "" : words.moments().shortly(message.at()),
                words.delivery(message)));
        setContextMenu(menu(message));
    }

    private Label foot(Message message) {
        String time = message.at() == null ? "" : words.moments().time(message.at());
        String delivery = words.delivery(message);
        Label foot = new Label(delivery.isEmpty() ? time : time + " · " + delivery);
        foot.getStyleClass().add("bubble-foot");
        if (message.delivery() != Message.Delivery.THERE) {
            boolean refused = message.delivery() == Message.Delivery.REFUSED;
            foot.setGraphic(Icons.of(refused ? "fth-alert-circle" : "fth-clock"));
            foot.getStyleClass().add(refused ? "is-refused" : "is-waiting");
        }
        if (message.at() != null) {
            foot.setTooltip(new Tooltip(words.moments().fully(message.at())));
        }
        return foot;
    }

    private ContextMenu menu(Message message) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().add(item("fth-copy", words.texts().get("conversations.copy"), MessageAction.COPY, message));
        menu.getItems()
                .add(item("fth-trash-2", words.texts().get("conversations.retract"), MessageAction.RETRACT, message));
        return menu;
    }

    private MenuItem item(String icon, String word, MessageAction action, Message message) {
        MenuItem item = new MenuItem(word, Icons.of(icon));
        item.setOnAction(event -> act.accept(action, message));
        return item;
    }
}
