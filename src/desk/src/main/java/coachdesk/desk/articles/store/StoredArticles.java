package coachdesk.desk.articles.store;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.articles.Paragraphs;
import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.ArticleQuery;
import coachdesk.desk.articles.Articles;
import coachdesk.desk.articles.Revision;
import coachdesk.desk.articles.Unsaved;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Reversible;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Articles over the store. Any thread. */
public final class StoredArticles implements Articles {
    private final Store store;
    private final Records records;
    private final Outbox outbox;
    private final Supplier<String> newId;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final Supplier<String> account;
    private final StoredRevisions revisions;

    /**
     * @param newId makes UUIDs
     * @param zone of the studio, at the moment
     * @param account who writes here, at the moment; gives null for nobody in particular
     */
    public StoredArticles(
            Store store,
            Records records,
            Outbox outbox,
            Supplier<String> newId,
            Clock clock,
            Supplier<ZoneId> zone,
            Supplier<String> account) {
        this.store = store;
        this.records = records;
        this.outbox = outbox;
        this.newId = newId;
        this.clock = clock;
        this.zone = zone;
        this.account = account;
        this.revisions = new StoredRevisions(outbox, newId, clock);
    }

    @Override
    public List<Article> list(ArticleQuery query) {
        if (!query.text().isBlank() && store.reading(ArticleSearch::missing)) {
            store.change(ArticleSearch::fill);
        }
        return store.reading(reading -> ArticleReads.list(reading, query));
    }

    @Override
    public Optional<Article> find(String id) {
        return store.reading(reading -> ArticleReads.find(reading, id));
    }

    @Override
    public String create(String title) {
        return store.write(tx -> create(tx, UnsavedTexts.blank(title.strip())));
    }

    private String create(Transaction tx, Map<String, Object> fields) {
        String id = newId.get();
        String now = clock.instant().toString();
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.putAll(fields);
        doc.put("author", Objects.requireNonNullElse(account.get(), ""));
        doc.put("published", false);
        doc.put("createdAt", now);
        doc.put("updatedAt", now);
        outbox.create(tx, Kind.ARTICLE, id, doc, clock.instant());
        return id;
    }

    @Override
    public String keepAsNew(Article written) {
        limit(written);
        return store.write(tx -> {
            UnsavedTexts.drop(tx, written.id());
            return create(tx, UnsavedTexts.fields(written));
        });
    }

    private static void limit(Article written) {
        if (written.words().content().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Problem.of(ErrorCode.ARTICLE_TOO_LONG).asException();
        }
    }

    @Override
    public void hold(Unsaved unsaved) {
        store.change(tx -> UnsavedTexts.hold(tx, unsaved.seen(), unsaved.written()));
    }

    @Override
    public Optional<Unsaved> held(String id) {
        return store.reading(reading -> UnsavedTexts.find(reading, id));
    }

    @Override
    public int takeUp() {
        List<Unsaved> all = store.reading(reading -> UnsavedTexts.ids(reading).stream()
                .flatMap(id -> UnsavedTexts.find(reading, id).stream())
                .toList());
        return (int) all.stream().filter(this::takeUp).count();
    }

