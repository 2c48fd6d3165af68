package coachdesk.app.contacts.book;

import coachdesk.app.tasks.Refresh;
import coachdesk.app.ui.Lines;
import coachdesk.desk.contacts.Contacts;
import coachdesk.desk.contacts.Duplicate;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.tasks.TaskRunner;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Who may be listed twice. UI thread only. */
final class DuplicatesModel {
    private static final int MOST = 200;

    private final Refresh<List<Duplicate>> refresh;
    private final ObservableList<Duplicate> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();

    DuplicatesModel(Contacts contacts, Signals signals, TaskRunner tasks, Consumer<Problem> problems) {
        this.refresh = new Refresh<>(tasks, () -> contacts.duplicates(MOST), this::show, problems)
                .on(signals, BookModel.TOPICS);
    }

    private void show(List<Duplicate> now) {
        read.set(true);
        Lines.show(rows, now);
    }

    ObservableList<Duplicate> rows() {
        return rows;
    }

    /** Whether they are known; until then nobody can say that there are none. */
    ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    void start() {
        refresh.start();
    }

    void stop() {
        refresh.stop();
    }
}
