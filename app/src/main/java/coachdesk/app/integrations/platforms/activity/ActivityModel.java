package coachdesk.app.integrations.platforms.activity;

import coachdesk.app.integrations.platforms.runs.RunsModel;
import coachdesk.app.tasks.Pauses;
import coachdesk.contract.integrations.IntegrationActivity;
import coachdesk.contract.integrations.IntegrationActivity.Log;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.desk.integrations.Connections;
import coachdesk.desk.integrations.Connections.Known;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the connection that is open did and still has to do: as it was told last at first, then as the server tells it, every
 * minute while somebody looks and whenever something that was asked is over. UI thread only.
 */
public final class ActivityModel {
    static final Duration MINUTE = Duration.ofMinutes(1);

    private final Connections connections;
    private final Function<String, Optional<String>> names;
    private final TaskRunner tasks;
    private final Pauses pauses;
    private final Consumer<Problem> problems;
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(Told.NOTHING);
    private final ReadOnlyObjectWrapper<LogFilter> filter = new ReadOnlyObjectWrapper<>(LogFilter.ALL);
    private final ReadOnlyObjectWrapper<List<Log>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Log> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<String> whole = new ReadOnlyObjectWrapper<>();
    private Runnable later = () -> {};
    private String of;
    private boolean on;
    private boolean busy;
    private boolean again;

    /**
     * @param known null while nobody ever told
     * @param names of people, by kind and id as {@code person:4711}
     * @param problem why the server did not tell anew; null when it did
     */
    record Told(Known known, Map<String, String> names, Problem problem) {
        static final Told NOTHING = new Told(null, Map.of(), null);

        IntegrationActivity activity() {
            return known == null ? new IntegrationActivity(null, null, null) : known.activity();
        }

        /** Empty for whom this machine does not know. */
        Optional<String> name(String kind, String id) {
            return Optional.ofNullable(names.get(kind + ":" + id));
        }
    }

    /** @param names of somebody, by kind and id as {@code person:4711}; asked on a worker thread */
    public ActivityModel(
            Connections connections,
            RunsModel runs,
            Function<String, Optional<String>> names,
            TaskRunner tasks,
            Pauses pauses,
            Consumer<Problem> problems) {
        this.connections = connections;
        this.names = names;
        this.tasks = tasks;
        this.pauses = pauses;
        this.problems = problems;
        runs.runsProperty().addListener((property, before, now) -> {
            if (!before.isEmpty() && ended(now) > ended(before)) {
                look();
            }
        });
    }

    private static long ended(List<SyncRun> runs) {
        return runs.stream().filter(run -> run.endedAt() != null).count();
    }

    ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LogFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** Of the log, what the filter lets through. */
    ReadOnlyObjectProperty<List<Log>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** Null when none is. */
    ReadOnlyObjectProperty<Log> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** What went there, nothing masked; null until somebody asks for it, and as soon as they look elsewhere. */
    ReadOnlyObjectProperty<String> wholeProperty() {
        return whole.getReadOnlyProperty();
    }

    /** @param id null for none */
    public void about(String id) {
        if (Objects.equals(of, id)) {
            return;
        }
        of = id;
        open(null);
        tell(Told.NOTHING);
        filter.set(LogFilter.ALL);
        if (on) {
            begin();
        }
    }

    public void start() {
        on = true;
        begin();
    }

    public void stop() {
        on = false;
        later.run();
        whole.set(null);
    }

    private void begin() {
        later.run();
        String id = of;
        if (id == null) {
            return;
        }
        tasks.run(Task.of(() -> connections.activity(id).map(this::named))
                .done(known -> known.filter(one -> id.equals(of) && told.get().known() == null)
                        .ifPresent(this::tell))
                .failed(problems));
        look();
        pass();
    }

    private void pass() {
        later = pauses.after(MINUTE, () -> {
            look();
            pass();
        });
    }

    /** Asks the server. */
    void look() {
        String id = of;
        if (!on || id == null) {
            return;
        }
        again = busy;
        if (busy) {
            return;
        }
        busy = true;
        tasks.run(Task.of(() -> named(connections.look(id)))
                .done(now -> ended(id, now))
                .failed(problem -> {
                    Told before = told.get();
                    ended(id, new Told(before.known(), before.names(), problem));
                }));
    }

    /** The server can be reached again: what it did not tell is asked for at once. */
    public void reached() {
        if (told.get().problem() != null) {
            look();
        }
    }

    private void ended(String id, Told now) {
        busy = false;
        if (id.equals(of)) {
            tell(now);
        }
        if (again || !id.equals(of)) {
            again = false;
            look();
        }
    }

    private Told named(Known known) {
        Map<String, String> found = new HashMap<>();
        known.activity().logs().forEach(log -> name(found, log.sourceType(), log.sourceId()));
        known.activity().queue().forEach(job -> name(found, job.kind(), job.entity()));
        return new Told(known, found, null);
    }

    private void name(Map<String, String> found, String kind, String id) {
        String ref = kind + ":" + id;
        if (!found.containsKey(ref)) {
            names.apply(ref).ifPresent(name -> found.put(ref, name));
        }
    }

    private void tell(Told now) {
        told.set(now);
        sift();
    }

    void filter(UnaryOperator<LogFilter> how) {
        filter.set(how.apply(filter.get()));
        sift();
    }

    private void sift() {
        Told now = told.get();
        List<Log> left = now.activity().logs().stream()
                .filter(log -> filter.get()
                        .lets(log, now.name(log.sourceType(), log.sourceId()).orElse("")))
                .toList();
        if (!left.equals(lines.get())) {
            lines.set(left);
        }
    }

    /** @param log null for none */
    void open(Log log) {
        if (!Objects.equals(log, opened.get())) {
            whole.set(null);
            opened.set(log);
        }
    }

    /** Only the server has it. */
    void reveal() {
        String id = of;
        Log log = opened.get();
        tasks.run(Task.of(() -> connections.at().request(id, log.id()))
                .done(now -> {
                    if (on && log.equals(opened.get())) {
                        whole.set(now.orElse(""));
                    }
                })
                .failed(problems));
    }

    void mask() {
        whole.set(null);
    }
}
