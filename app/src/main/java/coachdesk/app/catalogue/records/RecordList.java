package coachdesk.app.catalogue.records;

import coachdesk.app.tasks.Refresh;
import coachdesk.app.ui.Lines;
import coachdesk.desk.catalogue.Catalogue;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Sheet;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.TaskRunner;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Those records of one kind that somebody looks for. UI thread only. */
public final class RecordList {
    private final Sheet sheet;
    private final Catalogue catalogue;
    private final Runnable read;
    private final Refresh<Found> refresh;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);

    private volatile Comparator<Entry> order = (one, other) -> 0;
    private volatile Function<String, Predicate<Entry>> besides = text -> entry -> false;
    private volatile Asked asked = new Asked("", entry -> true, false);

    /** What stands where the list is. */
    public enum State {
        READING,
        LISTED,
        NONE,
        NOT_FOUND,
        FAILED
    }

    private record Asked(String text, Predicate<Entry> filter, boolean narrows) {}

    private record Found(Asked of, List<Entry> entries) {}

    /** @param read called each time that they were read */
    RecordList(
            Sheet sheet,
            Catalogue catalogue,
            Signals signals,
            TaskRunner tasks,
            Consumer<Problem> problems,
            Runnable read) {
        this.sheet = sheet;
        this.catalogue = catalogue;
        this.read = read;
        this.refresh = new Refresh<>(
                        tasks,
                        () -> {
                            Asked of = asked;
                            return new Found(
                                    of,
                                    found(of.text())
                                            .filter(of.filter())
                                            .sorted(order)
                                            .toList());
                        },
                        this::show,
                        problem -> {
                            state.set(entries.isEmpty() ? State.FAILED : State.LISTED);
                            problems.accept(problem);
                        })
                .on(signals, Topic.of(sheet.kind()));
    }

    public ObservableList<Entry> entries() {
        return entries;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void start() {
        refresh.start();
    }

    void stop() {
        refresh.stop();
    }

    /** Otherwise than by name; equals stay by name. To be called before it starts. */
    public void inOrder(Comparator<Entry> wanted) {
        order = wanted;
    }

    /**
     * Finds more than what stands in the records themselves. To be called before it starts.
     *
     * @param wanted which others a text finds; asked on a worker thread
     */
    public void findingAlso(Function<String, Predicate<Entry>> wanted) {
        besides = wanted;
    }

    public void search(String text) {
        asked = new Asked(text, asked.filter(), asked.narrows());
        refresh.ask();
    }

    /** @param narrows false when it lets all through that are usually listed */
    public void filter(Predicate<Entry> filter, boolean narrows) {
        asked = new Asked(asked.text(), filter, narrows);
        refresh.ask();
    }

    private Stream<Entry> found(String text) {
        List<Entry> saying = catalogue.list(sheet, text);
        if (text.isBlank()) {
            return saying.stream();
        }
        Predicate<Entry> other = besides.apply(text);
        Set<String> ids = saying.stream().map(Entry::id).collect(Collectors.toSet());
        return catalogue.list(sheet, "").stream().filter(entry -> ids.contains(entry.id()) || other.test(entry));
    }

    private void show(Found found) {
        if (found.of() != asked) {
            refresh.ask();
            return;
        }
        Lines.show(entries, found.entries());
        boolean narrows = found.of().narrows() || !found.of().text().isBlank();
        state.set(!entries.isEmpty() ? State.LISTED : narrows ? State.NOT_FOUND : State.NONE);
        read.run();
    }
}
