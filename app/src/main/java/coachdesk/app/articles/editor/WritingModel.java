package coachdesk.app.articles.editor;

import coachdesk.app.articles.markdown.Markdown;
import coachdesk.app.articles.markdown.Piece;
import coachdesk.app.tasks.Autosave;
import coachdesk.app.tasks.Pauses;
import coachdesk.app.tasks.Refresh;
import coachdesk.app.tasks.Undoable;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.articles.Paragraphs;
import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.Articles;
import coachdesk.desk.articles.Unsaved;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One article that is being written. What others change of it meanwhile comes in beside what is written. UI thread only. */
public final class WritingModel {
    /** Each save of a long text is as much to send. */
    private static final int LONG = 60_000;

    private static final Duration LONG_PAUSE = Duration.ofSeconds(5);

    private final TaskRunner tasks;
    private final Told told;
    private final Holding holding;
    private final Fields fields;
    private final LongText text;
    private final Autosave<Work, Kept> autosave;
    private final Undoable changes;
    private final Refresh<Found> outside;
    private final Refresh<Look> preview;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Article> article = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper gone = new ReadOnlyBooleanWrapper();
    private volatile List<String> parts;
    private volatile int part;
    private volatile int turn;
    private Article seen;
    private boolean taking;
    private boolean overlapped;

    /**
     * What the field shows.
     *
     * @param nth each is another, also when it says what was shown before somebody went on
     * @param caret where one writes on; negative for wherever one was
     * @param part of {@code parts}, from 0
     */
    record Shown(int nth, String text, int caret, int part, int parts) {}

    /**
     * What readers will see of the part that is written on.
     *
     * @param words of the whole article
     */
    record Look(List<Piece> pieces, int words) {}

    /** @param nth of what is held */
    private record Work(int nth, Article seen, Article written) {}

    private record Kept(Article written, Article now) {}

    /** @param turn when it was read: what was read before something was kept is old */
    private record Found(int turn, Optional<Article> article) {}

    /** What happened, for a person. UI thread. */
    public interface Told {
        void problem(Problem problem);

        /** Others changed the paragraph that is written on; what is written here counts. */
        void overlapped();
    }

    /**
     * @param first as it stands now
     * @param unsaved what was written and is not in it yet; null when all is
     */
    public WritingModel(
            Article first,
            Unsaved unsaved,
            Articles articles,
            Signals signals,
            TaskRunner tasks,
            Pauses pauses,
            Told told) {
        this.tasks = tasks;
        this.told = told;
        this.seen = unsaved == null ? first : unsaved.seen();
        this.article.set(first);
        Article written = unsaved == null ? first : unsaved.written();
        this.text = new LongText(written.words().content());
        this.fields = new Fields(written, this::changed);
        this.holding = new Holding(articles, tasks, () -> new Unsaved(seen, written()));
        this.changes = new Undoable(tasks, told::problem);
        this.autosave = new Autosave<>(new Writing(), tasks, pauses, this::failed);
        autosave.of(new Kept(first, first));
        this.outside = new Refresh<>(tasks, () -> new Found(turn, articles.find(first.id())), this::take, told::problem)
                .on(signals, Topic.ARTICLE);
        this.preview = new Refresh<>(tasks, this::read, look::set, told::problem);
        if (unsaved != null) {
            autosave.changed();
        }
        show(-1);
    }

    private void failed(Problem problem) {
        if (problem.code() == ErrorCode.NOT_FOUND) {
            gone.set(true);
        } else {
            told.problem(problem);
        }
    }

    private final class Writing implements Autosave.Draft<Work, Kept> {
        @Override
        public Work now() {
            turn++;
            overlapped = false;
            return new Work(holding.asked(), seen, written());
        }

        @Override
        public Kept keep(Work work) {
            return new Kept(work.written(), holding.save(work.nth(), work.seen(), work.written()));
        }

        @Override
        public void kept(Kept kept) {
            turn++;
            take(kept.written(), kept.now());
            outside.ask();
        }

