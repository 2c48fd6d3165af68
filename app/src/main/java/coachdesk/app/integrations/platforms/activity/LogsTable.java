package coachdesk.app.integrations.platforms.activity;

import coachdesk.app.ui.EmojiTableCell;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.IntegrationActivity.Log;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** What was done, a line each; the one that is chosen is told whole below. */
final class LogsTable extends TableView<Log> {
    private static final double EM = 14;
    /** Wider than this is only the column that takes what is left. */
    private static final double LAST = 12;
    /** Narrower than this none becomes. */
    private static final double SMALL = 5;

    private final ActivityModel model;

    LogsTable(ActivityModel model, ReadOnlyObjectProperty<Integration> shown, ActivityWords words) {
        this.model = model;
        Texts texts = words.texts();
        getStyleClass().add("activity-logs");
        accessibleTextProperty().bind(texts.bind("platform.activity.logs"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        Label none = new Label();
        none.textProperty().bind(texts.bind("platform.activity.logs.none"));
        none.setWrapText(true);
        setPlaceholder(none);
        TableColumn<Log, String> outcome =
                column(texts.bind("platform.activity.outcome"), 8, log -> words.outcome(Outcome.of(log)));
        outcome.setCellFactory(column -> new OutcomeCell());
        TableColumn<Log, String> who = column(
                texts.bind("platform.setup.plan.who"),
                10,
                log -> words.who(model.toldProperty().get(), log.sourceType(), log.sourceId()));
        who.setCellFactory(column -> new EmojiTableCell<>());
        TableColumn<Log, String> took =
                column(texts.bind("platform.activity.took"), 5, log -> words.took(log.millis()));
        TableColumn<Log, String> tries =
                column(texts.bind("platform.activity.tries"), 5, log -> Integer.toString(log.retries()));
        List.of(took, tries).forEach(column -> column.getStyleClass().add("number"));
        getColumns()
                .setAll(List.of(
                        column(texts.bind("platform.activity.when"), 9, words::when),
                        column(texts.bind("platform.activity.type"), 11, log -> words.type(log.type())),
                        column(texts.bind("platform.setup.plan.way"), 5, log -> words.way(log.direction())),
                        who,
                        outcome,
                        column(
                                texts.bind("platform.activity.why"),
                                13,
                                log -> shown.get() == null ? "" : words.why(log, shown.get())),
                        took,
                        tries));
        model.linesProperty().subscribe(this::show);
        getSelectionModel().selectedItemProperty().subscribe(model::open);
        texts.localeProperty().addListener((property, before, now) -> refresh());
    }

    /** The line that is chosen stays so. */
    private void show(List<Log> lines) {
        Log chosen = model.openedProperty().get();
        getItems().setAll(lines);
        if (chosen != null && lines.contains(chosen)) {
            getSelectionModel().select(chosen);
        }
    }

    private static TableColumn<Log, String> column(
            ObservableValue<String> title, double ems, Function<Log, String> value) {
        TableColumn<Log, String> column = new TableColumn<>();
        column.textProperty().bind(title);
        column.setPrefWidth(ems * EM);
        column.setMinWidth(ems > SMALL ? SMALL * EM : ems * EM);
        column.setMaxWidth(ems > LAST ? Double.MAX_VALUE : ems * EM);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        return column;
    }

    /** A mark and a word. */
    private static final class OutcomeCell extends TableCell<Log, String> {
        @Override
        protected void updateItem(String word, boolean empty) {
            super.updateItem(word, empty);
            Log log = empty || getTableRow() == null ? null : getTableRow().getItem();
            setText(empty ? null : word);
            setGraphic(
                    log == null
                            ? null
                            : Icons.of(
                                    Outcome.of(log).icon(),
                                    Outcome.of(log) == Outcome.FAILED ? "trial-bad" : "trial-mark"));
        }
    }
}
