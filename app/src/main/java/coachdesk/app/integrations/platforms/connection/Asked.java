package coachdesk.app.integrations.platforms.connection;

import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the server said of the connection that is open; forgotten with it. UI thread only. */
final class Asked<T> {
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Told<T>> told = new ReadOnlyObjectWrapper<>(new Told<>(null, null));
    private String of;
    private String asking;

    /** @param answer null before @param problem why the server could not be asked; else null */
    record Told<T>(T answer, Problem problem) {}

    Asked(TaskRunner tasks) {
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<Told<T>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Null for none. */
    String id() {
        return of;
    }

    /** @param id null for none @return whether it is another one than before */
    boolean about(String id) {
        boolean other = !Objects.equals(of, id);
        if (other) {
            of = id;
            told.set(new Told<>(null, null));
        }
        return other;
    }

    /** What was known stays when it cannot be asked. Not asked again before it was answered: a secret is told once. */
    void ask(Callable<T> question) {
        String id = of;
        if (id == null || id.equals(asking)) {
            return;
        }
        asking = id;
        tasks.run(Task.of(question)
                .done(answer -> tell(id, new Told<>(answer, null)))
                .failed(problem -> tell(id, new Told<>(told.get().answer(), problem))));
    }

    private void tell(String id, Told<T> now) {
        asking = id.equals(asking) ? null : asking;
        if (Objects.equals(id, of)) {
            told.set(now);
        }
    }
}
