package coachdesk.app.conversations;

import coachdesk.app.shell.Toasts;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import coachdesk.desk.conversations.ConversationRow;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The open conversation: its name, what was said, and what is needed to answer. */
final class ThreadView extends VBox {
    /** So many lines before its end is in sight, more are read. */
    private static final int AHEAD = 25;

    private final ThreadModel model;
    private final ConversationWords words;
    private final Toasts toasts;
    private final ListView<ThreadLine> list;
    private final Anchor anchor;
    private final Label name = new Label();
    private final Label about = new Label();
    private final Button archive = new Button();
    private final HBox deeds = new HBox();
    private boolean end = true;

    ThreadView(
            ThreadModel model,
            OthersModel others,
            ConversationWords words,
            Toasts toasts,
            Bubbles bubbles,
            Node menu,
            Region foot) {
        this.model = model;
        this.words = words;
        this.toasts = toasts;
        Texts texts = words.texts();
        getStyleClass().add("thread");
        list = new ListView<>(model.lines());
        anchor = new Anchor(list);
        list.getStyleClass().addAll("thread-list", "edge-to-edge");
        list.setCellFactory(view -> new MessageCell(words, bubbles));
        list.accessibleTextProperty().bind(texts.bind("conversations.thread"));
        EmptyState none = new EmptyState(
                "fth-message-circle", texts.bind("conversations.none"), texts.bind("conversations.none.advice"));
        none.visibleProperty().bind(model.openProperty().isNull());
        EmptyState nothing = new EmptyState(
                "fth-message-circle", texts.bind("conversations.silent"), texts.bind("conversations.silent.advice"));
        nothing.visibleProperty().bind(model.rowProperty().isNotNull());
        list.setPlaceholder(new StackPane(none, nothing));
        list.setMinHeight(0);
        StackPane place = new StackPane(
                list,
                new StickyDay(list, index -> ThreadLine.day(model.lines(), index), words::day, this::moved),
                newest(texts));
        place.setMinHeight(0);
        VBox.setVgrow(place, Priority.ALWAYS);
        texts.localeProperty().addListener((property, before, now) -> {
            list.refresh();
            head(model.rowProperty().get());
        });
        foot.visibleProperty().bind(model.rowProperty().isNotNull());
        foot.managedProperty().bind(foot.visibleProperty());
        getChildren().addAll(header(menu), place, new WritingLine(model, others, texts), foot);
        model.rowProperty().subscribe(this::head);
        model.whenOpened(this::opened);
        model.whenShown(anchor::around);
        list.heightProperty().subscribe(this::stay);
    }

    private HBox header(Node menu) {
        name.getStyleClass().add("section-title");
        about.getStyleClass().add("text-muted");
        VBox who = new VBox(name, about);
        who.setMinWidth(0);
        who.setAlignment(Pos.CENTER_LEFT);
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
                            away
                                    ? words.texts().get("conversations.archived")
                                    : words.texts().get("conversations.unarchived"),
                            undo));
        });
        deeds.getChildren().addAll(archive, menu);
        deeds.getStyleClass().add("thread-deeds");
        HBox header = new HBox(who, gap, deeds);
        header.getStyleClass().add("thread-header");
        header.visibleProperty().bind(model.rowProperty().isNotNull());
        header.managedProperty().bind(header.visibleProperty());
        return header;
    }

    /** Before the name: the way back where the list is not beside it. */
    void before(Button back) {
        ((HBox) getChildren().getFirst()).getChildren().addFirst(back);
    }

    /** What else can be done with the conversation. */
    void deed(Button button) {
        deeds.getChildren().addFirst(button);
    }

    private Button newest(Texts texts) {
        Button newest = new Button(null, Icons.of("fth-arrow-down"));
        newest.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "conversations.later.count",
                                model.laterProperty().getValue().intValue()),
                        model.laterProperty(),
                        texts.localeProperty()));
        newest.getStyleClass().addAll("small", "thread-newest");
        newest.setOnAction(event -> model.showNewest());
        newest.visibleProperty().bind(model.laterProperty().greaterThan(0));
        StackPane.setAlignment(newest, Pos.BOTTOM_CENTER);
        return newest;
    }

    private void head(ConversationRow row) {
        if (row != null) {
            EmojiText.show(name, words.name(row));
            ListRow.show(
                    about, row.group() ? words.texts().get("conversations.members", row.members()) : words.mode(row));
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
            // Laid out at once: a change that comes right behind looks where it stands.
            list.applyCss();
            list.layout();
            list.scrollTo(mark);
            list.layout();
            end = anchor.atEnd();
        }
    }

    /** What is drawn within the words has changed. */
    void redraw() {
        list.refresh();
    }

    /** Where less room is left, whoever was at the end is there still. */
    private void stay() {
        if (end && !model.lines().isEmpty()) {
            anchor.toEnd();
        }
    }

    private void moved() {
        end = anchor.atEnd();
        if (anchor.first() >= 0 && anchor.first() < AHEAD) {
            model.showEarlier();
        } else if (anchor.last() > model.lines().size() - AHEAD) {
            model.showLater();
        }
    }
}
