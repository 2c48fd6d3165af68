package coachdesk.app.contacts;

import coachdesk.app.tasks.Refresh;
import coachdesk.app.tasks.Undoable;
import coachdesk.contract.campaigns.Channel;
import coachdesk.desk.contacts.OptOuts;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.TaskRunner;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Who does not want to be written to, known at once wherever people are listed. UI thread only. */
public final class OptOutModel {
    private final OptOuts optOuts;
    private final Undoable changes;
    private final Refresh<Map<String, Set<Channel>>> refresh;
    private Map<String, Set<Channel>> known = Map.of();

    public OptOutModel(OptOuts optOuts, Signals signals, TaskRunner tasks, Consumer<Problem> problems) {
        this.optOuts = optOuts;
        this.changes = new Undoable(tasks, problems);
        this.refresh = new Refresh<>(tasks, optOuts::all, now -> known = now, problems)
                .on(signals, Topic.OPT_OUT, Topic.PERSON, Topic.PARTICIPANT);
    }

    public void start() {
        refresh.start();
    }

    public void stop() {
        refresh.stop();
    }

    /** By which channels nobody writes to this one; none for most. */
    Set<Channel> of(Contact contact) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        addresses(contact).forEach(address -> channels.addAll(known.getOrDefault(address, Set.of())));
        return channels;
    }

    static List<String> addresses(Contact contact) {
        return Stream.of(contact.email(), contact.phone())
                .map(OptOuts::key)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** @param done gets what takes it back */
    void refuse(Collection<Contact> people, Consumer<Runnable> done) {
        List<String> addresses = all(people);
        changes.run(() -> optOuts.refuse(addresses), done);
    }

    /** @param done gets what takes it back */
    void accept(Collection<Contact> people, Consumer<Runnable> done) {
        List<String> addresses = all(people);
        changes.run(() -> optOuts.accept(addresses), done);
    }

    private static List<String> all(Collection<Contact> people) {
        return people.stream()
                .flatMap(person -> addresses(person).stream())
                .distinct()
                .toList();
    }
}
