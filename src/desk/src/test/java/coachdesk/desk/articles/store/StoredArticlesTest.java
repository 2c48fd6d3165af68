package coachdesk.desk.articles.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.contract.Kind;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.Article.State;
import coachdesk.desk.articles.Article.Words;
import coachdesk.desk.articles.ArticleQuery;
import coachdesk.desk.articles.Articles;
import coachdesk.desk.articles.Category;
import coachdesk.desk.articles.Unsaved;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Integrity;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.sync.store.Queue;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredArticlesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(NOW);
    private final Records records = new Records(DeskKinds.of(() -> ZONE));
    private String writer = "lea@example.com";
    private Store store;
    private StoredArticles articles;

    @BeforeEach
    void open() {
        store = NewStore.in(folder);
        RandomIds ids = new RandomIds(new SplittableRandom(7));
        articles = new StoredArticles(store, records, new Outbox(records, ids), ids, clock, () -> ZONE, () -> writer);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Article found(String id) {
        return articles.find(id).orElseThrow();
    }

    private static Article with(Article article, Words words) {
        return new Article(
                article.id(),
                words,
                article.category(),
                article.tags(),
                article.author(),
                article.published(),
                article.createdAt(),
                article.updatedAt(),
                article.publishAt(),
                article.zone());
    }

    private Article write(String id, String content) {
        Article seen = found(id);
        Words words = seen.words();
        return articles.save(seen, with(seen, new Words(words.title(), content, words.excerpt(), words.imageUrl())));
    }

    private int queued() {
        return store.reading(reading -> reading.statements()
                .first("SELECT count(*) FROM operation", row -> row.getInt(1))
                .orElse(0));
    }

    @Test
    void a_new_one_is_a_draft_and_keeps_what_is_written() {
        String id = articles.create(" Bien commencer ");
        assertThat(found(id).words().title()).isEqualTo("Bien commencer");
        assertThat(found(id).state()).isEqualTo(State.DRAFT);
        clock.advance(Duration.ofMinutes(1));
        Article kept = write(id, "Bonjour **à tous**");
        assertThat(kept.words().content()).isEqualTo("Bonjour **à tous**");
        assertThat(kept.updatedAt()).isEqualTo(clock.instant());
        int before = queued();
        articles.save(kept, kept);
        assertThat(queued()).isEqualTo(before);
    }

    @Test
    void it_is_found_by_words_state_category_and_time() {
        String winter = articles.create("Größe zeigen");
        clock.advance(Duration.ofDays(2));
        String food = articles.create("Collations");
        Article seen = found(food);
        articles.save(
                seen,
                new Article(
                        food,
                        new Words("Collations", "Avant le cours", "", ""),
                        Category.NUTRITION,
                        List.of("été"),
                        null,
                        false,
                        null,
                        null,
                        null,
                        ZONE));
        articles.publish(food, true);
        assertThat(ids(ArticleQuery.ALL)).containsExactly(food, winter);
        assertThat(ids(ArticleQuery.ALL.withText("ETE cours"))).containsExactly(food);
        assertThat(ids(ArticleQuery.ALL.withText("grosse"))).containsExactly(winter);
        assertThat(ids(new ArticleQuery("", State.DRAFT, null, null))).containsExactly(winter);
        assertThat(ids(new ArticleQuery("", null, Category.NUTRITION, null))).containsExactly(food);
        assertThat(ids(new ArticleQuery("", null, null, NOW.plus(Duration.ofDays(1)))))
                .containsExactly(food);
    }

    private List<String> ids(ArticleQuery query) {
        return articles.list(query).stream().map(Article::id).toList();
    }

    @Test
    void a_deleted_one_comes_back_as_it_was() {
        String id = articles.create("Titre");
        write(id, "Texte");
        Undo undo = articles.delete(id);
        assertThat(articles.find(id)).isEmpty();
        undo.undo();
        assertThat(found(id).words().content()).isEqualTo("Texte");
    }

    @Test
    void coming_back_after_a_pause_keeps_how_it_stood() {
        String id = articles.create("Titre");
        write(id, "un");
        write(id, "un deux");
        assertThat(articles.revisions(id)).isEmpty();
        clock.advance(Duration.ofMinutes(11));
        write(id, "trois");
        assertThat(articles.revisions(id))
                .extracting(one -> one.words().content())
                .containsExactly("un deux");
        Undo undo = articles.restore(id, articles.revisions(id).getFirst().id());
        assertThat(found(id).words().content()).isEqualTo("un deux");
        assertThat(articles.revisions(id))
                .extracting(one -> one.words().content())
                .containsExactly("trois", "un deux");
        undo.undo();
        assertThat(found(id).words().content()).isEqualTo("trois");
    }

    @Test
    void what_was_written_after_a_restore_is_not_lost_when_that_is_taken_back() {
        String id = articles.create("Titre");
        write(id, "un");
        clock.advance(Duration.ofMinutes(11));
        write(id, "deux");
        Undo undo = articles.restore(id, articles.revisions(id).getFirst().id());
        write(id, "un et demi");
        undo.undo();
        assertThat(found(id).words().content()).isEqualTo("deux");
        assertThat(articles.revisions(id))
                .extracting(one -> one.words().content())
                .containsExactly("un et demi", "deux", "un");
    }

    @Test
    void what_is_planned_otherwise_in_the_same_moment_is_not_published() {
        String later = articles.create("Plus tard");
        String never = articles.create("Jamais");
        String gone = articles.create("Supprimé");
        String due = articles.create("Maintenant");
        List<String> all = List.of(later, never, gone, due);
        all.forEach(id -> articles.publishAt(id, NOW.plusSeconds(60)));
        clock.advance(Duration.ofMinutes(2));
        List<Article> seen = all.stream().map(this::found).toList();
        articles.publishAt(later, NOW.plusSeconds(3600));
        articles.publish(never, false);
        articles.delete(gone);
        seen.forEach(articles::publish);
        assertThat(found(later).state()).isEqualTo(State.PLANNED);
        assertThat(found(never).state()).isEqualTo(State.DRAFT);
        assertThat(articles.find(gone)).isEmpty();
        assertThat(found(due).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void another_author_keeps_how_it_stood_at_once_and_no_more_than_a_few_stay() {
        String id = articles.create("Titre");
        for (int i = 0; i < StoredRevisions.MOST + 5; i++) {
            writer = i % 2 == 0 ? "lea@example.com" : "noe@example.com";
            clock.advance(Duration.ofSeconds(1));
            write(id, "version " + i);
        }
        assertThat(articles.revisions(id)).hasSize(StoredRevisions.MOST);
        assertThat(articles.revisions(id).getFirst().words().content())
                .isEqualTo("version " + (StoredRevisions.MOST + 3));
    }

    @Test
    void a_desk_whose_clock_is_behind_keeps_what_it_just_left_behind() {
        String id = articles.create("Titre");
        for (int i = 0; i < StoredRevisions.MOST; i++) {
            clock.advance(Duration.ofMinutes(11));
            write(id, "version " + i);
        }
        clock.set(NOW.minus(Duration.ofDays(1)));
        writer = "noe@example.com";
        write(id, "après");
        writer = "lea@example.com";
        write(id, "encore");
        assertThat(articles.revisions(id))
                .hasSize(StoredRevisions.MOST)
                .extracting(one -> one.words().content())
                .startsWith("après", "version 29", "version 28");
    }

    @Test
    void what_another_wrote_meanwhile_stays_where_it_is_in_another_paragraph() {
        String id = articles.create("Titre");
        Article seen = write(id, "un\n\ndeux");
        write(id, "un\n\nDEUX");
        Article both = articles.save(seen, with(seen, new Words("Titre", "UN\n\ndeux", "", "")));
        assertThat(both.words().content()).isEqualTo("UN\n\nDEUX");
        assertThat(articles.revisions(id)).isEmpty();
        Article mine = articles.save(seen, with(seen, new Words("Titre", "un\n\nzwei", "", "")));
        assertThat(mine.words().content()).isEqualTo("un\n\nzwei");
        assertThat(articles.revisions(id))
                .extracting(one -> one.words().content())
                .containsExactly("UN\n\nDEUX");
    }

    @Test
    void it_is_published_at_its_time_however_late_and_once() {
        Publication publication = new Publication(store, articles, clock);
        String id = articles.create("Titre");
        Instant at = NOW.plus(Duration.ofHours(1));
        articles.publishAt(id, at);
        assertThat(found(id).state()).isEqualTo(State.PLANNED);
        assertThat(found(id).zone()).isEqualTo(ZONE);
        assertThat(publication.waiting()).containsValue(at);
        assertThat(publication.go()).isFalse();
        clock.advance(Duration.ofDays(3));
        assertThat(publication.go()).isTrue();
        assertThat(found(id).state()).isEqualTo(State.PUBLISHED);
        assertThat(publication.waiting()).isEmpty();
        assertThat(publication.go()).isFalse();
    }

    @Test
    void one_that_was_read_before_there_was_anything_to_look_through_is_found() {
        String id = articles.create("Étirements");
        store.change(tx -> tx.statements().run("UPDATE article SET search = NULL"));
        assertThat(Integrity.isWhole(store)).isTrue();
        assertThat(articles.list(ArticleQuery.ALL.withText("etire")))
                .extracting(Article::id)
                .containsExactly(id);
        write(id, "Contre le lumbago");
        assertThat(articles.list(ArticleQuery.ALL.withText("LUMBAGO étire"))).hasSize(1);
        assertThat(articles.list(ArticleQuery.ALL.withText("le"))).hasSize(1);
        assertThat(articles.list(ArticleQuery.ALL.withText("genou"))).isEmpty();
        assertThat(articles.list(ArticleQuery.ALL.withText("\"lumbago\""))).isEmpty();
        write(id, "Contre le torticolis");
        assertThat(articles.list(ArticleQuery.ALL.withText("lumbago"))).isEmpty();
        assertThat(articles.list(ArticleQuery.ALL.withText("torticolis zz"))).isEmpty();
        assertThat(articles.list(ArticleQuery.ALL.withText("torticolis re"))).hasSize(1);
        assertThat(Integrity.isWhole(store)).isTrue();
    }

    @Test
    void planning_can_be_taken_back() {
        String id = articles.create("Titre");
        Undo undo = articles.publishAt(id, NOW.plusSeconds(60));
        undo.undo();
        assertThat(found(id).state()).isEqualTo(State.DRAFT);
    }

    @Test
    void a_megabyte_is_kept_and_more_than_can_be_sent_is_refused_without_loss() {
        String id = articles.create("Titre");
        String megabyte = "Mot. ".repeat(210_000);
        assertThat(write(id, megabyte).words().content()).isEqualTo(megabyte);
        assertThatThrownBy(() -> write(id, megabyte.repeat(2))).isInstanceOf(ProblemException.class);
        assertThat(found(id).words().content()).isEqualTo(megabyte);
    }

    @Test
    void a_document_of_a_stranger_breaks_nothing() {
        store.change(tx -> records.told(
                tx,
                Kind.ARTICLE,
                "x",
                1,
                Map.of("id", "x", "title", 7, "tags", "a", "category", "z", "publishAt", "soon")));
        Article odd = found("x");
        assertThat(odd.words()).isEqualTo(Words.NONE);
        assertThat(odd.category()).isEqualTo(Category.GENERAL);
        assertThat(odd.state()).isEqualTo(State.DRAFT);
        assertThat(articles.list(ArticleQuery.ALL.withText("a"))).isEmpty();
    }

    @Test
    void words_are_counted_without_markup() {
        assertThat(Article.wordCount("")).isZero();
        assertThat(Article.wordCount("<h2>L’été **arrive**</h2>\n\n- [ici](https://example.com/a-b) 2 fois"))
                .isEqualTo(5);
    }

    @Test
    void what_was_written_of_one_that_is_gone_becomes_a_new_one_and_what_is_too_long_stays_held() {
        String gone = articles.create("Parti");
        Article seen = found(gone);
        articles.delete(gone);
        articles.hold(new Unsaved(seen, with(seen, new Words("Parti", "Tout mon travail", "", ""))));
        String longOne = articles.create("Long");
        Article before = found(longOne);
        String tooLong = "é".repeat(Articles.MOST_BYTES / 2 + 1);
        articles.hold(new Unsaved(before, with(before, new Words("Long", tooLong, "", ""))));
        assertThat(articles.takeUp()).isEqualTo(1);
        assertThat(articles.list(ArticleQuery.ALL))
                .filteredOn(article -> !article.id().equals(longOne))
                .singleElement()
                .satisfies(made -> {
                    assertThat(made.id()).isNotEqualTo(gone);
                    assertThat(made.words().content()).isEqualTo("Tout mon travail");
                });
        assertThat(articles.held(longOne))
                .get()
                .satisfies(held -> assertThat(held.written().words().content()).isEqualTo(tooLong));
        assertThat(articles.held(gone)).isEmpty();
    }

    @Test
    void saves_that_did_not_leave_yet_are_queued_as_one() {
        String id = articles.create("Titre");
        write(id, "eins");
        write(id, "eins zwei");
        assertThat(queued()).isEqualTo(1);
        store.change(tx -> tx.statements().run("UPDATE operation SET sent = TRUE"));
        write(id, "drei");
        Article seen = write(id, "drei vier");
        articles.save(seen, with(seen, new Words("Autre", "drei vier", "", "")));
        assertThat(queued()).isEqualTo(2);
        Map<String, Object> base = operation("base");
        assertThat(base).containsEntry("content", "eins zwei").containsEntry("title", "Titre");
        assertThat(operation("body")).containsEntry("content", "drei vier").containsEntry("title", "Autre");
        assertThat(found(id).words()).isEqualTo(new Words("Autre", "drei vier", "", ""));
    }

    @Test
    void what_was_saved_while_it_is_about_to_leave_leaves_with_it_and_what_comes_then_is_queued_behind() {
        String id = articles.create("Titre");
        List<Queue.Waiting> ready = store.read(sql -> Queue.waiting(sql, 0, 10));
        write(id, "encore");
        List<Queue.Waiting> leaving = store.write(tx -> Queue.leaving(tx, ready));
        assertThat(leaving).singleElement().satisfies(one -> {
            assertThat(one.op().body()).containsEntry("content", "encore");
            assertThat(one.op().n()).isEqualTo(ready.getFirst().op().n());
        });
        write(id, "et encore");
        assertThat(queued()).isEqualTo(2);
        assertThat(operation("base")).containsEntry("content", "encore");
    }

    private Map<String, Object> operation(String column) {
        return store.reading(reading -> reading.statements()
                .first("SELECT " + column + " FROM operation WHERE NOT sent", row -> Json.read(row.getString(1)))
                .orElseThrow());
    }
}
