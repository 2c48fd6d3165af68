package coachdesk.app.ui;

import java.util.List;
import javafx.collections.ObservableList;

/** Lines that a screen shows. UI thread. */
public final class Lines {
    private Lines() {}

    /**
     * What stays the same is not touched: it keeps its focus and its place, and is not drawn anew. Lines that went at the
     * beginning, and the lines between those that are the same at both ends.
     */
    public static <T> void show(ObservableList<T> shown, List<T> now) {
        int gone = now.isEmpty() ? -1 : shown.indexOf(now.getFirst());
        if (gone > 0) {
            shown.remove(0, gone);
        }
        int most = Math.min(shown.size(), now.size());
        int head = 0;
        while (head < most && shown.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && shown.get(shown.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        List<T> between = now.subList(head, now.size() - tail);
        int end = shown.size() - tail;
        if (head == 0 && tail == 0) {
            if (!now.equals(shown)) {
                shown.setAll(now);
            }
        } else if (head == end) {
            shown.addAll(head, between);
        } else if (between.size() == end - head) {
            for (int i = 0; i < between.size(); i++) {
                shown.set(head + i, between.get(i));
            }
        } else {
            shown.remove(head, end);
            shown.addAll(head, between);
        }
    }
}
