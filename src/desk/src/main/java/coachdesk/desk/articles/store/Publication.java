package coachdesk.desk.articles.store;

import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.Articles;
import coachdesk.desk.schedule.Errands;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Topic;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Publishes articles at their time. However late: unlike a message, an article that comes an hour later is still what was
 * meant. Several desks that do it at once do the same. Any thread.
 */
public final class Publication implements Errands {
    private final Store store;
    private final Articles articles;
    private final Clock clock;

    public Publication(Store store, Articles articles, Clock clock) {
        this.store = store;
        this.articles = articles;
        this.clock = clock;
    }

    private List<Article> planned() {
        return store.reading(ArticleReads::planned);
    }

    @Override
    public Map<String, Instant> waiting() {
        Map<String, Instant> times = new LinkedHashMap<>();
        planned().forEach(article -> times.put("article " + article.id(), article.publishAt()));
        return times;
    }

    @Override
    public boolean go() {
        List<Article> due = planned().stream()
                .filter(article -> !article.publishAt().isAfter(clock.instant()))
                .toList();
        due.forEach(articles::publish);
        return !due.isEmpty();
    }

    @Override
    public Runnable listen(Runnable changed) {
        return store.signals().listen(topics -> {
            if (topics.contains(Topic.ARTICLE)) {
                changed.run();
            }
        });
    }
}
