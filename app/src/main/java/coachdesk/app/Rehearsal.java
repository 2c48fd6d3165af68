package coachdesk.app;

import coachdesk.app.shell.Shell;
import coachdesk.app.shell.TabPlace;
import coachdesk.app.tasks.FxPauses;
import coachdesk.app.tasks.Pauses;
import coachdesk.desk.sync.Sync;
import coachdesk.desk.sync.SyncStatus;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.application.Platform;

/**
 * A start that ends by itself, for those who prepare or measure one: says when the list is drawn, waits for a complete
 * sync, looks into every tab and closes the window. UI thread only, but for {@link #passed}.
 */
final class Rehearsal {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(400);

    private final Runnable drawn;
    private final Pauses pauses = new FxPauses();
    private final Deque<TabPlace> toVisit = new ArrayDeque<>();
    private Shell shell;
    private Runnable end;
    private Runnable unlisten = () -> {};
    private boolean visiting;
    private boolean spoilt;
    private volatile boolean passed;

    /** @param drawn told once, when the first list has been drawn */
    Rehearsal(Runnable drawn) {
        this.drawn = drawn;
    }

    /** @param end closes the window */
    void follow(Shell shell, Sync sync, FirstPicture picture, TaskRunner tasks, Runnable end) {
        this.shell = shell;
        this.end = end;
        shell.current()
                .whenFilled(() -> picture.afterFrame(() -> {
                    picture.afterFrame(drawn);
                    Platform.requestNextPulse();
                }));
        unlisten = sync.listen(status -> tasks.home(() -> synced(status)));
        tasks.run(Task.of(sync::status).done(this::synced));
        pauses.after(LONGEST, end);
    }

    /** Something went wrong that nobody expected. */
    void spoilt() {
        spoilt = true;
    }

    /** Whether all was seen and nothing went wrong; once the window is closed. */
    boolean passed() {
        return passed;
    }

    private void synced(SyncStatus status) {
        if (status.synced() && !visiting) {
            visiting = true;
            unlisten.run();
            toVisit.addAll(shell.places());
            visitNext();
        }
    }

    private void visitNext() {
        TabPlace next = toVisit.poll();
        if (next == null) {
            passed = !spoilt;
            end.run();
            return;
        }
        shell.show(next.id());
        if (next.id().equals(shell.currentId())) {
            shell.current().rehearse();
        }
        pauses.after(LOOK, this::visitNext);
    }
}
