package coachdesk.app.sync;

import coachdesk.app.ui.EmojiText;
import coachdesk.desk.sync.store.PendingChange;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A change that waits for the server. */
final class PendingRow extends HBox {
    PendingRow(PendingChange change, SyncWords words) {
        getStyleClass().add("pending-row");
        Label what = new Label(words.change(change));
        what.getStyleClass().add("pending-what");
        Label label = EmojiText.label(change.label());
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Label since = new Label(words.ago(change.since()));
        since.getStyleClass().add("text-muted");
        since.setMinWidth(USE_PREF_SIZE);
        since.setTooltip(new Tooltip(words.fully(change.since())));
        getChildren().addAll(what, label, since);
    }
}
