package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.sync.Decision;
import coachdesk.testkit.providers.ProviderFault;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Films and pictures at the hosted backend, which asks for them by their slugs and counts every look as a view. */
class ClassicMediaTest extends AtHosted {
    private static final Map<String, Object> FILE = Map.of("hash", "ab", "size", 10, "type", "video/mp4");

    private static Map<String, Object> film(String id, String slug, String url) {
        Map<String, Object> doc = new HashMap<>();
        doc.put("id", id);
        doc.put("slug", slug);
        doc.put("title", "Clip");
        doc.put("video_url", url);
        doc.put("description", "");
        doc.put("cta_text", "RÉSERVER");
        doc.put("cta_link", "https://example.com/");
        doc.put("cta_type", "reserver");
        doc.put("file", null);
        return doc;
    }

    @Test
    void a_film_made_here_keeps_what_has_no_place_there_and_nobody_looks_at_it() {
        at.desk.create(Kind.MEDIA, "m", film("m", "clip", "https://youtu.be/AAAAAAAAAA1"));
        at.sync();
        at.desk.edit(Kind.MEDIA, "m", Map.of("title", "Clip neuf", "cta_type", "offre"));
        assertThat(at.sync().complete()).isTrue();
        at.sync();

        assertThat(there.media()).singleElement().satisfies(medium -> assertThat(medium)
                .containsEntry("slug", "clip")
                .containsEntry("title", "Clip neuf")
                .containsEntry("views", 0)
                .doesNotContainKey("cta_type"));
        assertThat(at.desk.doc(Kind.MEDIA, "m"))
                .containsEntry("cta_type", "offre")
                .containsEntry("views", 0);
        assertThat(at.asked("GET /api/media/.*")).isZero();
    }

    @Test
    void one_from_a_file_has_no_address_there_and_stays_here() {
        Map<String, Object> doc = film("m", "fichier", "");
        doc.put("file", FILE);
        at.desk.create(Kind.MEDIA, "m", doc);

        assertThat(at.sync().complete()).isTrue();
        at.sync();
        at.restart();
        at.desk.edit(Kind.MEDIA, "m", Map.of("title", "Autre titre"));
        at.sync();
        at.sync();

        assertThat(there.media()).isEmpty();
        assertThat(at.refusals()).isEmpty();
        assertThat(at.desk.doc(Kind.MEDIA, "m"))
                .containsEntry("title", "Autre titre")
                .containsEntry("file", FILE);
        at.desk.delete(Kind.MEDIA, "m");
        at.pass(Duration.ofMinutes(1));
        at.sync();
        assertThat(at.desk.doc(Kind.MEDIA, "m")).isNull();
        assertThat(at.asked("(POST|PUT|DELETE) .*")).isZero();
    }

    @Test
    void once_it_leads_to_an_address_instead_it_is_made_there() {
        Map<String, Object> doc = film("m", "fichier", "");
        doc.put("file", FILE);
        at.desk.create(Kind.MEDIA, "m", doc);
        at.sync();
        Map<String, Object> link = new HashMap<>();
        link.put("file", null);
        link.put("video_url", "https://vimeo.com/1");
        at.desk.edit(Kind.MEDIA, "m", link);

        at.sync();

        assertThat(there.media()).singleElement().satisfies(medium -> assertThat(medium)
                .containsEntry("video_url", "https://vimeo.com/1"));
        assertThat(at.desk.digest(Kind.MEDIA).count()).isEqualTo(1);
    }

    @Test
    void of_two_with_one_slug_nobody_knows_which_would_be_meant() {
        String first = there.media("Promo", "https://vimeo.com/1", "Une");
        String second = there.media("promo", "https://vimeo.com/2", "Deux");
        at.sync();
        at.desk.edit(Kind.MEDIA, second, Map.of("title", "Deuxième"));
        at.desk.delete(Kind.MEDIA, first);
        at.pass(Duration.ofMinutes(1));

        at.sync();

        assertThat(at.refusals())
                .extracting(Decision::code)
                .containsExactly(ErrorCode.CLASSIC_CANNOT, ErrorCode.CLASSIC_CANNOT);
        assertThat(there.media()).extracting(medium -> medium.get("title")).containsExactly("Une", "Deux");
    }

    @Test
    void its_slug_cannot_be_changed_there() {
        String film = there.media("promo", "https://vimeo.com/1", "Une");
        at.sync();
        at.desk.edit(Kind.MEDIA, film, Map.of("slug", "autre"));

        at.sync();

        assertThat(at.refusals()).extracting(Decision::code).containsExactly(ErrorCode.CLASSIC_CANNOT);
        assertThat(at.desk.doc(Kind.MEDIA, film)).containsEntry("slug", "promo");
    }

    @Test
    void a_slug_that_another_has_is_refused_and_one_whose_answer_was_lost_is_its_own() {
        there.media("promo", "https://vimeo.com/1", "Une");
        at.sync();
        at.desk.create(Kind.MEDIA, "taken", film("taken", "promo", "https://vimeo.com/2"));
        at.hosted.next("POST /api/media/create", new ProviderFault.None());
        at.hosted.next("POST /api/media/create", new ProviderFault.LostAnswer());
        at.desk.create(Kind.MEDIA, "lost", film("lost", "clip", "https://vimeo.com/3"));

        at.untilQuiet();

        assertThat(at.refusals()).extracting(Decision::code).containsExactly(ErrorCode.INVALID);
        assertThat(there.media()).extracting(medium -> medium.get("slug")).containsExactly("promo", "clip");
        assertThat(at.desk.doc(Kind.MEDIA, "lost")).containsEntry("cta_type", "reserver");
    }

    @Test
    void an_emptied_call_is_no_call_and_an_emptied_title_is_not_sent() {
        at.desk.create(Kind.MEDIA, "m", film("m", "clip", "https://vimeo.com/1"));
        at.sync();
        at.desk.edit(Kind.MEDIA, "m", Map.of("cta_text", "", "cta_link", ""));
        at.sync();
        at.desk.edit(Kind.MEDIA, "m", Map.of("title", " "));
        at.sync();

        assertThat(there.media().getFirst()).containsEntry("cta_text", null).containsEntry("title", "Clip");
        assertThat(at.refusals()).extracting(Decision::code).containsExactly(ErrorCode.INVALID);
    }
}
