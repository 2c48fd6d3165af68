package coachdesk.app.integrations.platforms.runs;

import coachdesk.app.tasks.Refresh;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.desk.integrations.Connections;
import coachdesk.desk.integrations.Wish;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What was asked of the connection that is open, and how far that is. UI thread only. */
public final class RunsModel {
    private static final int MOST = 20;

    private final Connections connections;
    private final TaskRunner tasks;
    private final Consumer<Problem> problems;
    private final Refresh<Read> refresh;
    private final ReadOnlyObjectWrapper<List<SyncRun>> runs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Boolean> everything = new ReadOnlyObjectWrapper<>();
    private volatile String of;

    private record Read(String id, List<SyncRun> runs, boolean everything) {}

    public RunsModel(Connections connections, Signals signals, TaskRunner tasks, Consumer<Problem> problems) {
        this.connections = connections;
        this.tasks = tasks;
        this.problems = problems;
        this.refresh = new Refresh<>(tasks, this::read, this::tell, problems).on(signals, Topic.SYNC_RUN);
    }

    private Read read() {
        String id = of;
        return id == null
                ? new Read(null, List.of(), false)
                : new Read(id, connections.runs(id, MOST), connections.everything(id));
    }

    private void tell(Read read) {
        if (Objects.equals(read.id(), of)) {
            everything.set(read.everything());
            if (!read.runs().equals(runs.get())) {
                runs.set(read.runs());
            }
        }
    }

    /** The newest first. */
    public ReadOnlyObjectProperty<List<SyncRun>> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    /** @param id null for none */
    public void about(String id) {
        if (!Objects.equals(of, id)) {
            of = id;
            everything.set(null);
            runs.set(List.of());
            refresh.ask();
        }
    }

    /** While somebody sees it. */
    public void start() {
        refresh.start();
    }

    public void stop() {
        refresh.stop();
    }

    /** Now, or when the server is reached. */
    public void ask(Wish wish) {
        String id = of;
        tasks.run(Task.of(() -> connections.ask(id, wish))
                .done(run -> refresh.ask())
                .failed(problems));
    }

    /** The last time somebody asked what would be done. */
    public Optional<SyncRun> rehearsal() {
        return runs.get().stream().filter(SyncRun::dry).findFirst();
    }

    /** Whether everything was brought over once or tried out, or is about to be; null until that is known. */
    public ReadOnlyObjectProperty<Boolean> everythingProperty() {
        return everything.getReadOnlyProperty();
    }
}
