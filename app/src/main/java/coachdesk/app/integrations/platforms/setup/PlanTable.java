package coachdesk.app.integrations.platforms.setup;

import coachdesk.app.ui.Controls;
import coachdesk.app.ui.EmojiFlow;
import coachdesk.app.ui.EmojiTableCell;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.contract.integrations.SyncRun.Planned;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/** What would be done with whom, and why: filtered by what would be done; all of a line is written below. */
final class PlanTable extends VBox {
    private static final double EM = 14;
    /** Wider than this is only the column that takes what is left. */
    private static final double LAST = 15;

    private static final String ANY = "";
    private static final List<String> ACTIONS = List.of(ANY, "create", "change", "conflict", "skip");

    private final SetupWords words;
    private final ComboBox<String> filter = new ComboBox<>();
    private final TableView<Planned> table = new TableView<>();
    private final Label cut = Controls.muted("");
    private final VBox whole = new VBox();
    private List<Planned> plan = List.of();
    private String platform = "";
    private List<FieldMapping> lines = List.of();

    PlanTable(SetupWords words) {
        this.words = words;
        getStyleClass().add("setup-plan");
        Shown.in(filter, words.texts(), this::option);
        filter.valueProperty().addListener((property, before, now) -> sift());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label());
        table.getStyleClass().add("setup-plan-table");
        Texts texts = words.texts();
        TableColumn<Planned, String> who = column(texts.bind("platform.setup.plan.who"), 12, Planned::label);
        who.setCellFactory(column -> new EmojiTableCell<>());
        table.getColumns()
                .setAll(List.of(
                        who,
                        column(texts.bind("platform.setup.plan.action"), 11, each -> words.action(each.action())),
                        column(
                                texts.bind("platform.setup.plan.way"),
                                11,
                                each -> words.way(each.direction(), platform)),
                        column(texts.bind("platform.setup.plan.detail"), 20, this::detail)));
        table.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        getChildren().addAll(filter, cut, table, whole);
    }

    private static TableColumn<Planned, String> column(
            ObservableValue<String> title, double ems, Function<Planned, String> value) {
        TableColumn<Planned, String> column = new TableColumn<>();
        column.textProperty().bind(title);
        column.setPrefWidth(ems * EM);
        // While it is hidden it is narrow: what shrank then would stay so.
        column.setMinWidth(Math.min(ems, LAST) * EM);
        column.setMaxWidth(ems > LAST ? Double.MAX_VALUE : ems * EM);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        return column;
    }

    void show(SyncRun run, Integration connection) {
        platform = words.platform(connection);
        lines = Draft.of(connection).lines();
        plan = run.plan();
        filter.setAccessibleText(words.texts().get("platform.setup.plan.filter"));
        table.setAccessibleText(words.texts().get("platform.setup.rehearsal"));
        // The words of the options carry figures: others are other words.
        String chosen = filter.getValue() == null ? ANY : filter.getValue();
        filter.getItems()
                .setAll(ACTIONS.stream()
                        .filter(one -> one.equals(ANY) || count(one) > 0)
                        .toList());
        filter.setValue(filter.getItems().contains(chosen) ? chosen : ANY);
        ListRow.show(filter, !plan.isEmpty());
        ListRow.show(table, !plan.isEmpty());
        boolean more = run.created() + run.changed() + run.skipped() > plan.size() && plan.size() >= SyncRun.PLAN;
        ListRow.show(cut, more ? words.texts().get("platform.setup.plan.cut", plan.size()) : null);
        sift();
    }

    private String option(String action) {
        return action == null || action.equals(ANY)
                ? words.texts().get("platform.setup.plan.any", plan.size())
                : words.texts().get("platform.setup.plan.some", words.action(action), count(action));
    }

    private long count(String action) {
        return plan.stream().filter(one -> action.equals(one.action())).count();
    }

    private void sift() {
        String action = filter.getValue() == null ? ANY : filter.getValue();
        table.getItems()
                .setAll(plan.stream()
                        .filter(one -> action.equals(ANY) || action.equals(one.action()))
                        .toList());
        tell(null);
    }

    private String detail(Planned planned) {
        return words.detail(planned, lines);
    }

    private void tell(Planned planned) {
        whole.getChildren().clear();
        if (planned != null) {
            whole.getChildren()
                    .add(new EmojiFlow(
                            words.texts().get("platform.of", planned.label(), detail(planned)), "setup-plan-whole"));
        }
        ListRow.show(whole, planned != null);
    }
}
