package coachdesk.app.conversations;

import coachdesk.app.tasks.Refresh;
import coachdesk.app.tasks.Undoable;
import coachdesk.desk.conversations.CannedReplies;
import coachdesk.desk.conversations.CannedReply;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The ready answers, and which of them are meant by what is being typed after a slash. UI thread only. */
final class CannedModel {
    private static final int MOST = 6;
    private static final Pattern SLASH = Pattern.compile("(?:^|\\s)(/([^\\s/]{0,30}))$");

    private final CannedReplies replies;
    private final TaskRunner tasks;
    private final Consumer<Problem> problems;
    private final Undoable changes;
    private final Refresh<List<CannedReply>> refresh;
    private final ObservableList<CannedReply> all = FXCollections.observableArrayList();
    private final ObservableList<CannedReply> meant = FXCollections.observableArrayList();
    private String before = "";

    CannedModel(CannedReplies replies, Signals signals, TaskRunner tasks, Consumer<Problem> problems) {
        this.replies = replies;
        this.tasks = tasks;
        this.problems = problems;
        this.changes = new Undoable(tasks, problems);
        this.refresh = new Refresh<>(
                        tasks,
                        replies::all,
                        now -> {
                            all.setAll(now);
                            typed(before);
                        },
                        problems)
                .on(signals, Topic.CANNED_REPLY);
    }

    ObservableList<CannedReply> all() {
        return all;
    }

    /** Those to choose from now; none while no slash is being typed. */
    ObservableList<CannedReply> meant() {
        return meant;
    }

    void start() {
        refresh.start();
    }

    void stop() {
        refresh.stop();
    }

    /** @param now what stands before the caret */
    void typed(String now) {
        before = now;
        Optional<String> wanted = slash(now).map(match -> match.group(2));
        meant.setAll(wanted.map(word -> all.stream()
                        .filter(reply -> reply.answers(word))
                        .limit(MOST)
                        .toList())
                .orElse(List.of()));
    }

    void close() {
        before = "";
        meant.clear();
    }

    /** From where on the ready answer takes the place of what was typed. */
    static int start(String beforeCaret) {
        return slash(beforeCaret).map(match -> match.start(1)).orElse(beforeCaret.length());
    }

    private static Optional<Matcher> slash(String beforeCaret) {
        Matcher matcher = SLASH.matcher(beforeCaret);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    /** @param done gets it as it is said to whom it is for */
    void wording(CannedReply reply, String conversation, Consumer<CannedReplies.Worded> done) {
        tasks.run(Task.of(() -> replies.wording(reply, conversation)).done(done).failed(problems));
    }

    /** @param done gets what takes it back */
    void keep(CannedReply reply, Consumer<Runnable> done) {
        changes.run(() -> replies.keep(reply), done);
    }

    /** @param done gets what takes it back */
    void delete(CannedReply reply, Consumer<Runnable> done) {
        changes.run(() -> replies.delete(reply.id()), done);
    }
}
