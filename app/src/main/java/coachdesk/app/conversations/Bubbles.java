package coachdesk.app.conversations;

import coachdesk.app.contacts.WaysToWrite;
import coachdesk.app.shell.Toasts;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.conversations.DataPicture;
import coachdesk.desk.conversations.LaterMessage;
import coachdesk.desk.conversations.Message;
import coachdesk.desk.conversations.MessageBody;
import coachdesk.desk.conversations.MessageText;
import coachdesk.desk.conversations.SafeLink;
import coachdesk.desk.conversations.Sender;
import coachdesk.desk.conversations.ThreadPage.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The bubbles of a conversation, and what can be done with each. */
final class Bubbles {
    private final ConversationWords words;
    private final Texts texts;
    private final SaidText.Draws draws;
    private final ThreadModel thread;
    private final RefusedModel refused;
    private final LaterModel later;
    private final Toasts toasts;
    private final Set<String> unfolded = new HashSet<>();

    Bubbles(
            ConversationWords words,
            SaidText.Draws draws,
            ThreadModel thread,
            RefusedModel refused,
            LaterModel later,
            Toasts toasts) {
        this.words = words;
        this.texts = words.texts();
        this.draws = draws;
        this.thread = thread;
        this.refused = refused;
        this.later = later;
        this.toasts = toasts;
    }

    /** @param grown told when it has become larger */
    VBox said(ThreadLine.Said line, Runnable grown) {
        Message message = line.message();
        VBox bubble = bubble("by-" + message.sender().name().toLowerCase(Locale.ROOT));
        if (line.first()) {
            Label name = EmojiText.label(words.who(message), "bubble-name");
            if (message.sender() == Sender.ASSISTANT && name.getGraphic() == null) {
                name.setGraphic(Icons.of("fth-cpu"));
            }
            bubble.getChildren().add(name);
        }
        media(message.media(), bubble);
        if (!message.body().words().isEmpty()) {
            text(message.id(), message.body(), bubble, grown);
        } else if (message.media() == null && message.action() == null) {
            bubble.getChildren().add(muted(texts.get("conversations.said.nothing")));
        }
        if (message.action() != null && message.action().text() != null) {
            bubble.getChildren().add(action(message));
        }
        bubble.getChildren().add(foot(message));
        return bubble;
    }

    private static VBox bubble(String... styles) {
        VBox bubble = new VBox();
        bubble.getStyleClass().add("bubble");
        bubble.getStyleClass().addAll(styles);
        return bubble;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("text-muted");
        return label;
    }

    private void text(String id, MessageBody body, VBox bubble, Runnable grown) {
        boolean folds = SaidText.isLong(body);
        bubble.getChildren().add(new SaidText(body, draws, !folds || unfolded.contains(id)));
        if (folds) {
            Hyperlink more = new Hyperlink(moreOrLess(id));
            more.getStyleClass().add("bubble-more");
            more.setOnAction(event -> {
                if (!unfolded.remove(id)) {
                    unfolded.add(id);
                }
                int at = bubble.getChildren().indexOf(more) - 1;
                bubble.getChildren().set(at, new SaidText(body, draws, unfolded.contains(id)));
                more.setText(moreOrLess(id));
                more.setVisited(false);
                grown.run();
            });
            bubble.getChildren().add(more);
        }
    }

    private String moreOrLess(String id) {
        return unfolded.contains(id) ? texts.get("conversations.less") : texts.get("conversations.more");
    }

    /** What lies elsewhere is only opened when somebody asks for it, by the browser. */
    private void media(String address, VBox bubble) {
        if (address == null) {
            return;
        }
        if (address.startsWith("data:")) {
            if (DataPicture.of(address).isPresent()) {
                bubble.getChildren().add(new SaidText(MessageText.read("<img src=\"" + address + "\">"), draws, true));
            } else {
                Label no = muted(texts.get("conversations.media.undrawn"));
                no.setGraphic(Icons.of("fth-image"));
                bubble.getChildren().add(no);
            }
            return;
        }
        Optional<String> safe = SafeLink.of(address);
        Button card = new Button(
                texts.get("conversations.media.open", SafeLink.host(address).orElse(address)),
                Icons.of("fth-external-link"));
        card.getStyleClass().addAll("bubble-media", "small");
        card.setTooltip(new Tooltip(address));
        card.setDisable(safe.isEmpty());
        card.setOnAction(event -> safe.ifPresent(draws.opener()::open));
        bubble.getChildren().add(card);
    }

