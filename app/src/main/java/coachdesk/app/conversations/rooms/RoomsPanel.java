package coachdesk.app.conversations.rooms;

import coachdesk.app.contacts.WaysToWrite;
import coachdesk.app.shell.AppContext;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.conversations.Room;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** The studio's links and groups in the side panel: what there is, and how a new one is made. */
final class RoomsPanel extends VBox {
    private final AppContext context;
    private final Texts texts;
    private final RoomsModel model;
    private final Panels panels;
    private final VBox cards = new VBox();

    RoomsPanel(AppContext context, RoomsModel model, Panels panels) {
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        this.panels = panels;
        getStyleClass().addAll("server-steps", "rooms-panel");
        cards.getStyleClass().add("room-cards");
        getChildren().addAll(newLink(), newGroup(), cards);
        model.shown().addListener((ListChangeListener<Room>) change -> show());
        model.readProperty().subscribe(this::show);
    }

    private Node newLink() {
        Button make = Controls.button("fth-link", texts.get("rooms.link.make"), () -> model.makeLink(this::made));
        make.getStyleClass().add("accent");
        make.disableProperty().bind(model.titleProperty().map(String::isBlank));
        VBox form = new VBox(
                Controls.field(texts.get("rooms.title"), Controls.line(model.titleProperty())),
                Controls.field(
                        texts.get("rooms.prompt"),
                        Controls.area(model.promptProperty(), 3),
                        Controls.muted(texts.get("rooms.prompt.why"))),
                make);
        return folded("rooms-new-link", texts.get("rooms.link.new"), form, true);
    }

    private Node newGroup() {
        Button make = Controls.button(
                "fth-users",
                texts.get("rooms.group.make"),
                () -> model.makeGroup(room -> panels.members(room.id(), room.title())));
        make.disableProperty().bind(model.groupProperty().map(String::isBlank));
        VBox form =
                new VBox(Controls.field(texts.get("rooms.group.title"), Controls.line(model.groupProperty())), make);
        return folded("rooms-new-group", texts.get("rooms.group.new"), form, false);
    }

    private static TitledPane folded(String style, String title, VBox form, boolean open) {
        form.getStyleClass().add("room-form");
        TitledPane pane = new TitledPane(title, form);
        pane.getStyleClass().add(style);
        pane.setExpanded(open);
        pane.setAnimated(false);
        return pane;
    }

    private void made(Room room) {
        if (room.address() == null) {
            context.toasts().info(texts.get("rooms.made.no-address"));
        } else {
            WaysToWrite.copy(room.address());
            context.toasts().info(texts.get("rooms.made"));
        }
    }

    private void show() {
        List<Node> now =
                new java.util.ArrayList<>(model.shown().stream().map(this::card).toList());
        if (now.isEmpty() && model.readProperty().get()) {
            now.add(Controls.muted(texts.get("rooms.none")));
        }
        cards.getChildren().setAll(now);
    }

    private Node card(Room room) {
        String title = room.title() == null ? texts.get("conversations.unnamed") : room.title();
        VBox card = new VBox(
                Controls.row(Icons.of(room.group() ? "fth-users" : "fth-link"), Controls.words(title, "text-medium")),
                Controls.muted(about(room)));
        if (room.address() != null) {
            card.getChildren().add(Controls.words(room.address(), "room-address"));
        }
        if (room.prompt() != null) {
            card.getChildren().add(Controls.muted(texts.get("rooms.strict", room.prompt())));
        }
        card.getChildren().add(deeds(room, title));
        card.getStyleClass().addAll("surface", "room-card");
        return card;
    }

    private String about(Room room) {
        String who = texts.get("conversations.members", room.members());
        return texts.get("rooms.about", who, panels.mode(room.mode()));
    }

    private Node deeds(Room room, String title) {
        Button copy = small("fth-copy", texts.get("rooms.copy"), () -> {
            WaysToWrite.copy(room.address());
            context.toasts().info(texts.get("rooms.copied"));
        });
        Button code = small("fth-grid", texts.get("rooms.qr"), () -> panels.code(room));
        copy.setDisable(room.address() == null);
        code.setDisable(room.address() == null);
        return Controls.buttons(
                copy,
                code,
                small("fth-users", texts.get("rooms.members"), () -> panels.members(room.id(), title)),
                small("fth-edit-2", texts.get("rooms.change"), () -> panels.change(room)),
                small("fth-message-square", texts.get("rooms.open"), () -> context.navigation()
                        .open("conversations", room.id())),
                small(
                        "fth-trash-2",
                        texts.get("rooms.remove"),
                        () -> model.change(() -> model.rooms().remove(room.id()), undo -> context.toasts()
                                .undoable(texts.get("rooms.removed", title), undo))));
    }

    private static Button small(String icon, String word, Runnable action) {
        Button button = Controls.button(icon, word, action);
        button.getStyleClass().addAll("small", "flat");
        return button;
    }
}
