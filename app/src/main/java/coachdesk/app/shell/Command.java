package coachdesk.app.shell;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/**
 * Something a person can do. Menus, toolbars, the palette, the shortcut sheet and tooltips are all made from this.
 *
 * @param id unique, e.g. {@code reservations.delete}; its text is the key {@code command.<id>}
 * @param icon Ikonli literal, e.g. {@code fth-trash-2}
 * @param shortcut null when it has none
 */
public record Command(
        String id, String icon, KeyCombination shortcut, ObservableBooleanValue enabled, Runnable action) {
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}
