package coachdesk.app.conversations;

import coachdesk.app.tasks.Refresh;
import coachdesk.desk.conversations.Correspondent;
import coachdesk.desk.conversations.Correspondents;
import coachdesk.desk.conversations.Correspondents.History;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.TaskRunner;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Who takes part in the conversation that is open. UI thread only. */
final class PersonModel {
    /** Of a group. */
    private static final int MOST = 50;

    private final Correspondents correspondents;
    private final Refresh<Known> refresh;
    private final ReadOnlyObjectWrapper<Known> known = new ReadOnlyObjectWrapper<>(Known.NOBODY);
    private volatile String id;

    /**
     * @param of the conversation; null for none
     * @param people who take part and are known
     * @param history of the only one; of several none
     */
    record Known(String of, List<Correspondent> people, History history) {
        static final Known NOBODY = new Known(null, List.of(), History.NONE);
    }

    PersonModel(Correspondents correspondents, Signals signals, TaskRunner tasks, Consumer<Problem> problems) {
        this.correspondents = correspondents;
        this.refresh = new Refresh<>(tasks, this::read, this::show, problems)
                .on(
                        signals,
                        Topic.PARTICIPANT,
                        Topic.PERSON,
                        Topic.LEAD,
                        Topic.CUSTOMER,
                        Topic.CONTACT,
                        Topic.RESERVATION,
                        Topic.ATTENDANCE,
                        Topic.OPT_OUT,
                        Topic.CONVERSATION);
    }

    ReadOnlyObjectProperty<Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    void start() {
        refresh.start();
    }

    void stop() {
        refresh.stop();
    }

    /** @param conversation null for none */
    void open(String conversation) {
        id = conversation;
        known.set(Known.NOBODY);
        refresh.ask();
    }

    private Known read() {
        String of = id;
        if (of == null) {
            return Known.NOBODY;
        }
        List<Correspondent> people = correspondents.of(of, MOST);
        return new Known(of, people, people.size() == 1 ? correspondents.history(people.getFirst()) : History.NONE);
    }

    private void show(Known now) {
        if (now.of() != null && now.of().equals(id)) {
            known.set(now);
        }
    }
}
