package coachdesk.app.assistant;

import coachdesk.app.tasks.Refresh;
import coachdesk.app.tasks.Undoable;
import coachdesk.contract.integrations.Provider;
import coachdesk.contract.integrations.ProviderState;
import coachdesk.desk.assistant.Assistant;
import coachdesk.desk.assistant.AssistantSettings;
import coachdesk.desk.assistant.LoggedAnswer;
import coachdesk.desk.assistant.Trial;
import coachdesk.desk.conversations.Room;
import coachdesk.desk.conversations.Rooms;
import coachdesk.desk.integrations.Integrations;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** How the assistant is set up, what it says when it is tried, and what it said. UI thread only. */
final class AssistantModel {
    private static final int LOGGED = 100;

    private final Assistant assistant;
    private final TaskRunner tasks;
    private final Undoable changes;
    private final Refresh<Read> refresh;
    private final BooleanProperty enabled = new SimpleBooleanProperty();
    private final StringProperty base = new SimpleStringProperty("");
    private final StringProperty campaign = new SimpleStringProperty("");
    private final StringProperty model = new SimpleStringProperty("");
    private final StringProperty twint = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Key> key = new ReadOnlyObjectWrapper<>(Key.UNKNOWN);
    private final ObservableList<LoggedAnswer> log = FXCollections.observableArrayList();
    private final ObservableList<Room> strict = FXCollections.observableArrayList();
    private final StringProperty question = new SimpleStringProperty("");
    private final ObjectProperty<Room> asked = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Trial> trial = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private AssistantSettings stored = AssistantSettings.NONE;

    /** Whether the provider's key is at the server. */
    enum Key {
        THERE,
        MISSING,
        /** It was sealed with another key than the server has now. */
        SEALED,
        UNKNOWN
    }

    private record Read(AssistantSettings settings, List<LoggedAnswer> log, List<Room> strict, Key key) {}

    AssistantModel(
            Assistant assistant,
            Rooms rooms,
            Integrations integrations,
            Signals signals,
            TaskRunner tasks,
            Consumer<Problem> problems) {
        this.assistant = assistant;
        this.tasks = tasks;
        this.changes = new Undoable(tasks, problems);
        this.refresh = new Refresh<>(
                        tasks,
                        () -> new Read(
                                assistant.settings(),
                                assistant.log(LOGGED),
                                rooms.all().stream()
                                        .filter(room -> room.prompt() != null)
                                        .toList(),
                                key(integrations)),
                        this::show,
                        problems)
                .on(signals, Topic.AI_CONFIG, Topic.AI_LOG, Topic.CONVERSATION);
        enabled.subscribe(this::compare);
        base.subscribe(this::compare);
        campaign.subscribe(this::compare);
        model.subscribe(this::compare);
        twint.subscribe(this::compare);
    }

    private static Key key(Integrations integrations) {
        return integrations
                .known()
                .flatMap(known -> known.providers().stream()
                        .filter(state -> state.name().equals(Provider.ASSISTANT.wire()))
                        .findFirst())
                .map(AssistantModel::key)
                .orElse(Key.UNKNOWN);
    }

    private static Key key(ProviderState state) {
        return state.sealed() ? Key.SEALED : state.configured() ? Key.THERE : Key.MISSING;
    }

    void start() {
        refresh.start();
    }

    void stop() {
        refresh.stop();
    }

    /** What somebody is writing stays, whatever comes from elsewhere; the rest follows. */
    private void show(Read now) {
        AssistantSettings before = stored;
        stored = now.settings();
        follow(enabled, before.enabled(), stored.enabled());
        follow(base, before.base(), stored.base());
        follow(campaign, before.campaign(), stored.campaign());
        follow(model, before.model(), stored.model());
        follow(twint, before.twint(), stored.twint());
        compare();
        key.set(now.key());
        log.setAll(now.log());
        strict.setAll(now.strict());
        if (asked.get() != null && !strict.contains(asked.get())) {
            asked.set(null);
        }
    }

    private static <T> void follow(Property<T> field, T before, T now) {
        if (field.getValue().equals(before)) {
            field.setValue(now);
        }
    }

    private AssistantSettings written() {
        return new AssistantSettings(enabled.get(), base.get(), campaign.get(), model.get(), twint.get());
    }

    private void compare() {
        changed.set(!written().fields().equals(stored.fields()));
    }

    /** Too long a campaign is not kept: half of it would be said. */
    boolean campaignTooLong() {
        return campaign.get().length() > AssistantSettings.LONGEST_CAMPAIGN;
    }

    /** @param done gets what takes it back */
    void save(Consumer<Runnable> done) {
        AssistantSettings seen = stored;
        AssistantSettings now = written();
        if (changed.get() && !campaignTooLong()) {
            changes.run(() -> assistant.change(seen, now), undo -> {
                stored = now;
                compare();
                done.accept(undo);
            });
        }
    }

    /** Asks what was written, as somebody in the chosen link would. */
    void ask() {
        String words = question.get();
        if (words.isBlank() || asking.get()) {
            return;
        }
        String own = Optional.ofNullable(asked.get()).map(Room::prompt).orElse(null);
        asking.set(true);
        trial.set(null);
        problem.set(null);
        tasks.run(Task.of(() -> assistant.test(words.strip(), own))
                .done(answer -> {
                    asking.set(false);
                    trial.set(answer);
                })
                .failed(why -> {
                    asking.set(false);
                    problem.set(why);
                }));
    }

    BooleanProperty enabledProperty() {
        return enabled;
    }

    StringProperty baseProperty() {
        return base;
    }

    StringProperty campaignProperty() {
        return campaign;
    }

    StringProperty modelProperty() {
        return model;
    }

    StringProperty twintProperty() {
        return twint;
    }

    /** Whether something is written that was not saved. */
    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Key> keyProperty() {
        return key.getReadOnlyProperty();
    }

    ObservableList<LoggedAnswer> log() {
        return log;
    }

    /** The links in which it knows nothing but their own words. */
    ObservableList<Room> strict() {
        return strict;
    }

    StringProperty questionProperty() {
        return question;
    }

    /** Null for what the studio's ordinary conversations hear. */
    ObjectProperty<Room> askedProperty() {
        return asked;
    }

    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Trial> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
