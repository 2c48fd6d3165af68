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
import javafx.scene.text.Font;

/** What was done, a line each; the one that is chosen is told whole below. */
final class LogsTable extends TableView<Log> {
    private final ActivityModel model;

    /** @param letters of the page */
    LogsTable(
            ActivityModel model,
            ReadOnlyObjectProperty<Integration> shown,
            ActivityWords words,
            ObservableValue<Font> letters) {
        this.model = model;
        Texts texts = words.texts();
        getStyleClass().add("activity-logs");
        accessibleTextProperty().bind(texts.bind("platform.activity.logs"));
        Label none = new Label();
        none.textProperty().bind(texts.bind("platform.activity.logs.none"));
        none.setWrapText(true);
        setPlaceholder(none);
        TableColumn<Log, String> when = column(texts.bind("platform.activity.when"), words::when);
        TableColumn<Log, String> type = column(texts.bind("platform.activity.type"), log -> words.type(log.type()));
        TableColumn<Log, String> way = column(texts.bind("platform.setup.plan.way"), log -> words.way(log.direction()));
        TableColumn<Log, String> who = column(
                texts.bind("platform.setup.plan.who"),
                log -> words.who(model.toldProperty().get(), log.sourceType(), log.sourceId()));
        who.setCellFactory(column -> new EmojiTableCell<>());
        TableColumn<Log, String> outcome =
                column(texts.bind("platform.activity.outcome"), log -> words.outcome(Outcome.of(log)));
        outcome.setCellFactory(column -> new OutcomeCell());
        TableColumn<Log, String> why = column(
                texts.bind("platform.activity.why"), log -> shown.get() == null ? "" : words.why(log, shown.get()));
        TableColumn<Log, String> took = column(texts.bind("platform.activity.took"), log -> words.took(log.millis()));
        TableColumn<Log, String> tries =
                column(texts.bind("platform.activity.tries"), log -> Integer.toString(log.retries()));
        List.of(took, tries).forEach(column -> column.getStyleClass().add("number"));
        getColumns().setAll(List.of(when, type, way, who, outcome, why, took, tries));
        // All of a line is told below it; which way it went, what happened says too.
        new FittedColumns<>(this, letters, outcome, why, List.of(tries, took, way, when, why));
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

    private static TableColumn<Log, String> column(ObservableValue<String> title, Function<Log, String> value) {
        TableColumn<Log, String> column = new TableColumn<>();
        column.textProperty().bind(title);
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
