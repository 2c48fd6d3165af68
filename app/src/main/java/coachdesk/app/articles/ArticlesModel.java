package coachdesk.app.articles;

import coachdesk.app.tasks.Pauses;
import coachdesk.app.tasks.Refresh;
import coachdesk.app.ui.Lines;
import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.ArticleQuery;
import coachdesk.desk.articles.Articles;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which articles there are. UI thread only. */
final class ArticlesModel {
    /** After the last letter that was typed. */
    static final Duration PAUSE = Duration.ofMillis(150);

    private final Pauses pauses;
    private final Refresh<Found> refresh;
    private final ObservableList<Article> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);
    private volatile ArticleQuery asked = ArticleQuery.ALL;
    private Runnable waiting = () -> {};
    private Consumer<Runnable> around = Runnable::run;

    /** What stands where the list is. */
    enum State {
        READING,
        LISTED,
        NONE,
        NOT_FOUND,
        FAILED
    }

    private record Found(ArticleQuery of, List<Article> rows) {}

    ArticlesModel(Articles articles, Signals signals, TaskRunner tasks, Pauses pauses, Consumer<Problem> problems) {
        this.pauses = pauses;
        this.refresh = new Refresh<>(
                        tasks,
                        () -> {
                            ArticleQuery of = asked;
                            return new Found(of, articles.list(of));
                        },
                        this::show,
                        problem -> {
                            state.set(rows.isEmpty() ? State.FAILED : State.LISTED);
                            problems.accept(problem);
                        })
                .on(signals, Topic.ARTICLE);
    }

    ObservableList<Article> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** @param around runs each change of the rows */
    void showing(Consumer<Runnable> around) {
        this.around = around;
    }

    void start() {
        refresh.start();
    }

    void stop() {
        waiting.run();
        refresh.stop();
    }

    void search(String text) {
        waiting.run();
        waiting = pauses.after(PAUSE, () -> ask(now -> now.withText(text)));
    }

    void ask(UnaryOperator<ArticleQuery> change) {
        asked = change.apply(asked);
        refresh.ask();
    }

    private void show(Found found) {
        if (!found.of().equals(asked)) {
            return;
        }
        around.accept(() -> Lines.show(rows, found.rows()));
        state.set(!rows.isEmpty() ? State.LISTED : asked.equals(ArticleQuery.ALL) ? State.NONE : State.NOT_FOUND);
    }
}
