package coachdesk.app.catalogue.records;

import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.RowCell;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A record in the list: its name and marks, below it what else it says. */
final class RecordCell extends RowCell<Entry> {
    private final RecordsModel model;
    private final RecordWords words;
    private final Texts texts;
    private final String icon;
    private final Function<Entry, Node> end;

    RecordCell(RecordsModel model, RecordWords words, Texts texts, String icon, Function<Entry, Node> end) {
        this.model = model;
        this.words = words;
        this.texts = texts;
        this.icon = icon;
        this.end = end;
        getStyleClass().add("record-cell");
    }

    @Override
    protected Node row(Entry entry) {
        Label title = EmojiText.label(words.title(entry), "record-name");
        ListRow.yields(title);
        HBox first = new HBox(title);
        List<String> marks = new ArrayList<>(words.marks(entry));
        if (model.hasUnsaved(entry)) {
            marks.addFirst(texts.get("catalogue.unsaved"));
        }
        marks.forEach(mark -> {
            Label label = EmojiText.label(mark, "record-mark");
            label.setMinWidth(USE_PREF_SIZE);
            first.getChildren().add(label);
        });
        first.getStyleClass().add("record-line");
        Label line = EmojiText.label(words.line(entry), "text-muted");
        ListRow.yields(line);
        HBox second = new HBox(line);
        second.getStyleClass().add("record-line");
        ListRow row = new ListRow(Icons.of(words.icon(entry, icon)), first, second);
        row.getStyleClass().add("record-row-line");
        Node last = end.apply(entry);
        if (last != null) {
            row.getChildren().add(last);
        }
        setAccessibleText(String.join(", ", words.title(entry), words.line(entry), String.join(", ", marks)));
        return row;
    }
}
