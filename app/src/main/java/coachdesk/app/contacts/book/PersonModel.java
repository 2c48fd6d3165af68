package coachdesk.app.contacts.book;

import coachdesk.app.tasks.Refresh;
import coachdesk.app.tasks.Undoable;
import coachdesk.desk.contacts.ContactDetail;
import coachdesk.desk.contacts.ContactFields;
import coachdesk.desk.contacts.Contacts;
import coachdesk.desk.contacts.Happened;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The contact that is open, and what is done with contacts. UI thread only. */
public final class PersonModel {
    private static final int HAPPENED = 200;

    private final Contacts contacts;
    private final TaskRunner tasks;
    private final Undoable changes;
    private final Consumer<Problem> problems;
    private final Refresh<Opened> refresh;
    private final ReadOnlyObjectWrapper<Opened> opened = new ReadOnlyObjectWrapper<>();
    private volatile String wanted;

    /**
     * @param ref by which it was asked for
     * @param detail null when it is gone
     */
    record Opened(String ref, ContactDetail detail, List<Happened> happened) {}

    /** What a form says of somebody beside the fields of the records. */
    record Words(String status, String preferred, List<String> tags) {}

    public PersonModel(Contacts contacts, Signals signals, TaskRunner tasks, Consumer<Problem> problems) {
        this.contacts = contacts;
        this.tasks = tasks;
        this.problems = problems;
        this.changes = new Undoable(tasks, problems);
        Topic[] topics = Stream.concat(
                        Stream.of(BookModel.TOPICS),
                        Stream.of(Topic.NOTE, Topic.MESSAGE, Topic.CONVERSATION, Topic.DISPATCH, Topic.CAMPAIGN))
                .toArray(Topic[]::new);
        this.refresh = new Refresh<>(tasks, this::read, this::show, problems).on(signals, topics);
    }

    /** Null while none is open, or the one that was is gone. */
    ReadOnlyObjectProperty<Opened> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    public void start() {
        refresh.start();
    }

    public void stop() {
        refresh.stop();
    }

    /** @param ref any record of the contact; null for none */
    public void open(String ref) {
        if (!Objects.equals(ref, wanted)) {
            wanted = ref;
            refresh.ask();
        }
    }

    private Opened read() {
        String ref = wanted;
        return ref == null
                ? new Opened(null, null, List.of())
                : new Opened(ref, contacts.find(ref).orElse(null), contacts.happened(ref, HAPPENED));
    }

    private void show(Opened now) {
        if (!Objects.equals(now.ref(), wanted)) {
            return;
        }
        Opened next = now.detail() == null ? null : now;
        if (!Objects.equals(next, opened.get())) {
            opened.set(next);
        }
    }

    /** @param done gets what takes it back */
    private void change(Callable<Undo> work, Consumer<Runnable> done) {
        changes.run(work, done);
    }

    /** @param done gets the new record and what takes it back */
    void create(ContactFields fields, Words words, java.util.function.BiConsumer<String, Runnable> done) {
        tasks.run(Task.of(() -> {
                    Contacts.Made made = contacts.create(fields);
                    return says(words)
                            ? new Contacts.Made(
                                    made.ref(),
                                    both(
                                            contacts.say(made.ref(), words.status(), words.preferred(), words.tags()),
                                            made.undo()))
                            : made;
                })
                .done(made -> done.accept(
                        made.ref(), () -> tasks.run(Task.of(made.undo()::undo).failed(problems))))
                .failed(problems));
    }

    private static boolean says(Words words) {
        return words.status() != null
                || words.preferred() != null
                || !words.tags().isEmpty();
    }

    private static Undo both(Undo later, Undo earlier) {
        return Undo.once(() -> {
            later.undo();
            earlier.undo();
        });
    }

    void edit(ContactDetail known, ContactFields fields, Words words, Consumer<Runnable> done) {
        String ref = known.row().key();
        ContactFields shown = new ContactFields(
                known.row().name(), known.row().email(), known.row().phone());
        Words before = new Words(
                known.row().status(), known.row().preferred(), known.row().tags());
        change(
                () -> {
                    Undo fieldsBack = contacts.edit(ref, shown, fields);
                    return words.equals(before)
                            ? fieldsBack
                            : both(contacts.say(ref, words.status(), words.preferred(), words.tags()), fieldsBack);
                },
                done);
    }

    void delete(Collection<String> refs, Consumer<Runnable> done) {
        change(() -> contacts.delete(refs), done);
    }

    void join(Collection<String> refs, Consumer<Runnable> done) {
        change(() -> contacts.join(refs), done);
    }

    void split(String ref, Consumer<Runnable> done) {
        change(() -> contacts.split(ref), done);
    }

    void notSame(String one, String other, Consumer<Runnable> done) {
        change(() -> contacts.notSame(one, other), done);
    }

    void note(String ref, String text, Consumer<Runnable> done) {
        if (!text.isBlank()) {
            change(() -> contacts.note(ref, text), done);
        }
    }

    void editNote(String noteId, String text, Consumer<Runnable> done) {
        if (!text.isBlank()) {
            change(() -> contacts.editNote(noteId, text), done);
        }
    }

    void deleteNote(String noteId, Consumer<Runnable> done) {
        change(() -> contacts.deleteNote(noteId), done);
    }
}
