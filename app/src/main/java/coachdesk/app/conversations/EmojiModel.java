package coachdesk.app.conversations;

import coachdesk.app.tasks.Refresh;
import coachdesk.app.tasks.Undoable;
import coachdesk.desk.conversations.EmojiPicture;
import coachdesk.desk.conversations.EmojiPicture.NotUsable;
import coachdesk.desk.conversations.EmojiPicture.Wrong;
import coachdesk.desk.conversations.OwnEmoji;
import coachdesk.desk.conversations.OwnEmojis;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The studio's own emoji. UI thread only. */
final class EmojiModel {
    private final OwnEmojis emoji;
    private final TaskRunner tasks;
    private final Consumer<Problem> problems;
    private final Undoable changes;
    private final Refresh<List<OwnEmoji>> refresh;
    private final ReadOnlyObjectWrapper<List<OwnEmoji>> all = new ReadOnlyObjectWrapper<>(List.of());

    /** What became of a file. */
    private sealed interface Read {
        record Added(Undo undo) implements Read {}

        record Refused(Wrong wrong) implements Read {}
    }

    EmojiModel(OwnEmojis emoji, Signals signals, TaskRunner tasks, Consumer<Problem> problems) {
        this.emoji = emoji;
        this.tasks = tasks;
        this.problems = problems;
        this.changes = new Undoable(tasks, problems);
        this.refresh = new Refresh<>(tasks, emoji::all, all::set, problems).on(signals, Topic.EMOJI);
    }

    ReadOnlyObjectProperty<List<OwnEmoji>> allProperty() {
        return all.getReadOnlyProperty();
    }

    void start() {
        refresh.start();
    }

    void stop() {
        refresh.stop();
    }

    Optional<OwnEmoji> meant(String tag) {
        return all.get().stream().filter(one -> one.isMeant(tag)).findFirst();
    }

    /**
     * @param done gets what takes it back
     * @param refused gets why the file makes none
     */
    void add(Path file, Consumer<Runnable> done, Consumer<Wrong> refused) {
        tasks.run(Task.of(() -> read(file))
                .done(read -> {
                    switch (read) {
                        case Read.Added added ->
                            done.accept(() ->
                                    tasks.run(Task.of(() -> added.undo().undo()).failed(problems)));
                        case Read.Refused no -> refused.accept(no.wrong());
                    }
                })
                .failed(problems));
    }

    private Read read(Path file) throws IOException {
        try {
            if (Files.size(file) > EmojiPicture.LARGEST_FILE) {
                return new Read.Refused(Wrong.TOO_LARGE);
            }
            EmojiPicture picture = EmojiPicture.of(Files.readAllBytes(file));
            String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
            return new Read.Added(emoji.add(name, picture));
        } catch (NotUsable e) {
            return new Read.Refused(e.wrong());
        }
    }

    /** @param done gets what takes it back */
    void remove(OwnEmoji one, Consumer<Runnable> done) {
        changes.run(() -> emoji.remove(one.id()), done);
    }
}
