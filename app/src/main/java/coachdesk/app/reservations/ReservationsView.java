package coachdesk.app.reservations;

import coachdesk.app.contacts.Contact;
import coachdesk.app.contacts.PeopleActions;
import coachdesk.app.contacts.PeopleMenu;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.CommandButtons;
import coachdesk.app.ui.FreshnessNote;
import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Opener;
import coachdesk.app.ui.PageHeader;
import coachdesk.app.ui.Texts;
import coachdesk.desk.reservations.store.ShownColumns;
import coachdesk.desk.sync.SyncStatus;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Clock;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The page: title and count, search and filters, the list. */
final class ReservationsView extends VBox {
    private final ReservationsTable table;
    private final SearchField search;
    private final FreshnessNote freshness;

    ReservationsView(
            ReservationsModel model,
            RowWords words,
            Opener links,
            ShownColumns columns,
            TaskRunner tasks,
            Texts texts,
            Moments moments,
            Clock clock,
            PeopleActions people,
            Runnable opened,
            Command export) {
        getStyleClass().add("reservations");
        table = new ReservationsTable(model, new ColumnCells(words, links), texts, opened);
        table.setMinHeight(0);
        search = new SearchField(model, texts, this::toList);
        freshness = new FreshnessNote(texts, moments, clock);
        PageHeader header = new PageHeader(
                        texts.bind("tab.reservations"),
                        new ColumnChooser(table, columns, tasks, texts),
                        new PeopleMenu(people, texts, () -> contacts(model.selection()), List::of),
                        new CommandButtons(texts).plain(export))
                .beside(count(model, texts));
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox line = new HBox(search);
        line.getStyleClass().add("search-line");
        ListStates list = new ListStates(model, texts, table);
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(header, line, new FilterBar(model, texts, words), freshness, list);
    }

    private static List<Contact> contacts(Selection selection) {
        return selection.rows().stream()
                .map(row -> new Contact(row.person(), row.email(), row.whatsapp()))
                .toList();
    }

    private static Label count(ReservationsModel model, Texts texts) {
        Label count = new Label();
        count.getStyleClass().add("result-count");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.stateProperty().get() == ReservationsModel.State.LOADING
                                ? ""
                                : counted(model, texts),
                        model.stateProperty(),
                        model.countProperty(),
                        model.totalProperty(),
                        model.queryProperty(),
                        texts.localeProperty()));
        return count;
    }

    private static String counted(ReservationsModel model, Texts texts) {
        int total = model.totalProperty().get();
        return model.query().narrows()
                ? texts.get("reservations.count.found", model.countProperty().get(), total)
                : texts.get("reservations.count.all", total);
    }

    void toSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void toList() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    void status(SyncStatus status) {
        freshness.show(status);
    }

    ReservationsTable table() {
        return table;
    }
}
