package coachdesk.app.ui;

import java.util.List;
import javafx.collections.ObservableList;

/** Lines that a screen shows. UI thread. */
public final class Lines {
    private Lines() {}

    /** A list that stays the same is not touched, and keeps its focus and its scroll position. */
    public static <T> void show(ObservableList<T> shown, List<T> now) {
        if (!now.equals(shown)) {
            shown.setAll(now);
        }
    }
}
