package coachdesk.app.media;

import coachdesk.desk.media.MediaRow;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What somebody picks of a list, in their order; it stays picked while they look for others. UI thread only. */
final class Picked {
    private final int most;
    private final ObservableList<MediaRow> rows = FXCollections.observableArrayList();

    Picked(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    boolean several() {
        return most > 1;
    }

    ObservableList<MediaRow> rows() {
        return rows;
    }

    /** Picks it, or puts it back. Where one can be picked alone, the next takes its place. @return false when there is no room */
    boolean turn(MediaRow row) {
        if (!several()) {
            rows.setAll(row);
        } else if (!rows.removeIf(one -> one.id().equals(row.id()))) {
            if (rows.size() == most) {
                return false;
            }
            rows.add(row);
        }
        return true;
    }

    /** From 1 on; null for one that is not picked. */
    String nth(MediaRow row) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(row.id())) {
                return Integer.toString(i + 1);
            }
        }
        return null;
    }
}
