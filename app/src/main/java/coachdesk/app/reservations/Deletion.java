package coachdesk.app.reservations;

import coachdesk.app.shell.Toasts;
import coachdesk.app.ui.Texts;
import coachdesk.desk.reservations.Reservations;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.List;

/** Deletes what is selected; the toast brings it back. */
final class Deletion {
    private final Reservations reservations;
    private final TaskRunner tasks;
    private final Toasts toasts;
    private final Texts texts;

    Deletion(Reservations reservations, TaskRunner tasks, Toasts toasts, Texts texts) {
        this.reservations = reservations;
        this.tasks = tasks;
        this.toasts = toasts;
        this.texts = texts;
    }

    /** @param changed after the deletion, and again after it was undone */
    void delete(List<String> ids, Runnable changed) {
        if (ids.isEmpty()) {
            return;
        }
        tasks.run(Task.of(() -> reservations.delete(ids)).done(undo -> {
            changed.run();
            toasts.undoable(
                    texts.get("reservations.deleted", ids.size()),
                    () -> tasks.run(Task.of(undo::undo).done(nothing -> changed.run())));
        }));
    }
}
