package coachdesk.app.conversations;

import coachdesk.app.tasks.Pauses;
import coachdesk.app.tasks.Refresh;
import coachdesk.app.ui.Lines;
import coachdesk.desk.conversations.ConversationQuery;
import coachdesk.desk.conversations.ConversationQuery.Filter;
import coachdesk.desk.conversations.ConversationRow;
import coachdesk.desk.conversations.Conversations;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which conversations there are. UI thread only. */
final class InboxModel {
    /** After the last letter that was typed. */
    static final Duration PAUSE = Duration.ofMillis(300);

    private static final int PAGE = 100;

    private final Pauses pauses;
    private final Refresh<Found> refresh;
    private final ObservableList<ConversationRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private volatile ConversationQuery query = new ConversationQuery("", Filter.ALL, PAGE);
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(Filter.ALL);
    private Runnable waiting = () -> {};

    private record Found(ConversationQuery of, List<ConversationRow> rows) {}

    InboxModel(
            Conversations conversations, Signals signals, TaskRunner tasks, Pauses pauses, Consumer<Problem> problems) {
        this.pauses = pauses;
        this.refresh = new Refresh<>(
                        tasks,
                        () -> {
                            ConversationQuery of = query;
                            return new Found(of, conversations.list(of));
                        },
                        this::show,
                        problems)
                .on(signals, Topic.CONVERSATION, Topic.MESSAGE, Topic.READ_MARK, Topic.PARTICIPANT, Topic.PERSON);
    }

    ObservableList<ConversationRow> rows() {
        return rows;
    }

    /** Whether the list is known; until then nobody can say that it is empty. */
    ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    ConversationQuery query() {
        return query;
    }

    ReadOnlyObjectProperty<Filter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    void start() {
        refresh.start();
    }

    void stop() {
        waiting.run();
        refresh.stop();
    }

    void filter(Filter now) {
        if (now != filter.get()) {
            filter.set(now);
            ask(new ConversationQuery(query.text(), now, PAGE));
        }
    }

    void search(String text) {
        waiting.run();
        waiting = pauses.after(PAUSE, () -> ask(new ConversationQuery(text, query.filter(), PAGE)));
    }

    /** The end of the list is in sight. */
    void more() {
        if (rows.size() == query.limit()) {
            ask(new ConversationQuery(query.text(), query.filter(), query.limit() + PAGE));
        }
    }

    private void ask(ConversationQuery now) {
        query = now;
        refresh.ask();
    }

    private void show(Found found) {
        if (found.of().equals(query)) {
            read.set(true);
            Lines.show(rows, found.rows());
        }
    }
}
