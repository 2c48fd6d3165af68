package coachdesk.app.reservations;

import coachdesk.app.ui.Texts;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationQuery.Column;
import coachdesk.desk.reservations.ReservationRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The table over the lazy list: columns, order, selection, and the place that is looked at. */
final class ReservationsTable extends TableView<Slot> implements ReservationsModel.Viewport {
    /**
     * In the order of their weight: at the usual size of the window, what is looked for most is there at once. None is 80,
     * the toolkit's own default: it then measures thirty rows of every such column, which takes longer than to show them.
     */
    private static final Map<Column, Double> WIDTHS = new LinkedHashMap<>();

    static {
        WIDTHS.put(Column.CODE, 112.0);
        WIDTHS.put(Column.PERSON, 168.0);
        WIDTHS.put(Column.COURSE, 184.0);
        WIDTHS.put(Column.DATES, 176.0);
        WIDTHS.put(Column.STATUS, 128.0);
        WIDTHS.put(Column.AMOUNT, 96.0);
        WIDTHS.put(Column.WHATSAPP, 148.0);
        WIDTHS.put(Column.EMAIL, 208.0);
        WIDTHS.put(Column.KIND, 88.0);
        WIDTHS.put(Column.MADE, 152.0);
    }

    private final ReservationsModel model;
    private boolean sorting;
    private double scale = 1;

    ReservationsTable(ReservationsModel model, ColumnCells cells, Texts texts, Runnable opened) {
        this.model = model;
        getStyleClass().add("reservations-table");
        setItems(model.rows());
        setPlaceholder(new Label());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        for (Column column : WIDTHS.keySet()) {
            getColumns().add(column(column, cells, texts));
        }
        setSortPolicy(table -> true);
        getSortOrder().addListener((ListChangeListener<TableColumn<Slot, ?>>) change -> sort(model.query()));
        showOrder(model.query());
        model.queryProperty().addListener((property, before, now) -> showOrder(now));
        getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>)
                change -> model.selection().at(List.copyOf(getSelectionModel().getSelectedIndices())));
        model.selection().follow(this::select);
        model.lookThrough(this);
        setRowFactory(table -> new ReservationTableRow(opened));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !model.selection().ids().isEmpty()) {
                opened.run();
                event.consume();
            } else if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
                event.consume(); // Nobody means a hundred thousand reservations.
            }
        });
    }

    private TableColumn<Slot, ReservationRow> column(Column column, ColumnCells cells, Texts texts) {
        TableColumn<Slot, ReservationRow> shown = new TableColumn<>();
        shown.textProperty()
                .bind(texts.bind("reservations.column." + column.name().toLowerCase(Locale.ROOT)));
        shown.setId(column.name());
        shown.setUserData(column);
        shown.setPrefWidth(WIDTHS.get(column));
        shown.setMinWidth(64);
        shown.setCellValueFactory(cell -> cell.getValue().rowProperty());
        shown.setCellFactory(table -> cells.cell(column));
        shown.setReorderable(true);
        if (column == Column.AMOUNT) {
            shown.getStyleClass().add("align-right");
        }
        ChangeListener<SortType> turned = (property, before, now) -> sort(model.query());
        shown.sortTypeProperty().addListener(turned);
        return shown;
    }

    private void sort(ReservationQuery query) {
        if (!sorting && !getSortOrder().isEmpty()) {
            TableColumn<Slot, ?> by = getSortOrder().getFirst();
            model.ask(now -> query.withSort((Column) by.getUserData(), by.getSortType() == SortType.DESCENDING));
        }
    }

    private void showOrder(ReservationQuery query) {
        sorting = true;
        getColumns().stream()
                .filter(column -> column.getUserData() == query.sort())
                .findFirst()
                .ifPresent(column -> {
                    column.setSortType(query.descending() ? SortType.DESCENDING : SortType.ASCENDING);
                    if (!getSortOrder().equals(List.of(column))) {
                        getSortOrder().setAll(List.of(column));
                    }
                });
        sorting = false;
    }

    private void select(List<Integer> places) {
        if (List.copyOf(getSelectionModel().getSelectedIndices()).equals(places)) {
            return;
        }
        getSelectionModel().clearSelection();
        places.forEach(getSelectionModel()::select);
    }

    /** Columns grow with the text, from whatever width somebody gave them. */
    void scale(double now) {
        getColumns().forEach(column -> column.setPrefWidth(column.getWidth() * now / scale));
        scale = now;
    }

    List<Column> shownColumns() {
        return getColumns().stream()
                .filter(TableColumn::isVisible)
                .map(column -> (Column) column.getUserData())
                .toList();
    }

    @Override
    public int first() {
        VirtualFlow<?> flow = flow();
        return flow == null || flow.getFirstVisibleCell() == null
                ? 0
                : flow.getFirstVisibleCell().getIndex();
    }

    @Override
    public void toTop() {
        scrollTo(0);
    }

    @Override
    public void shift(int rows) {
        scrollTo(first() + rows);
    }

    private VirtualFlow<?> flow() {
        return (VirtualFlow<?>) lookup(".virtual-flow");
    }
}
