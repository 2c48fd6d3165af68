package coachdesk.app.media;

import coachdesk.app.tasks.Pauses;
import coachdesk.app.tasks.Refresh;
import coachdesk.app.ui.Lines;
import coachdesk.desk.media.MediaFiles;
import coachdesk.desk.media.MediaLibrary;
import coachdesk.desk.media.MediaRow;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which films and pictures there are. UI thread only. */
public final class MediaListModel {
    /** After the last letter that was typed. */
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final Pauses pauses;
    private final Refresh<Found> refresh;
    private final ObservableList<MediaRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);
    private final ReadOnlyBooleanWrapper takesFiles = new ReadOnlyBooleanWrapper(true);
    private volatile String asked = "";
    private Runnable waiting = () -> {};

    /** What stands where the cards are. */
    public enum State {
        READING,
        LISTED,
        NONE,
        NOT_FOUND,
        FAILED
    }

    private record Found(String of, List<MediaRow> rows, boolean takesFiles) {}

    public MediaListModel(
            MediaLibrary media,
            MediaFiles files,
            Signals signals,
            TaskRunner tasks,
            Pauses pauses,
            Consumer<Problem> problems) {
        this.pauses = pauses;
        this.refresh = new Refresh<>(
                        tasks,
                        () -> {
                            String of = asked;
                            List<MediaRow> found = media.list(of);
                            files.want(found.stream().map(MediaRow::link).toList());
                            return new Found(of, found, media.takesFiles());
                        },
                        this::show,
                        problem -> {
                            state.set(rows.isEmpty() ? State.FAILED : State.LISTED);
                            problems.accept(problem);
                        })
                .on(signals, Topic.MEDIA, Topic.MEDIA_FILE, Topic.SYNC);
    }

    public ObservableList<MediaRow> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether the server keeps files. */
    ReadOnlyBooleanProperty takesFilesProperty() {
        return takesFiles.getReadOnlyProperty();
    }

    public void start() {
        refresh.start();
    }

    public void stop() {
        waiting.run();
        refresh.stop();
    }

    public void search(String text) {
        waiting.run();
        waiting = pauses.after(PAUSE, () -> {
            asked = text.strip();
            refresh.ask();
        });
    }

    private void show(Found found) {
        takesFiles.set(found.takesFiles());
        if (found.of().equals(asked)) {
            Lines.show(rows, found.rows());
            state.set(!rows.isEmpty() ? State.LISTED : asked.isEmpty() ? State.NONE : State.NOT_FOUND);
        }
    }
}
