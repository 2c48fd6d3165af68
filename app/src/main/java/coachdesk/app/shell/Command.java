package coachdesk.app.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Something a person can do. Menus, toolbars, the palette, the shortcut sheet and tooltips are all made from this.
 *
 * @param id unique, e.g. {@code reservations.delete}; its text is the key {@code command.<id>}
 * @param icon Ikonli literal, e.g. {@code fth-trash-2}
 * @param shortcuts any of them runs it; the first is the one that tooltips name; empty when it has none
 */
public record Command(
        String id, String icon, List<KeyCombination> shortcuts, ObservableBooleanValue enabled, Runnable action) {
    /** For what can be done at any time. */
    public static final ObservableBooleanValue ALWAYS = new ReadOnlyBooleanWrapper(true).getReadOnlyProperty();

    public Command {
        shortcuts = List.copyOf(shortcuts);
    }

    public Command(String id, String icon, KeyCombination shortcut, ObservableBooleanValue enabled, Runnable action) {
        this(id, icon, List.of(shortcut), enabled, action);
    }

    boolean matches(KeyEvent event) {
        return shortcuts.stream().anyMatch(shortcut -> shortcut.match(event));
    }

    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}
