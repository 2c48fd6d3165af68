package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.Articles;
import coachdesk.desk.articles.store.Publication;
import coachdesk.desk.articles.store.StoredArticles;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.sync.Decision;
import coachdesk.testkit.providers.ProviderFault;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Articles at the hosted backend: it wants to read in the body who writes. */
class ClassicArticlesTest extends AtHosted {
    private static Map<String, Object> article(String id, String title, String content) {
        Map<String, Object> doc = new HashMap<>();
        doc.put("id", id);
        doc.put("title", title);
        doc.put("content", content);
        doc.put("excerpt", "");
        doc.put("imageUrl", "");
        doc.put("category", "general");
        doc.put("tags", List.of());
        doc.put("author", "");
        doc.put("published", false);
        doc.put("createdAt", "2026-02-10T18:00:00Z");
        doc.put("updatedAt", "2026-02-10T18:00:00Z");
        return doc;
    }

    private Map<String, Object> only() {
        assertThat(there.articles()).hasSize(1);
        return there.articles().getFirst();
    }

    @Test
    void an_article_made_here_is_written_changed_and_deleted_there_in_the_coachs_name() {
        at.desk.create(Kind.ARTICLE, "a", article("a", "Bien dormir", "Un."));
        assertThat(at.sync().complete()).isTrue();
        assertThat(only()).containsEntry("title", "Bien dormir");

        at.desk.edit(
                Kind.ARTICLE, "a", Map.of("content", "Deux.", "published", true, "updatedAt", "2026-02-10T18:05:00Z"));
        assertThat(at.sync().complete()).isTrue();
        assertThat(only()).containsEntry("content", "Deux.").containsEntry("published", true);

        at.desk.delete(Kind.ARTICLE, "a");
        at.pass(Duration.ofMinutes(1));
        assertThat(at.sync().complete()).isTrue();

        assertThat(there.articles()).isEmpty();
        assertThat(at.desk.doc(Kind.ARTICLE, "a")).isNull();
        assertThat(at.refusals()).isEmpty();
    }

    @Test
    void when_it_shall_be_published_and_its_revisions_stay_here() {
        at.desk.create(Kind.ARTICLE, "a", article("a", "Bien dormir", "Un."));
        at.desk.create(Kind.ARTICLE_REVISION, "r", Map.of("id", "r", "article_id", "a", "content", "Zéro."));
        at.sync();
        at.desk.edit(Kind.ARTICLE, "a", Map.of("publishAt", "2026-02-12T08:00:00Z", "publishZone", "Europe/Zurich"));
        at.sync();
        at.restart();
        at.sync();

        assertThat(only()).doesNotContainKeys("publishAt", "publishZone").containsEntry("published", false);
        assertThat(at.desk.doc(Kind.ARTICLE, "a")).containsEntry("publishAt", "2026-02-12T08:00:00Z");
        assertThat(at.desk.doc(Kind.ARTICLE_REVISION, "r")).isNotNull();
        assertThat(at.asked("PUT .*")).isZero();
    }

    @Test
    void changes_of_different_paragraphs_go_together_and_of_the_same_one_are_decided_by_a_person() {
        String id = there.article("Bien dormir", "Un.\n\nDeux.\n\nTrois.", true);
        at.sync();
        at.desk.edit(Kind.ARTICLE, id, Map.of("content", "Un, ici.\n\nDeux.\n\nTrois."));
        there.stored(id, "content", "Un.\n\nDeux.\n\nTrois, là.");
        at.sync();
        assertThat(there.find(id).orElseThrow()).containsEntry("content", "Un, ici.\n\nDeux.\n\nTrois, là.");

        at.desk.edit(Kind.ARTICLE, id, Map.of("content", "Ici.\n\nDeux.\n\nTrois, là."));
        there.stored(id, "content", "Là.\n\nDeux.\n\nTrois, là.");
        at.sync();

        assertThat(at.refusals()).singleElement().satisfies(one -> assertThat(one.fields())
                .isNotEmpty());
        assertThat(there.find(id).orElseThrow()).containsEntry("content", "Là.\n\nDeux.\n\nTrois, là.");
    }

    @Test
    void two_empty_drafts_are_two_and_one_whose_answer_was_lost_is_one() {
        there.article("Sans titre", "", false);
        at.sync();
        at.pass(Duration.ofHours(1));
        at.hosted.next("POST /api/articles", new ProviderFault.LostAnswer());
        at.desk.create(Kind.ARTICLE, "a", article("a", "Sans titre", ""));
        at.desk.create(Kind.ARTICLE, "b", article("b", "Sans titre", ""));

        at.untilQuiet();

        assertThat(there.articles()).hasSize(3);
        assertThat(at.desk.digest(Kind.ARTICLE).count()).isEqualTo(3);
    }

    @Test
    void where_the_backend_knows_another_coach_it_is_said_and_nothing_is_lost() {
        at.hosted.next("GET /api/coach-auth", new ProviderFault.BrokenBefore());
        at.desk.create(Kind.ARTICLE, "a", article("a", "Bien dormir", "Un."));
        assertThat(at.sync().complete()).isFalse();
        assertThat(there.articles()).isEmpty();

        at.untilQuiet();

        assertThat(only()).containsEntry("title", "Bien dormir");
    }

    @Test
    void a_delete_of_one_that_is_gone_is_done() {
        String id = there.article("Bien dormir", "Un.", true);
        at.sync();
        at.desk.delete(Kind.ARTICLE, id);
        at.pass(Duration.ofMinutes(1));
        there.removes(id);

        assertThat(at.sync().complete()).isTrue();

        assertThat(at.refusals()).extracting(Decision::code).doesNotContain(ErrorCode.NOT_FOUND);
    }

    @Test
    void what_is_planned_here_is_published_there_at_its_time_and_words_written_meanwhile_go_along() {
        RandomIds ids = new RandomIds(new SplittableRandom(5));
        Articles articles = new StoredArticles(
                at.desk.store,
                at.desk.records,
                new Outbox(at.desk.records, ids),
                ids,
                at.desk.clock,
                () -> ZoneId.of("Europe/Zurich"),
                () -> "Ana");
        String id = articles.create("Bien dormir");
        at.sync();
        articles.publishAt(id, at.now().plus(Duration.ofHours(1)));
        at.sync();
        assertThat(only()).containsEntry("published", false);

        Article seen = articles.find(id).orElseThrow();
        articles.save(
                seen,
                new Article(
                        id,
                        new Article.Words("Bien dormir", "Un.", "", ""),
                        seen.category(),
                        seen.tags(),
                        seen.author(),
                        false,
                        null,
                        null,
                        null,
                        null));
        at.pass(Duration.ofHours(1));
        assertThat(new Publication(at.desk.store, articles, at.desk.clock).go()).isTrue();
        assertThat(at.sync().complete()).isTrue();

        assertThat(only()).containsEntry("published", true).containsEntry("content", "Un.");
        at.sync();
        assertThat(articles.find(id).orElseThrow().state()).isEqualTo(Article.State.PUBLISHED);
        assertThat(at.refusals()).isEmpty();
    }
}
