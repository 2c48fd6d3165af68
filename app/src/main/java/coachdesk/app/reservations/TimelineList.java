package coachdesk.app.reservations;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.reservations.TimelineEntry;
import coachdesk.desk.reservations.TimelineEntry.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What happened, when, on which device and by whom; the latest first. */
final class TimelineList extends VBox {
    private static final Map<What, String> ICONS = Map.of(
            What.BOOKED, "fth-bookmark",
            What.SCANNED, "fth-check-circle",
            What.SCANNED_AGAIN, "fth-repeat",
            What.UNDONE, "fth-rotate-ccw",
            What.EDITED, "fth-edit-2",
            What.MERGED, "fth-git-merge",
            What.DELETED, "fth-trash-2",
            What.RESTORED, "fth-corner-up-left",
            What.CONFLICT, "fth-alert-triangle");

    TimelineList(List<TimelineEntry> entries, Texts texts, RowWords words) {
        getStyleClass().addAll("detail-group", "timeline");
        Label title = new Label(texts.get("reservations.group.timeline"));
        title.getStyleClass().add("section-title");
        getChildren().add(title);
        entries.reversed().forEach(entry -> getChildren().add(line(entry, texts, words)));
    }

    private static HBox line(TimelineEntry entry, Texts texts, RowWords words) {
        Label what = new Label(texts.get("timeline." + entry.what().name().toLowerCase(Locale.ROOT)));
        what.setWrapText(true);
        List<String> parts = new ArrayList<>();
        parts.add(words.shortly(entry.at()));
        if (entry.device() != null) {
            parts.add(entry.device());
        }
        if (entry.person() != null) {
            parts.add(entry.person());
        }
        if (!entry.fields().isEmpty()) {
            parts.add(String.join(", ", entry.fields()));
        }
        if (entry.waiting()) {
            parts.add(words.waiting());
        }
        Label when = new Label(String.join(" · ", parts));
        when.getStyleClass().addAll("caption", "text-muted");
        when.setWrapText(true);
        VBox text = new VBox(what, when);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(Icons.of(ICONS.get(entry.what()), "timeline-icon"), text);
        line.getStyleClass().add("timeline-line");
        return line;
    }
}
