package coachdesk.app.integrations.platforms.activity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Makes the columns of a table as wide as what stands in them. One takes what is left; where that is too little, those that
 * matter least give way. UI thread only.
 */
final class FittedColumns<S> {
    /** All in letters of the page's size: what a cell has at both sides. */
    private static final double EDGES = 1.5;
    /** A mark before the word. */
    private static final double MARK = 1.7;
    /** The words above are bolder. */
    private static final double HEAD = 1.1;

    private static final double MOST = 12;
    private static final double LEAST_REST = 10;
    private static final double BAR = 1.3;

    private final TableView<S> table;
    private final ObservableValue<Font> letters;
    private final TableColumn<S, String> marked;
    private final TableColumn<S, String> rest;
    private final List<TableColumn<S, String>> yielding;
    private final Text measure = new Text();

    /** @param yielding the one that matters least first */
    FittedColumns(
            TableView<S> table,
            ObservableValue<Font> letters,
            TableColumn<S, String> marked,
            TableColumn<S, String> rest,
            List<TableColumn<S, String>> yielding) {
        this.table = table;
        this.letters = letters;
        this.marked = marked;
        this.rest = rest;
        this.yielding = yielding;
        letters.subscribe(this::fit);
        table.widthProperty().subscribe(this::fit);
        table.getItems().addListener((ListChangeListener<S>) change -> fit());
        table.getColumns().forEach(column -> column.textProperty().subscribe(this::fit));
    }

    private void fit() {
        double em = letters.getValue().getSize();
        double room = table.getWidth() - BAR * em;
        if (room <= 0) {
            return;
        }
        Map<TableColumn<S, ?>, Double> needs = new HashMap<>();
        table.getColumns().forEach(column -> needs.put(column, column == rest ? LEAST_REST * em : need(column, em)));
        double all = needs.values().stream().mapToDouble(Double::doubleValue).sum();
        List<TableColumn<S, ?>> staying = new ArrayList<>(table.getColumns());
        for (TableColumn<S, String> column : yielding) {
            if (all > room) {
                all -= needs.get(column);
                staying.remove(column);
            }
        }
        double left = Math.max(0, room - all);
        for (TableColumn<S, ?> column : table.getColumns()) {
            column.setVisible(staying.contains(column));
            column.setPrefWidth(needs.get(column) + (column == rest ? left : 0));
        }
    }

    private double need(TableColumn<S, ?> column, double em) {
        measure.setFont(letters.getValue());
        double words = Stream.concat(
                        Stream.of(width(column.getText()) * HEAD),
                        table.getItems().stream()
                                .map(column::getCellData)
                                .map(String::valueOf)
                                .distinct()
                                .map(word -> width(word) + (column == marked ? MARK * em : 0)))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return Math.ceil(Math.min(words, MOST * em) + EDGES * em);
    }

    private double width(String word) {
        measure.setText(word);
        return measure.getLayoutBounds().getWidth();
    }
}
