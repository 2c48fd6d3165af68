package coachdesk.app.conversations.rooms;

import coachdesk.app.tasks.Refresh;
import coachdesk.app.tasks.Undoable;
import coachdesk.desk.conversations.Participants;
import coachdesk.desk.conversations.Participants.Identity;
import coachdesk.desk.conversations.Rooms;
import coachdesk.desk.conversations.Rooms.Member;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Who takes part in a conversation, and what a coach may do to them. UI thread only. */
final class MembersModel {
    private static final int MOST = 20;

    private final String id;
    private final Rooms rooms;
    private final Participants participants;
    private final TaskRunner tasks;
    private final Consumer<Problem> problems;
    private final Undoable changes;
    private final Refresh<Read> refresh;
    private final ObservableList<Member> members = FXCollections.observableArrayList();
    private final ObservableList<Member> others = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private volatile String wanted = "";

    private record Read(List<Member> members, List<Member> others) {}

    MembersModel(
            String id,
            Rooms rooms,
            Participants participants,
            Signals signals,
            TaskRunner tasks,
            Consumer<Problem> problems) {
        this.id = id;
        this.rooms = rooms;
        this.participants = participants;
        this.tasks = tasks;
        this.problems = problems;
        this.changes = new Undoable(tasks, problems);
        this.refresh = new Refresh<>(tasks, this::read, this::show, problems)
                .on(signals, Topic.CONVERSATION, Topic.PARTICIPANT, Topic.PERSON);
        search.addListener((property, before, now) -> {
            wanted = now;
            refresh.ask();
        });
    }

    void start() {
        refresh.start();
    }

    void stop() {
        refresh.stop();
    }

    private Read read() {
        return new Read(rooms.members(id), rooms.others(id, wanted, MOST));
    }

    private void show(Read now) {
        members.setAll(now.members());
        others.setAll(now.others());
    }

    ObservableList<Member> members() {
        return members;
    }

    /** Those who do not take part and are looked for. */
    ObservableList<Member> others() {
        return others;
    }

    StringProperty searchProperty() {
        return search;
    }

    void add(Member member, Consumer<Runnable> done) {
        changes.run(() -> rooms.add(id, member.id()), done);
    }

    void remove(Member member, Consumer<Runnable> done) {
        changes.run(() -> rooms.remove(id, member.id()), done);
    }

    void delete(Member member, Consumer<Runnable> done) {
        changes.run(() -> participants.delete(member.id()), done);
    }

    void merge(Member member, Member into, Consumer<Runnable> done) {
        changes.run(() -> participants.merge(member.id(), into.id()), done);
    }

    void change(Member member, Identity now, Consumer<Runnable> done) {
        changes.run(() -> participants.change(member.id(), now), done);
    }

    /** @param done gets null for somebody whom only the contacts know */
    void identity(Member member, Consumer<Identity> done) {
        tasks.run(Task.of(() -> participants.find(member.id()).orElse(null))
                .done(done)
                .failed(problems));
    }
}