        @Override
        public Duration pause() {
            return text.part().length() > LONG || text.parts().size() > 2 ? LONG_PAUSE : Autosave.PAUSE;
        }
    }

    public String id() {
        return seen.id();
    }

    Fields fields() {
        return fields;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** As it is kept. */
    public ReadOnlyObjectProperty<Article> articleProperty() {
        return article.getReadOnlyProperty();
    }

    /** Null until it was read for the first time. */
    ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Autosave.State> keptProperty() {
        return autosave.stateProperty();
    }

    /** Whether somebody has deleted it. */
    public ReadOnlyBooleanProperty goneProperty() {
        return gone.getReadOnlyProperty();
    }

    private Article written() {
        return fields.written(seen, text.whole());
    }

    /** Where it is gone: what stands here becomes another article. @param done gets its id */
    public void keepAsNew(Consumer<String> done) {
        Article all = written();
        tasks.run(Task.of(() -> holding.keepAsNew(all)).done(done).failed(told::problem));
    }

    /** Whether something stands here only. */
    public boolean owes() {
        return autosave.owes();
    }

    /** Whether nothing stands in it at all. */
    public boolean blank() {
        return fields.blank() && text.whole().isBlank();
    }

    public void start() {
        outside.start();
        preview.start();
    }

    /** Keeps what was written and listens no more. */
    public void stop() {
        outside.stop();
        preview.stop();
        keep();
    }

    /** Keeps what is not kept yet. */
    public void keep() {
        if (autosave.owes()) {
            autosave.now(kept -> {});
        }
    }

    /**
     * Does something with the article once all that was written is kept.
     *
     * @param change runs on a worker thread
     * @param done gets what takes it back
     */
    public void change(Callable<Undo> change, Consumer<Runnable> done) {
        autosave.now(kept -> changes.run(change, done));
    }

    /** Tells how it stands once all that was written is kept. */
    public void whenKept(Consumer<Article> then) {
        autosave.now(kept -> then.accept(article.get()));
    }

    /** The field holds this now. */
    void write(String now) {
        if (!now.equals(text.part())) {
            text.write(now);
            changed();
            ask();
        }
    }

    /** Whether the field cannot take so much more at once: then {@link #insert} does. */
    boolean tooMuch(int more) {
        return text.tooMuch(more);
    }

    void insert(int from, int to, String words) {
        int caret = text.insert(from, to, words);
        changed();
        show(caret);
    }

    void go(int wanted) {
        text.go(wanted);
        show(0);
    }

    private void changed() {
        if (!taking) {
            autosave.changed();
            holding.changed();
        }
    }

    private void show(int caret) {
        Shown before = shown.get();
        int nth = before == null ? 0 : before.nth() + 1;
        shown.set(new Shown(nth, text.part(), caret, text.at(), text.parts().size()));
        ask();
    }

    private void ask() {
        parts = text.parts();
        part = text.at();
        preview.ask();
    }

    private Look read() {
        List<String> all = parts;
        int at = Math.min(part, all.size() - 1);
        return new Look(
                Markdown.pieces(all.get(at)),
                all.stream().mapToInt(Article::wordCount).sum());
    }

    private void take(Found found) {
        if (found.turn() != turn || autosave.saving()) {
            return;
        }
        gone.set(found.article().isEmpty());
        found.article().filter(now -> !now.equals(seen)).ifPresent(now -> take(seen, now));
    }

    private void take(Article base, Article now) {
        taking = true;
        fields.take(base, now);
        String mine = text.whole();
        Optional<String> merged =
                Paragraphs.merge(base.words().content(), mine, now.words().content());
        merged.filter(all -> !all.equals(mine)).ifPresent(all -> {
            text.become(all);
            show(-1);
        });
        // Where both changed one paragraph, the next save has to know what this one began with.
        seen = merged.isPresent() ? now : base;
        taking = false;
        article.set(now);
        if (merged.isEmpty() && !overlapped) {
            overlapped = true;
            told.overlapped();
        }
    }
}
