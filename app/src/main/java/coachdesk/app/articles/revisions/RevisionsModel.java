package coachdesk.app.articles.revisions;

import coachdesk.app.tasks.Refresh;
import coachdesk.app.ui.Lines;
import coachdesk.desk.articles.Article.Words;
import coachdesk.desk.articles.Articles;
import coachdesk.desk.articles.Revision;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.TaskRunner;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** How an article stood before, and what has changed since. UI thread only. */
public final class RevisionsModel {
    private final Articles articles;
    private final String article;
    private final Refresh<Page> refresh;
    private final ObservableList<Revision> revisions = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Compared> compared = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Boolean> known = new ReadOnlyObjectWrapper<>(false);
    private volatile String wanted;

    /**
     * One of them beside the article as it is kept.
     *
     * @param title empty where it is the same; so the others
     */
    record Compared(
            Revision revision,
            List<Difference.Row> title,
            List<Difference.Row> excerpt,
            List<Difference.Row> picture,
            List<Difference.Row> text) {
        boolean same() {
            return title.isEmpty() && excerpt.isEmpty() && picture.isEmpty() && text.isEmpty();
        }
    }

    /** @param compared null when there is none */
    private record Page(String wanted, List<Revision> revisions, Compared compared) {}

    public RevisionsModel(
            String article, Articles articles, Signals signals, TaskRunner tasks, Consumer<Problem> problems) {
        this.article = article;
        this.articles = articles;
        this.refresh = new Refresh<>(tasks, this::read, this::show, problems)
                .on(signals, Topic.ARTICLE, Topic.ARTICLE_REVISION);
    }

    /** The newest first. */
    ObservableList<Revision> revisions() {
        return revisions;
    }

    /** Null while there is none. */
    ReadOnlyObjectProperty<Compared> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** Whether they were read. */
    ReadOnlyObjectProperty<Boolean> knownProperty() {
        return known.getReadOnlyProperty();
    }

    public void start() {
        refresh.start();
    }

    public void stop() {
        refresh.stop();
    }

    /** @param revision null for the newest that differs */
    void choose(String revision) {
        wanted = revision;
        refresh.ask();
    }

    private Page read() {
        String of = wanted;
        List<Revision> all = articles.revisions(article);
        Words now = articles.find(article).map(found -> found.words()).orElse(Words.NONE);
        return new Page(
                of,
                all,
                all.stream()
                        .filter(one -> one.id().equals(of))
                        .findFirst()
                        .or(() -> all.stream()
                                .filter(one -> !one.words().equals(now))
                                .findFirst())
                        .or(() -> all.stream().findFirst())
                        .map(one -> compare(one, now))
                        .orElse(null));
    }

    private static Compared compare(Revision revision, Words now) {
        Words then = revision.words();
        return new Compared(
                revision,
                Difference.of(then.title(), now.title()),
                Difference.of(then.excerpt(), now.excerpt()),
                Difference.of(then.imageUrl(), now.imageUrl()),
                Difference.of(then.content(), now.content()));
    }

    private void show(Page page) {
        if (Objects.equals(page.wanted(), wanted)) {
            Lines.show(revisions, page.revisions());
            compared.set(page.compared());
            known.set(true);
        }
    }
}
