package coachdesk.app.integrations.platforms.setup;

import coachdesk.app.ui.Controls;
import coachdesk.app.ui.ListRow;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;

/** What goes where, a line each. */
final class MappingTable extends VBox {
    private final SetupModel model;
    private final SetupWords words;
    /** Its letters are as large as those of the page: the columns are measured in them. */
    private final Label measure = new Label();

    private final HBox head = new HBox(MappingColumn.GAP);
    private final BooleanBinding roomy = Bindings.createBooleanBinding(
            () -> getWidth() - snappedLeftInset() - snappedRightInset() >= MappingColumn.all(measure.getFont()),
            widthProperty(),
            measure.fontProperty());
    private List<MappingRow> rows = List.of();

    MappingTable(SetupModel model, SetupWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("setup-lines");
        head.getStyleClass().add("setup-head");
        // Where it has no room it is not there: it must not ask for any.
        head.setMinWidth(0);
        measure.setManaged(false);
        roomy.subscribe(this::head);
        model.shapeProperty().subscribe(now -> lay());
        model.draftProperty().subscribe(now -> judge());
        model.shownProperty().subscribe(now -> judge());
        words.texts().localeProperty().addListener((property, before, now) -> lay());
    }

    /** How large the letters of the page are. */
    ObservableValue<Font> letters() {
        return measure.fontProperty();
    }

    /** Whether a line has room for all of its parts beside each other. */
    ObservableBooleanValue roomy() {
        return roomy;
    }

    private void head() {
        ListRow.show(head, roomy.get() && !rows.isEmpty());
    }

    private void lay() {
        if (model.shownProperty().get() == null) {
            return;
        }
        String platform = words.platform(model.shownProperty().get());
        head.getChildren().clear();
        for (MappingColumn column : MappingColumn.values()) {
            Label name = column.name(words.texts(), platform);
            column.widen(name, letters());
            head.getChildren().add(name);
        }
        rows = IntStream.range(0, model.draftProperty().get().lines().size())
                .mapToObj(index -> new MappingRow(model, words, this, index))
                .toList();
        getChildren().setAll(measure, head);
        getChildren().addAll(rows);
        head();
        if (rows.isEmpty()) {
            getChildren().add(Controls.muted(words.texts().get("platform.setup.none")));
        }
    }

    /** While lines are exchanged there are not as many rows as lines. */
    private void judge() {
        Draft draft = model.draftProperty().get();
        if (model.shownProperty().get() != null
                && draft != null
                && rows.size() == draft.lines().size()) {
            rows.forEach(MappingRow::judge);
        }
    }

    /** The keyboard goes with it. @param by 1 for down, -1 for up */
    void move(int index, int by) {
        model.move(index, by);
        focus(Math.clamp(index + by, 0, rows.size() - 1));
    }

    /** The keyboard goes into the next one. */
    void remove(int index) {
        model.remove(index);
        focus(Math.min(index, rows.size() - 1));
    }

    /** The keyboard goes into a line. */
    void focus(int index) {
        if (index >= 0 && index < rows.size()) {
            rows.get(index).focus();
        }
    }

    int size() {
        return rows.size();
    }
}
