package coachdesk.app.reservations;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.reservations.ReservationQuery.Column;
import coachdesk.desk.reservations.store.ShownColumns;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/** Shows and hides columns, and remembers it. The last one cannot be hidden. */
final class ColumnChooser extends MenuButton {
    private final ReservationsTable table;
    private final ShownColumns remembered;
    private final TaskRunner tasks;
    private boolean restoring;

    ColumnChooser(ReservationsTable table, ShownColumns remembered, TaskRunner tasks, Texts texts) {
        this.table = table;
        this.remembered = remembered;
        this.tasks = tasks;
        setGraphic(Icons.of("fth-columns"));
        getStyleClass().addAll("flat", "button-icon", "no-arrow");
        accessibleTextProperty().bind(texts.bind("reservations.columns"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind("reservations.columns"));
        setTooltip(tip);
        for (TableColumn<Slot, ?> column : table.getColumns()) {
            CheckMenuItem item = new CheckMenuItem();
            item.textProperty().bind(column.textProperty());
            item.selectedProperty().bindBidirectional(column.visibleProperty());
            item.selectedProperty().addListener((property, before, now) -> chosen(column));
            getItems().add(item);
        }
        tasks.run(Task.of(remembered::read).done(columns -> {
            restoring = true;
            table.getColumns().forEach(column -> column.setVisible(columns.contains((Column) column.getUserData())));
            restoring = false;
        }));
    }

    private void chosen(TableColumn<Slot, ?> column) {
        if (table.shownColumns().isEmpty()) {
            column.setVisible(true);
        } else if (!restoring) {
            var columns = table.shownColumns();
            tasks.run(Task.of(() -> remembered.remember(columns)));
        }
    }
}