    private Node action(Message message) {
        Optional<String> safe = SafeLink.of(message.action().link());
        Button button = new Button(message.action().text());
        EmojiText.show(button, message.action().text());
        button.getStyleClass().addAll("bubble-action", "small");
        button.setTooltip(new Tooltip(
                message.action().link() == null
                        ? texts.get("conversations.action.nowhere")
                        : message.action().link()));
        button.setOnAction(event -> safe.ifPresentOrElse(
                draws.opener()::open, () -> toasts.info(texts.get("conversations.action.nowhere"))));
        return button;
    }

    private Label foot(Message message) {
        Label foot = new Label(words.foot(message));
        foot.getStyleClass().add("bubble-foot");
        if (message.delivery() != Message.Delivery.THERE) {
            boolean no = message.delivery() == Message.Delivery.REFUSED;
            foot.setGraphic(Icons.of(no ? "fth-alert-circle" : "fth-clock"));
            foot.getStyleClass().add(no ? "is-refused" : "is-waiting");
        }
        if (message.at() != null) {
            foot.setOnMouseEntered(event -> {
                if (foot.getTooltip() == null) {
                    foot.setTooltip(new Tooltip(words.moments().fully(message.at())));
                }
            });
        }
        return foot;
    }

    VBox failed(Refused line) {
        VBox bubble = bubble("by-coach", "is-failed");
        bubble.getChildren().add(new SaidText(line.message().body(), draws, false));
        Label foot = new Label(words.why(line), Icons.of("fth-alert-circle"));
        foot.setWrapText(true);
        foot.setMinHeight(Label.USE_PREF_SIZE);
        foot.getStyleClass().addAll("bubble-foot", "is-refused");
        bubble.getChildren()
                .addAll(
                        foot,
                        deeds(
                                deed(
                                        "fth-rotate-cw",
                                        texts.get("conversations.failed.again"),
                                        () -> refused.again(line)),
                                deed(
                                        "fth-trash-2",
                                        texts.get("conversations.failed.drop"),
                                        () -> refused.drop(
                                                line,
                                                undo -> toasts.undoable(texts.get("conversations.retracted"), undo)))));
        return bubble;
    }

    VBox planned(ThreadLine.Planned line) {
        LaterMessage message = line.message();
        VBox bubble = bubble("by-coach", line.missed() ? "is-missed" : "is-planned");
        bubble.getChildren().add(new SaidText(MessageText.read(message.content()), draws, false));
        Label foot = new Label(words.planned(line), Icons.of(line.missed() ? "fth-alert-triangle" : "fth-clock"));
        foot.setWrapText(true);
        foot.setMinHeight(Label.USE_PREF_SIZE);
        foot.getStyleClass().addAll("bubble-foot", line.missed() ? "is-missed" : "is-waiting");
        foot.setTooltip(new Tooltip(words.moments().fully(message.at())));
        Button cancel = deed(
                "fth-x",
                texts.get("conversations.later.cancel"),
                () -> later.cancel(message, undo -> toasts.undoable(texts.get("conversations.later.cancelled"), undo)));
        Button change = deed(
                line.missed() ? "fth-calendar" : "fth-edit-2",
                line.missed() ? texts.get("conversations.later.reschedule") : texts.get("conversations.later.edit"),
                () -> later.edit(message));
        Button now = deed("fth-send", texts.get("conversations.later.now"), () -> later.sendNow(message));
        bubble.getChildren().addAll(foot, deeds(now, change, cancel));
        return bubble;
    }

    private static Node deeds(Button... buttons) {
        FlowPane deeds = new FlowPane();
        deeds.getStyleClass().add("bubble-deeds");
        deeds.getChildren().addAll(List.of(buttons));
        return deeds;
    }

    private static Button deed(String icon, String word, Runnable action) {
        Button button = new Button(word, Icons.of(icon));
        button.getStyleClass().addAll("small", "flat");
        button.setOnAction(event -> action.run());
        return button;
    }

    ContextMenu menu(Message message) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().add(item("fth-copy", texts.get("conversations.copy"), () -> {
            WaysToWrite.copy(message.text());
            toasts.info(texts.get("conversations.copied"));
        }));
        menu.getItems()
                .add(item(
                        "fth-trash-2",
                        texts.get("conversations.retract"),
                        () -> thread.retract(
                                message, undo -> toasts.undoable(texts.get("conversations.retracted"), undo))));
        return menu;
    }

    private static MenuItem item(String icon, String word, Runnable action) {
        MenuItem item = new MenuItem(word, Icons.of(icon));
        item.setOnAction(event -> action.run());
        return item;
    }
}
