package coachdesk.app.campaigns.basket;

import coachdesk.app.tasks.Refresh;
import coachdesk.app.ui.Lines;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.basket.Audience;
import coachdesk.desk.campaigns.Baskets;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Who is in the basket, who can be put there, and who gets the message because of it. UI thread only. */
public final class BasketModel {
    private static final int FOUND = 60;
    private static final int STEPS = 50;

    private final Baskets baskets;
    private final TaskRunner tasks;
    private final Consumer<Problem> problems;
    private final Supplier<Sending> sending;
    private final Refresh<Found> finding;
    private final Refresh<Audience> judging;

    private final ObservableList<BasketEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<Baskets.Candidate> found = FXCollections.observableArrayList();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper all = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Audience> audience =
            new ReadOnlyObjectWrapper<>(new Audience(List.of(), List.of()));
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final Deque<List<BasketEntry>> before = new ArrayDeque<>();
    private volatile String asked = "";
    private volatile Judged judged = new Judged(List.of(), null);

    /** What the rules ask of the campaign. */
    public record Sending(Set<Channel> channels, boolean template, Instant at) {}

    private record Found(String text, List<Baskets.Candidate> candidates, int all) {}

    private record Judged(List<BasketEntry> entries, Sending sending) {}

    /** @param sending of the campaign, at the moment */
    public BasketModel(Baskets baskets, TaskRunner tasks, Supplier<Sending> sending, Consumer<Problem> problems) {
        this.baskets = baskets;
        this.tasks = tasks;
        this.sending = sending;
        this.problems = problems;
        this.finding = new Refresh<>(
                tasks,
                () -> new Found(asked, baskets.search(asked, FOUND), baskets.count(asked)),
                this::found,
                problems);
        this.judging = new Refresh<>(tasks, this::judge, audience::set, problems);
        text.addListener((property, was, now) -> refresh());
    }

    public ObservableList<BasketEntry> entries() {
        return entries;
    }

    /** What the text finds, the first of them. */
    public ObservableList<Baskets.Candidate> found() {
        return found;
    }

    /** How many the text finds. */
    public ReadOnlyIntegerProperty allProperty() {
        return all.getReadOnlyProperty();
    }

    public StringProperty textProperty() {
        return text;
    }

    /** Who gets it and who does not, by the last basket that was judged. */
    public ReadOnlyObjectProperty<Audience> audienceProperty() {
        return audience.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public void start() {
        finding.start();
        judging.start();
        refresh();
        judgeAgain();
    }

    public void stop() {
        finding.stop();
        judging.stop();
    }

    /** Somebody may have come or gone. */
    public void refresh() {
        asked = text.get().strip();
        finding.ask();
    }

    /** The channels, or the time, have changed. */
    public void judgeAgain() {
        judged = new Judged(List.copyOf(entries), sending.get());
        judging.ask();
    }

    /** Of another campaign: nothing to take back. */
    public void show(List<BasketEntry> now) {
        before.clear();
        undoable.set(false);
        entries.setAll(now);
        judgeAgain();
    }

    public boolean holds(BasketEntry entry) {
        return entries.stream().anyMatch(entry::same);
    }

    public void add(BasketEntry entry) {
        add(List.of(entry));
    }

    /** Those that are there already stay once. */
    public void add(Collection<BasketEntry> more) {
        List<BasketEntry> now = new ArrayList<>(entries);
        var keys = new HashSet<String>();
        now.forEach(entry -> keys.add(key(entry)));
        more.stream().filter(entry -> keys.add(key(entry))).forEach(now::add);
        change(now);
    }

    private static String key(BasketEntry entry) {
        return entry.kind() + " " + entry.id();
    }

    public void addAllFound() {
        String of = text.get().strip();
        run(Task.of(() -> baskets.all(of)).done(this::add));
    }

    public void remove(BasketEntry entry) {
        change(entries.stream().filter(other -> !other.same(entry)).toList());
    }

    public void empty() {
        change(List.of());
    }

    public void undo() {
        if (!before.isEmpty()) {
            entries.setAll(before.pop());
            undoable.set(!before.isEmpty());
            judgeAgain();
        }
    }

    /** @param told gets what was found in it */
    public void paste(String pasted, Consumer<Baskets.Pasted> told) {
        take(Task.of(() -> baskets.pasted(pasted)), told);
    }

    /** @param told gets what was found in it */
    public void read(Path file, Consumer<Baskets.Pasted> told) {
        take(Task.of(() -> baskets.csv(file)), told);
    }

    private void take(Task<Baskets.Pasted> reading, Consumer<Baskets.Pasted> told) {
        run(reading.done(pasted -> {
            add(pasted.entries());
            told.accept(pasted);
        }));
    }

    /** @param then gets the baskets that were kept */
    public void saved(Consumer<List<Baskets.Saved>> then) {
        run(Task.of(baskets::saved).done(then));
    }

    public void keep(String name) {
        List<BasketEntry> now = List.copyOf(entries);
        run(Task.of(() -> baskets.save(name.strip(), now)));
    }

    /** @param then gets the members of a group */
    public void members(String groupId, Consumer<List<Baskets.Candidate>> then) {
        run(Task.of(() -> baskets.members(groupId)).done(then));
    }

    private void change(List<BasketEntry> now) {
        if (now.equals(entries)) {
            return;
        }
        before.push(List.copyOf(entries));
        if (before.size() > STEPS) {
            before.removeLast();
        }
        undoable.set(true);
        entries.setAll(now);
        judgeAgain();
    }

    private Audience judge() {
        Judged now = judged;
        return now.sending() == null
                ? new Audience(List.of(), List.of())
                : baskets.audience(
                        now.entries(),
                        now.sending().channels(),
                        now.sending().template(),
                        now.sending().at());
    }

    private void found(Found now) {
        if (now.text().equals(asked)) {
            all.set(now.all());
            Lines.show(found, now.candidates());
        }
    }

    private <T> void run(Task<T> task) {
        tasks.run(task.failed(problems));
    }
}
