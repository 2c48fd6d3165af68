package coachdesk.app.integrations.platforms.activity;

import coachdesk.app.contacts.Contact;
import coachdesk.app.contacts.PeopleAction;
import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.Integration;
import coachdesk.desk.contacts.ContactDetail;
import coachdesk.desk.contacts.Contacts;
import coachdesk.desk.integrations.Connections;
import coachdesk.desk.integrations.Wish;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/**
 * Brings one person in step with each platform that works.
 *
 * @param all the connections as they stand
 * @param told gets sentences for the user
 */
public record PersonSync(
        Connections connections,
        Contacts contacts,
        ObservableValue<List<Integration>> all,
        ConnectionTexts words,
        TaskRunner tasks,
        Consumer<String> told,
        Consumer<Problem> problems) {
    private static final Set<Kind> KINDS = Set.of(Kind.PERSON, Kind.CUSTOMER);

    /** One for each connection, at the moment. */
    public ObservableValue<List<PeopleAction>> actions() {
        return all.map(now -> now.stream()
                .filter(one -> one.enabled() && Integration.CONNECTED.equals(one.status()))
                .map(this::action)
                .toList());
    }

    private PeopleAction action(Integration connection) {
        return new PeopleAction(
                words.texts().bind("platform.activity.person", words.name(connection)),
                "fth-refresh-cw",
                people -> people.size() == 1 && people.getFirst().key() != null,
                people -> sync(connection, people.getFirst()));
    }

    /** Of a contact's records any will do: the platforms know people, not records. */
    private void sync(Integration connection, Contact person) {
        tasks.run(Task.of(() -> contacts.find(person.key()).stream()
                        .flatMap(detail -> detail.records().stream())
                        .map(ContactDetail.Entry::ref)
                        .filter(ref -> KINDS.contains(ref.kind()))
                        .findFirst()
                        .map(ref -> connections.ask(
                                connection.id(), Wish.one(ref.kind().wire(), ref.id()))))
                .done(run -> told.accept(
                        run.isPresent()
                                ? words.texts().get("platform.activity.person.asked", words.name(connection))
                                : words.texts().get("platform.activity.person.none")))
                .failed(problems));
    }
}
