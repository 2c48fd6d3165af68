package coachdesk.app.conversations.rooms;

import coachdesk.app.shell.AppContext;
import coachdesk.app.tasks.Undoable;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.conversations.ConversationRow;
import coachdesk.desk.conversations.Rooms.Mode;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done to the conversation that is open: who answers in it, who takes part, and what was said. */
public final class ThreadMenu extends MenuButton {
    /** In which somebody else than the studio decides who answers. */
    private static final List<String> SETTLED = List.of("vip", "promo", "group", "private");

    private final AppContext context;
    private final Texts texts;
    private final Panels panels;
    private final ObservableValue<ConversationRow> open;
    private final Undoable changes;

    /** @param open null while none is */
    public ThreadMenu(AppContext context, Panels panels, ObservableValue<ConversationRow> open) {
        super(null, Icons.of("fth-more-vertical"));
        this.context = context;
        this.texts = context.texts();
        this.panels = panels;
        this.open = open;
        this.changes = new Undoable(context.tasks(), context.toasts()::problem);
        getStyleClass().addAll("flat", "small", "button-icon", "thread-menu");
        setMinWidth(USE_PREF_SIZE);
        accessibleTextProperty().bind(texts.bind("thread.menu"));
        open.subscribe(this::fill);
        texts.localeProperty().subscribe(() -> fill(open.getValue()));
    }

    private void fill(ConversationRow row) {
        getItems().clear();
        if (row == null) {
            return;
        }
        if (row.mode() == null || !SETTLED.contains(row.mode())) {
            getItems()
                    .addAll(
                            mode(row, Mode.AI, texts.get("thread.mode.ai")),
                            mode(row, Mode.HUMAN, texts.get("thread.mode.human")),
                            mode(row, Mode.COMMUNITY, texts.get("thread.mode.community")),
                            new SeparatorMenuItem());
        }
        getItems()
                .addAll(
                        item("fth-users", texts.get("thread.members"), () -> panels.members(row.id(), name(row))),
                        item(
                                "fth-trash-2",
                                texts.get("thread.delete-history"),
                                () -> changes.run(
                                        () -> context.desk().participants().deleteHistory(row.id()),
                                        undo -> context.toasts().undoable(texts.get("thread.history-deleted"), undo))));
    }

    private String name(ConversationRow row) {
        return row.name() == null ? texts.get("conversations.unnamed") : row.name();
    }

    private MenuItem mode(ConversationRow row, Mode mode, String word) {
        RadioMenuItem item = new RadioMenuItem(word);
        boolean now = row.mode() == null ? mode == Mode.HUMAN : is(row.mode(), mode);
        item.setSelected(now);
        item.setOnAction(event -> {
            if (!now) {
                changes.run(() -> context.desk().rooms().answeredBy(row.id(), mode), undo -> context.toasts()
                        .undoable(texts.get("thread.mode.changed", word), undo));
            }
            fill(open.getValue());
        });
        return item;
    }

    /** A campaign's conversations have a mode of their own, in which a person answers. */
    private static boolean is(String wire, Mode mode) {
        return wire.equals(mode.wire()) || mode == Mode.HUMAN && wire.equals("user");
    }

    private static MenuItem item(String icon, String word, Runnable action) {
        MenuItem item = new MenuItem(word, Icons.of(icon));
        item.setOnAction(event -> action.run());
        return item;
    }
}
