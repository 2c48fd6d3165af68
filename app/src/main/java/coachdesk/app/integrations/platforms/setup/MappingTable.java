package coachdesk.app.integrations.platforms.setup;

import coachdesk.app.ui.Controls;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.VBox;

/** What goes where, a line each. */
final class MappingTable extends VBox {
    private final SetupModel model;
    private final SetupWords words;
    private List<MappingRow> rows = List.of();

    MappingTable(SetupModel model, SetupWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("setup-lines");
        model.shapeProperty().subscribe(now -> lay());
        model.draftProperty().subscribe(now -> judge());
        model.shownProperty().subscribe(now -> judge());
        words.texts().localeProperty().addListener((property, before, now) -> lay());
    }

    private void lay() {
        if (model.shownProperty().get() == null) {
            return;
        }
        rows = IntStream.range(0, model.draftProperty().get().lines().size())
                .mapToObj(index -> new MappingRow(model, words, index))
                .toList();
        getChildren().setAll(rows);
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
