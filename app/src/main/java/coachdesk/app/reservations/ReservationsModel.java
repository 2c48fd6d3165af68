package coachdesk.app.reservations;

import coachdesk.app.tasks.Pauses;
import coachdesk.app.tasks.Refresh;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.Reservations;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/** The list of reservations: what is asked, what is there, what is selected. UI thread only. */
public final class ReservationsModel {
    private static final Set<Topic> TOPICS = EnumSet.of(Topic.RESERVATION, Topic.ATTENDANCE, Topic.SYNC);

    /** The rows are drawn first. */
    private static final Duration WORDS_LATER = Duration.ofMillis(500);

    /** What the page shows where the list is. */
    public enum State {
        LOADING,
        LISTED,
        EMPTY_STUDIO,
        NO_RESULT,
        FAILED
    }

    private final Reservations reservations;
    private final Signals signals;
    private final TaskRunner tasks;
    private final Pauses pauses;
    private final ListLoader loader;
    private final LazyRows rows = new LazyRows(this::load);
    private final ObjectProperty<ReservationQuery> query = new SimpleObjectProperty<>(ReservationQuery.all());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ObservableMap<String, String> courses = FXCollections.observableHashMap();
    private final ObservableList<String> sources = FXCollections.observableArrayList();
    private final Selection selection = new Selection(rows);
    private final Refresh<Boolean> words;
    private Viewport viewport = Viewport.TOP;
    private Runnable unlisten = () -> {};
    private Runnable wordsLater = () -> {};
    private boolean stale;

    public ReservationsModel(Reservations reservations, Signals signals, TaskRunner tasks, Pauses pauses) {
        this.pauses = pauses;
        this.reservations = reservations;
        this.signals = signals;
        this.tasks = tasks;
        this.loader = new ListLoader(reservations, tasks);
        // Without them in memory a search takes longer and finds the same: nothing is to be said when that fails.
        this.words = new Refresh<>(tasks, reservations::prepareSearch, taken -> {}, problem -> {});
        query.addListener((property, before, now) -> {
            viewport.toTop();
            reload(null);
        });
    }

    /** What the view does to the place that is looked at. */
    interface Viewport {
        Viewport TOP = new Viewport() {
            @Override
            public int first() {
                return 0;
            }

            @Override
            public void toTop() {}

            @Override
            public void shift(int rows) {}
        };

        /** The first place in sight. */
        int first();

        void toTop();

        /** The same rows now stand this many places further down. */
        void shift(int rows);
    }

    void lookThrough(Viewport viewport) {
        this.viewport = viewport;
    }

    public void shown() {
        unlisten = signals.listen(topics -> {
            if (topics.stream().anyMatch(TOPICS::contains)) {
                tasks.home(this::changed);
            }
        });
        refresh();
    }

    public void hidden() {
        unlisten.run();
        unlisten = () -> {};
        wordsLater.run();
        words.stop();
    }

    /** Many changes in a row are read once: while a reading is under way the next one is only noted. */
    private void changed() {
        if (stale) {
            return;
        }
        stale = true;
        tasks.run(Task.of(() -> {}).done(nothing -> {
            stale = false;
            refresh();
        }));
    }

    /** Reads the same list again and keeps the rows in sight where they are. */
    public void refresh() {
        int first = viewport.first();
        ReservationRow anchor = first == 0 || first >= rows.size() ? null : rows.peek(first);
        reload(anchor == null ? null : anchor.id());
        tasks.run(Task.of(() -> Map.entry(reservations.courses(), reservations.sources()))
                .done(values -> {
                    if (!values.getKey().equals(courses)) {
                        courses.keySet().retainAll(values.getKey().keySet());
                        courses.putAll(values.getKey());
                    }
                    if (!values.getValue().equals(sources)) {
                        sources.setAll(values.getValue());
                    }
                    wordsLater.run();
                    wordsLater = pauses.after(WORDS_LATER, words::start);
                }));
    }

    private void reload(String anchor) {
        int first = viewport.first();
        loader.list(
                query.get(),
                first / LazyRows.PAGE,
                anchor,
                loaded -> {
                    problem.set(null);
                    selection.keep(() -> rows.replace(loaded.count(), loaded.pages()));
                    count.set(loaded.count());
                    total.set(loaded.total());
                    state.set(state(loaded));
                    if (loaded.anchor() >= 0 && loaded.anchor() != first) {
                        viewport.shift(loaded.anchor() - first);
                    }
                },
                this::failed);
    }

    private static State state(ListLoader.Loaded loaded) {
        if (loaded.count() > 0) {
            return State.LISTED;
        }
        return loaded.total() == 0 ? State.EMPTY_STUDIO : State.NO_RESULT;
    }

    private void failed(Problem what) {
        problem.set(what);
        state.set(State.FAILED);
    }

    private void load(int page) {
        loader.page(query.get(), page, loaded -> rows.show(page, loaded), what -> {
            rows.failed(page);
            failed(what);
        });
    }

    /** Asks for another list, e.g. {@code ask(query -> query.withText("léa"))}. */
    public void ask(UnaryOperator<ReservationQuery> change) {
        query.set(change.apply(query.get()));
    }

    /** Everything again, in the order it is in. */
    public void reset() {
        ask(now -> ReservationQuery.all().withSort(now.sort(), now.descending()));
    }

    public ReservationQuery query() {
        return query.get();
    }

    public ObjectProperty<ReservationQuery> queryProperty() {
        return query;
    }

    public LazyRows rows() {
        return rows;
    }

    public Selection selection() {
        return selection;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Rows the query finds. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Reservations there are. */
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** Id to name, to filter by. */
    public ObservableMap<String, String> courses() {
        return courses;
    }

    public ObservableList<String> sources() {
        return sources;
    }

    List<String> selectedIds() {
        return selection.ids();
    }
}
