package coachdesk.app.conversations;

import coachdesk.app.tasks.Pauses;
import coachdesk.app.tasks.Refresh;
import coachdesk.app.tasks.Undoable;
import coachdesk.desk.conversations.Conversations;
import coachdesk.desk.conversations.Draft;
import coachdesk.desk.conversations.Writing;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What is being written, kept at every pause and whenever one turns to something else. What another desk wrote is shown
 * where nothing was written here, and offered where something was. UI thread only.
 */
final class ReplyModel {
    /** After the last letter. */
    static final Duration PAUSE = Duration.ofMillis(800);

    private final Conversations conversations;
    private final Writing writing;
    private final TaskRunner tasks;
    private final Pauses pauses;
    private final Consumer<Problem> problems;
    private final Undoable changes;
    private final Refresh<Found> refresh;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Draft> offered = new ReadOnlyObjectWrapper<>();
    private final InTurn inTurn = new InTurn();
    private volatile String id;
    private Draft base;
    private boolean typed;
    private boolean setting;
    private Runnable waiting = () -> {};

    private record Found(String of, Draft newest, boolean own) {}

    /** Of what is kept of one conversation the last wins, whichever worker comes to it first. Any thread. */
    private static final class InTurn {
        private final Map<String, Long> done = new HashMap<>();
        private long next;

        /** @return null when something later was done already */
        <T> Callable<T> of(String conversation, Callable<T> work) {
            long turn = ++next;
            return () -> {
                synchronized (done) {
                    if (done.getOrDefault(conversation, 0L) > turn) {
                        return null;
                    }
                    T result = work.call();
                    done.put(conversation, turn);
                    return result;
                }
            };
        }
    }

    ReplyModel(
            Conversations conversations,
            Writing writing,
            Signals signals,
            TaskRunner tasks,
            Pauses pauses,
            Consumer<Problem> problems) {
        this.conversations = conversations;
        this.writing = writing;
        this.tasks = tasks;
        this.pauses = pauses;
        this.problems = problems;
        this.changes = new Undoable(tasks, problems);
        this.refresh = new Refresh<>(tasks, this::read, this::show, problems).on(signals, Topic.DRAFT);
        text.addListener((property, before, now) -> wrote());
    }

    StringProperty textProperty() {
        return text;
    }

    /** A newer draft of another desk than what is written here; null when there is none. */
    ReadOnlyObjectProperty<Draft> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    String conversation() {
        return id;
    }

    void start() {
        refresh.start();
    }

    /** What was written is kept before this returns to the window; the program may end. */
    void stop() {
        keep();
        refresh.stop();
    }

    /** @param conversation null for none */
    void open(String conversation) {
        keep();
        id = conversation;
        base = null;
        offered.set(null);
        set("");
        typed = false;
        refresh.ask();
    }

    private void set(String now) {
        setting = true;
        text.set(now);
        setting = false;
    }

    private void wrote() {
        if (setting || id == null) {
            return;
        }
        typed = true;
        waiting.run();
        waiting = pauses.after(PAUSE, this::keep);
    }

    private void keep() {
        waiting.run();
        waiting = () -> {};
        if (!typed || id == null) {
            return;
        }
        typed = false;
        String of = id;
        String now = text.get();
        Map<String, Instant> over = lineage();
        tasks.run(Task.of(inTurn.of(of, () -> writing.drafts().keep(of, now, over)))
                .done(kept -> {
                    if (kept != null && of.equals(id)) {
                        base = kept;
                    }
                })
                .failed(problem -> {
                    typed |= of.equals(id);
                    problems.accept(problem);
                }));
    }

    private Map<String, Instant> lineage() {
        return base == null ? Map.of() : base.lineage();
    }

    private Found read() {
        String of = id;
        Draft newest = of == null ? null : writing.drafts().newest(of).orElse(null);
        return new Found(of, newest, newest != null && writing.drafts().own(newest));
    }

    private void show(Found found) {
        Draft newest = found.newest();
        if (found.of() == null || !found.of().equals(id) || newest == null || newest.equals(base)) {
            return;
        }
        boolean untouched = !typed && text.get().equals(base == null ? "" : base.text());
        boolean goesOn = base != null && newest.continues(base);
        // Kept after somebody had come back already.
        boolean late = base != null && found.own() && newest.at().isAfter(base.at());
        if (newest.text().equals(text.get())
                || untouched && (text.get().isEmpty() || late || goesOn && newest.isBlank())) {
            base = newest;
            offered.set(null);
            set(newest.text());
        } else if (!found.own()
                && !newest.isBlank()
                && (base == null || newest.at().isAfter(base.at()))) {
            offered.set(newest);
        }
    }

    /** What the other desk wrote stands here now, in the place of what was. */
    void take() {
        Draft other = offered.get();
        if (other != null) {
            Map<String, Instant> over = new HashMap<>(lineage());
            over.putAll(other.lineage());
            base = new Draft(other.id(), other.text(), other.at(), over);
            offered.set(null);
            set(other.text());
            typed = true;
            keep();
        }
    }

    void decline() {
        offered.set(null);
    }

    /** Says what was written, if it is anything. */
    void say() {
        String of = id;
        String now = text.get();
        if (of == null || now.isBlank()) {
            return;
        }
        Map<String, Instant> over = lineage();
        emptied();
        tasks.run(Task.of(inTurn.of(of, () -> conversations.say(of, now, over))).failed(problem -> {
            back(of, now);
            problems.accept(problem);
        }));
    }

    private void emptied() {
        waiting.run();
        typed = false;
        offered.set(null);
        set("");
        // What was sent counts as seen; the draft that says so comes with the next reading.
        base = base == null ? null : new Draft(base.id(), "", base.at(), base.over());
    }

    /** It is written once more into the field from which it came. */
    private void back(String of, String lost) {
        if (of.equals(id) && text.get().isEmpty()) {
            text.set(lost);
        } else {
            tasks.run(Task.of(inTurn.of(of, () -> {
                        Draft there = writing.drafts().newest(of).orElse(null);
                        String before = there == null || there.isBlank() ? "" : there.text() + "\n";
                        return writing.drafts().keep(of, before + lost, there == null ? Map.of() : there.lineage());
                    }))
                    .failed(problems));
        }
    }

    /** It goes at that time. @param done gets what takes it back */
    void plan(Instant at, Consumer<Runnable> done) {
        String of = id;
        String now = text.get();
        if (of == null || now.isBlank()) {
            return;
        }
        Map<String, Instant> over = lineage();
        emptied();
        changes.run(
                inTurn.of(of, () -> {
                    Undo undo = writing.later().plan(of, now, at);
                    writing.drafts().keep(of, "", over);
                    return undo;
                }),
                undo -> done.accept(() -> {
                    undo.run();
                    back(of, now);
                }));
    }
}
