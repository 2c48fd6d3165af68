package coachdesk.app.catalogue.records;

import atlantafx.base.controls.CustomTextField;
import coachdesk.app.catalogue.records.RecordList.State;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.PageStates;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Entry;
import java.util.Map;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The records of a kind at the left, the one that is open beside them. */
public final class RecordsView extends HBox {
    private final RecordsModel model;
    private final ListView<Entry> list;
    private final CustomTextField find = new CustomTextField();
    private Function<Entry, Node> rowEnd = entry -> null;
    private boolean renewing;

    /**
     * @param none what stands there as long as there are no records at all
     * @param above stands over the list, below the search; e.g. filters
     * @param open shows the record that is open
     */
    public RecordsView(
            RecordsModel model, RecordWords words, Texts texts, String icon, Node none, Region open, Node... above) {
        this.model = model;
        getStyleClass().add("record-columns");
        list = new ListView<>(model.list().entries());
        list.getStyleClass().addAll("people-list", "record-list", "edge-to-edge");
        list.accessibleTextProperty().bind(texts.bind("catalogue.list"));
        list.setCellFactory(view -> new RecordCell(model, words, texts, icon, entry -> rowEnd.apply(entry)));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !renewing) {
                model.open(now);
            }
        });
        model.list().entries().addListener((ListChangeListener<Entry>) change -> keepOpen());
        model.openedProperty().subscribe(this::keepOpen);
        model.form().changedProperty().subscribe(list::refresh);
        texts.localeProperty().addListener((property, before, now) -> list.refresh());
        find.setLeft(Icons.of("fth-search"));
        find.promptTextProperty().bind(texts.bind("catalogue.find"));
        find.accessibleTextProperty().bind(texts.bind("catalogue.find"));
        find.textProperty().addListener((property, before, now) -> model.list().search(now));
        PageStates<State> places = new PageStates<>(
                model.list().stateProperty(),
                State.READING,
                texts.bind("catalogue.reading"),
                Map.of(
                        State.LISTED,
                        list,
                        State.NONE,
                        none,
                        State.NOT_FOUND,
                        new EmptyState(
                                "fth-search",
                                texts.bind("catalogue.not-found"),
                                texts.bind("catalogue.not-found.advice"),
                                EmptyState.way(texts.bind("catalogue.all"), () -> all(above))),
                        State.FAILED,
                        new EmptyState(
                                "fth-alert-triangle",
                                texts.bind("catalogue.failed"),
                                texts.bind("catalogue.failed.advice"))));
        places.setMinHeight(0);
        VBox.setVgrow(places, Priority.ALWAYS);
        VBox top = new VBox(find);
        top.getChildren().addAll(above);
        top.getStyleClass().add("record-find");
        VBox left = new VBox(top, places);
        left.getStyleClass().add("record-side");
        HBox.setHgrow(open, Priority.ALWAYS);
        open.setMinWidth(0);
        getChildren().addAll(left, open);
        setMinHeight(0);
    }

    /** As at the beginning: nothing is looked for, and the first choice of each filter holds. */
    private void all(Node... above) {
        find.clear();
        for (Node node : above) {
            if (node instanceof ComboBox<?> filter) {
                filter.getSelectionModel().selectFirst();
            }
        }
    }

    /** The rows came anew: the one that is open stays chosen, wherever it stands now. */
    private void keepOpen() {
        RecordsModel.Opened open = model.openedProperty().get();
        renewing = true;
        list.getSelectionModel().clearSelection();
        if (open != null && !open.isNew()) {
            model.list().entries().stream()
                    .filter(entry -> entry.id().equals(open.entry().id()))
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
        }
        renewing = false;
    }

    /** @param end what stands at the end of a row; null for nothing */
    public RecordsView rowEnd(Function<Entry, Node> end) {
        rowEnd = end;
        list.refresh();
        return this;
    }

    /** The rows say something else now. */
    public void refreshRows() {
        list.refresh();
    }

    public void find() {
        find.requestFocus();
        find.selectAll();
    }
}
