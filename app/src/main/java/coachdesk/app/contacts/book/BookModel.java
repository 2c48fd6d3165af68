package coachdesk.app.contacts.book;

import coachdesk.app.tasks.Pauses;
import coachdesk.app.tasks.Refresh;
import coachdesk.app.ui.Lines;
import coachdesk.desk.contacts.ContactQuery;
import coachdesk.desk.contacts.ContactRow;
import coachdesk.desk.contacts.Contacts;
import coachdesk.desk.contacts.Contacts.Choices;
import coachdesk.desk.contacts.Contacts.Count;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which contacts there are. UI thread only. */
final class BookModel {
    static final Topic[] TOPICS = {
        Topic.PERSON,
        Topic.PARTICIPANT,
        Topic.LEAD,
        Topic.CUSTOMER,
        Topic.CONTACT,
        Topic.RESERVATION,
        Topic.ATTENDANCE,
        Topic.OPT_OUT,
        Topic.SYNC
    };

    /** After the last letter that was typed. */
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final Pauses pauses;
    private final Refresh<Found> refresh;
    private final Refresh<Counted> counting;
    private final ObservableList<ContactRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);
    private final ReadOnlyObjectWrapper<Count> count = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Choices> choices =
            new ReadOnlyObjectWrapper<>(new Choices(List.of(), List.of()));
    private final ReadOnlyObjectWrapper<ContactQuery> query = new ReadOnlyObjectWrapper<>(ContactQuery.all());
    private volatile ContactQuery asked = ContactQuery.all();
    private Runnable waiting = () -> {};

    /** What stands where the list is. */
    enum State {
        READING,
        LISTED,
        NOBODY,
        NOT_FOUND,
        FAILED
    }

    private record Found(ContactQuery of, List<ContactRow> rows) {}

    private record Counted(ContactQuery of, Count count, Choices choices) {}

    BookModel(Contacts contacts, Signals signals, TaskRunner tasks, Pauses pauses, Consumer<Problem> problems) {
        this.pauses = pauses;
        this.refresh = new Refresh<>(
                        tasks,
                        () -> {
                            ContactQuery of = asked;
                            return new Found(of, contacts.list(of));
                        },
                        this::show,
                        problem -> {
                            state.set(rows.isEmpty() ? State.FAILED : State.LISTED);
                            problems.accept(problem);
                        })
                .on(signals, TOPICS);
        this.counting = new Refresh<>(
                tasks,
                () -> {
                    ContactQuery of = asked;
                    return new Counted(of, contacts.count(of), contacts.choices());
                },
                this::counted,
                problems);
    }

    ObservableList<ContactRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Null until they have been counted. */
    ReadOnlyObjectProperty<Count> countProperty() {
        return count.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ContactQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    void start() {
        counting.start();
        refresh.start();
    }

    void stop() {
        waiting.run();
        refresh.stop();
        counting.stop();
    }

    void search(String text) {
        waiting.run();
        waiting = pauses.after(PAUSE, () -> ask(now -> now.withText(text)));
    }

    void ask(UnaryOperator<ContactQuery> change) {
        asked = change.apply(asked);
        query.set(asked);
        refresh.ask();
    }

    /** The end of the list is in sight. */
    void more() {
        if (rows.size() == asked.limit()) {
            ask(now -> now.withLimit(now.limit() * 2));
        }
    }

    private void show(Found found) {
        if (!found.of().equals(asked)) {
            return;
        }
        Lines.show(rows, found.rows());
        state.set(!rows.isEmpty() ? State.LISTED : asked.narrows() ? State.NOT_FOUND : State.NOBODY);
        counting.ask();
    }

    private void counted(Counted now) {
        if (now.of().equals(asked)) {
            count.set(now.count());
            if (!now.choices().equals(choices.get())) {
                choices.set(now.choices());
            }
        }
    }
}
