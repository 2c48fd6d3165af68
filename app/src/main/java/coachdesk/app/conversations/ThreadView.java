package coachdesk.app.conversations;

import coachdesk.app.contacts.WaysToWrite;
import coachdesk.app.shell.Toasts;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.conversations.ConversationRow;
import coachdesk.desk.conversations.Message;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The open conversation: its name, what was said, and the field for an answer. */
final class ThreadView extends VBox {
    private final ThreadModel model;
    private final ConversationWords words;
    private final Toasts toasts;
    private final ListView<ThreadLine> list;
    private final Label name = new Label();
    private final Label about = new Label();
    private final Button archive = new Button();
    private final ReplyBox reply;

    ThreadView(ThreadModel model, OthersModel others, ConversationWords words, Toasts toasts) {
        this.model = model;
        this.words = words;
        this.toasts = toasts;
        Texts texts = words.texts();
        getStyleClass().add("thread");
        list = new ListView<>(model.lines());
        list.getStyleClass().addAll("thread-list", "edge-to-edge");
        list.setCellFactory(view -> new MessageCell(words, this::act));
        list.accessibleTextProperty().bind(texts.bind("conversations.thread"));
        EmptyState none = new EmptyState(
                "fth-message-circle", texts.bind("conversations.none"), texts.bind("conversations.none.advice"));
        list.setPlaceholder(none);
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        texts.localeProperty().addListener((property, before, now) -> {
            list.refresh();
            head(model.rowProperty().get());
        });
        reply = new ReplyBox(model, others, texts);
        getChildren().addAll(header(texts), earlier(texts), list, new WritingLine(model, others, texts), reply);
        model.rowProperty().subscribe(this::head);
        model.whenOpened(this::opened);
        model.lines().addListener((ListChangeListener<ThreadLine>) change -> {
            if (atEnd(change.getList().size())) {
                list.scrollTo(change.getList().size() - 1);
            }
        });
    }

    private HBox header(Texts texts) {
        name.getStyleClass().add("section-title");
        about.getStyleClass().add("text-muted");
        VBox who = new VBox(name, about);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        archive.setGraphic(Icons.of("fth-archive"));
        archive.getStyleClass().addAll("small", "flat");
        archive.setMinWidth(USE_PREF_SIZE);
        archive.setOnAction(event -> {
            boolean away = !model.rowProperty().get().archived();
            model.archive(
                    away,
                    undo -> toasts.undoable(
                            away ? texts.get("conversations.archived") : texts.get("conversations.unarchived"), undo));
        });
        HBox header = new HBox(who, gap, archive);
        header.getStyleClass().add("thread-header");
        header.visibleProperty().bind(model.rowProperty().isNotNull());
        header.managedProperty().bind(header.visibleProperty());
        return header;
    }

    private Button earlier(Texts texts) {
        Button earlier = new Button();
        earlier.textProperty()
                .bind(model.earlierProperty()
                        .map(count -> texts.get("conversations.earlier", count.intValue()))
                        .orElse(""));
        earlier.getStyleClass().addAll("small", "flat", "thread-earlier");
        earlier.setMaxWidth(Double.MAX_VALUE);
        earlier.setOnAction(event -> model.showEarlier());
        earlier.visibleProperty().bind(model.earlierProperty().greaterThan(0));
        earlier.managedProperty().bind(earlier.visibleProperty());
        return earlier;
    }

    private void head(ConversationRow row) {
        if (row != null) {
            EmojiText.show(name, words.name(row));
            about.setText(row.group() ? words.texts().get("conversations.members", row.members()) : words.mode(row));
            archive.setText(
                    row.archived()
                            ? words.texts().get("conversations.unarchive")
                            : words.texts().get("conversations.archive"));
        }
    }

    /** At what is new, else at the end. */
    private void opened() {
        int mark = IntStream.range(0, model.lines().size())
                .filter(i -> model.lines().get(i) instanceof ThreadLine.New)
                .findFirst()
                .orElse(model.lines().size() - 1);
        if (mark >= 0) {
            list.scrollTo(mark);
        }
    }

    /** Whoever reads further up is left there. */
    private boolean atEnd(int lines) {
        return list.lookupAll(".message-cell").stream()
                .filter(MessageCell.class::isInstance)
                .mapToInt(cell -> ((MessageCell) cell).getIndex())
                .anyMatch(index -> index >= lines - 3);
    }

    private void act(MessageCell.MessageAction action, Message message) {
        switch (action) {
            case COPY -> {
                WaysToWrite.copy(message.text());
                toasts.info(words.texts().get("conversations.copied"));
            }
            case RETRACT ->
                model.retract(message, undo -> toasts.undoable(words.texts().get("conversations.retracted"), undo));
        }
    }

    void focus() {
        reply.focus();
    }
}