    /** @return false when it cannot be kept as it is: it stays held, and stands there when the article is opened */
    private boolean takeUp(Unsaved unsaved) {
        try {
            if (find(unsaved.seen().id()).isPresent()) {
                save(unsaved.seen(), unsaved.written());
            } else {
                keepAsNew(unsaved.written());
            }
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    @Override
    public Article save(Article seen, Article written) {
        limit(written);
        return store.write(tx -> {
            UnsavedTexts.drop(tx, seen.id());
            Map<String, Object> before = doc(tx, seen.id());
            Map<String, Object> mine = fields(seen, written);
            boolean overwritten = false;
            if (mine.get("content") instanceof String content) {
                String now = Article.words(before).content();
                Optional<String> merged = Paragraphs.merge(seen.words().content(), content, now);
                overwritten = merged.isEmpty();
                mine.put("content", merged.orElse(content));
            }
            edit(tx, seen.id(), before, mine, overwritten, outbox::amend);
            return Article.of(seen.id(), doc(tx, seen.id()));
        });
    }

    /** Those that the writer changed. */
    private static Map<String, Object> fields(Article seen, Article written) {
        Map<String, Object> old = UnsavedTexts.fields(seen);
        Map<String, Object> fields = UnsavedTexts.fields(written);
        fields.entrySet().removeIf(field -> field.getValue().equals(old.get(field.getKey())));
        return fields;
    }

    /** @return the old values of what changed */
    private Map<String, Object> edit(
            Transaction tx,
            String id,
            Map<String, Object> before,
            Map<String, Object> fields,
            boolean keep,
            Change change) {
        if (says(before, fields)) {
            return Map.of();
        }
        String who = account.get();
        if (fields.containsKey("content") || fields.containsKey("title") || fields.containsKey("excerpt")) {
            revisions.keep(tx, id, before, who, keep);
        }
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("updatedAt", clock.instant().toString());
        if (who != null) {
            all.put("updatedBy", who);
        }
        return change.apply(tx, Kind.ARTICLE, id, all, clock.instant());
    }

    private static boolean says(Map<String, Object> doc, Map<String, Object> fields) {
        return fields.entrySet().stream().allMatch(field -> Objects.equals(doc.get(field.getKey()), field.getValue()));
    }

    /** How an edit enters the queue. */
    private interface Change {
        Map<String, Object> apply(Transaction tx, Kind kind, String id, Map<String, Object> fields, Instant at);
    }

    private Undo edit(String id, Map<String, Object> fields, boolean keep) {
        Map<String, Object> before = store.write(tx -> edit(tx, id, doc(tx, id), fields, keep, outbox::edit));
        return Undo.once(() -> store.change(tx -> {
            Optional<Map<String, Object>> now = live(tx, id);
            if (before.isEmpty() || now.isEmpty()) {
                return;
            }
            if (keep && !says(now.get(), fields)) {
                revisions.keep(tx, id, now.get(), account.get(), true);
            }
            outbox.edit(tx, Kind.ARTICLE, id, before, clock.instant());
        }));
    }

    @Override
    public Undo delete(String id) {
        Consumer<Transaction> back = store.write(tx -> {
            Reversible changes = new Reversible(records, outbox, tx, clock);
            changes.deleteIfThere(Kind.ARTICLE, id);
            UnsavedTexts.drop(tx, id);
            return changes.back();
        });
        return Undo.once(() -> store.change(back));
    }

    @Override
    public Undo publish(String id, boolean published) {
        return edit(id, publication(published), false);
    }

    @Override
    public void publish(Article planned) {
        String id = planned.id();
        store.change(tx -> live(tx, id).ifPresent(doc -> {
            Article now = Article.of(id, doc);
            if (now.state() == Article.State.PLANNED && now.publishAt().equals(planned.publishAt())) {
                edit(tx, id, doc, publication(true), false, outbox::edit);
            }
        }));
    }

    private static Map<String, Object> publication(boolean published) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("published", published);
        fields.put("publishAt", null);
        fields.put("publishZone", null);
        return fields;
    }

    @Override
    public Undo publishAt(String id, Instant at) {
        return edit(
                id,
                Map.of(
                        "published",
                        false,
                        "publishAt",
                        at.toString(),
                        "publishZone",
                        zone.get().getId()),
                false);
    }

    @Override
    public List<Revision> revisions(String id) {
        return store.reading(reading -> ArticleReads.revisions(reading, id));
    }

    @Override
    public Undo restore(String id, String revisionId) {
        Article.Words words = revisions(id).stream()
                .filter(revision -> revision.id().equals(revisionId))
                .findFirst()
                .map(Revision::words)
                .orElseThrow(
                        () -> Problem.of(ErrorCode.NOT_FOUND, "id", revisionId).asException());
        return edit(id, UnsavedTexts.words(words), true);
    }

    private Optional<Map<String, Object>> live(Transaction tx, String id) {
        return records.find(tx, Kind.ARTICLE, id)
                .filter(record -> !record.deleted())
                .map(Records.Stored::doc);
    }

    private Map<String, Object> doc(Transaction tx, String id) {
        return live(tx, id)
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND, "id", id).asException());
    }
}
