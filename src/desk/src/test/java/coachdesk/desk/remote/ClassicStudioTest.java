package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.sync.Decision;
import coachdesk.testkit.providers.ProviderFault;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Payment links, looks and categories at the hosted backend. */
class ClassicStudioTest extends AtHosted {
    private void edit(Kind kind, String id, String field, Object value) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(field, value);
        at.desk.edit(kind, id, fields);
    }

    @Test
    void payment_links_are_always_said_all_six_and_never_null() {
        there.paymentLinks(
                Map.of("stripe", "https://pay.example.com/stripe", "coachNotificationEmail", "a@example.com"));
        at.sync();
        edit(Kind.PAYMENT_LINKS, Kind.THE_PAYMENT_LINKS, "twint", "https://pay.example.com/twint");
        edit(Kind.PAYMENT_LINKS, Kind.THE_PAYMENT_LINKS, "stripe", null);

        assertThat(at.sync().complete()).isTrue();

        assertThat(there.paymentLinks())
                .hasSize(6)
                .doesNotContainValue(null)
                .containsEntry("stripe", "")
                .containsEntry("twint", "https://pay.example.com/twint")
                .containsEntry("coachNotificationEmail", "a@example.com");
        assertThat(at.sync().warning()).isNull();
    }

    @Test
    void payment_links_that_a_null_broke_stay_here_as_they_were() {
        there.paymentLinks(Map.of("stripe", "https://pay.example.com/stripe"));
        at.sync();
        Map<String, Object> broken = new HashMap<>();
        broken.put("paypal", null);
        there.paymentLinks(broken);

        assertThat(at.sync().warning().code()).isEqualTo(ErrorCode.CLASSIC_UNREADABLE);

        assertThat(at.desk.doc(Kind.PAYMENT_LINKS, Kind.THE_PAYMENT_LINKS))
                .containsEntry("stripe", "https://pay.example.com/stripe");
    }

    @Test
    void of_the_looks_only_what_changed_is_sent_and_a_null_clears() {
        there.concept(Map.of("termsText", "Conditions", "logoUrl", "https://images.example.com/logo.png"));
        at.sync();
        edit(Kind.CONCEPT, Kind.THE_CONCEPT, "appName", "Lionnes");
        edit(Kind.CONCEPT, Kind.THE_CONCEPT, "termsText", null);
        edit(Kind.CONCEPT, Kind.THE_CONCEPT, "facts", "ici");
        there.concept(Map.of("primaryColor", "#112233"));

        assertThat(at.sync().complete()).isTrue();

        assertThat(there.concept())
                .containsEntry("appName", "Lionnes")
                .containsEntry("termsText", "")
                .containsEntry("primaryColor", "#112233")
                .doesNotContainKey("facts");
        assertThat(at.desk.doc(Kind.CONCEPT, Kind.THE_CONCEPT))
                .containsEntry("facts", "ici")
                .containsEntry("logoUrl", "https://images.example.com/logo.png");
    }

    @Test
    void what_was_filled_in_before_the_server_was_ever_read_overwrites_nothing_there() {
        there.concept(Map.of("appName", "Lionnes", "logoUrl", "https://images.example.com/logo.png"));
        edit(Kind.CONCEPT, Kind.THE_CONCEPT, "appName", "Mon studio");
        edit(Kind.CONCEPT, Kind.THE_CONCEPT, "termsText", "Conditions");

        at.sync();

        assertThat(at.refusals()).singleElement().satisfies(one -> assertThat(one.reason())
                .isEqualTo(Decision.Reason.CONFLICT));
        assertThat(there.concept())
                .containsEntry("appName", "Lionnes")
                .containsEntry("termsText", "Conditions")
                .containsEntry("logoUrl", "https://images.example.com/logo.png");
    }

    @Test
    void a_category_is_made_though_the_answer_is_500_and_the_built_in_ones_vanish() {
        at.sync();
        assertThat(at.desk.digest(Kind.CATEGORY).count()).isEqualTo(5);
        at.desk.create(Kind.CATEGORY, "bijoux", Map.of("id", "bijoux", "name", "Bijoux", "icon", "💍"));

        assertThat(at.sync().complete()).isTrue();
        at.sync();

        assertThat(there.categories()).singleElement().satisfies(one -> assertThat(one)
                .containsEntry("id", "bijoux"));
        assertThat(at.desk.digest(Kind.CATEGORY).count()).isEqualTo(1);
        assertThat(at.refusals()).isEmpty();
    }

    @Test
    void an_article_beyond_the_end_of_the_list_stays_and_is_changed_all_the_same() {
        String first = there.article("Premier", "Un.", true);
        at.sync();
        for (int i = 0; i < 100; i++) {
            there.article("Article " + i, "Un.", true);
        }

        assertThat(at.sync().warning()).isNull();

        assertThat(at.desk.doc(Kind.ARTICLE, first)).isNotNull();
        assertThat(at.desk.digest(Kind.ARTICLE).count()).isEqualTo(101);
        edit(Kind.ARTICLE, first, "title", "Encore");
        at.sync();
        assertThat(there.find(first).orElseThrow()).containsEntry("title", "Encore");
        there.removes(first);
        edit(Kind.ARTICLE, first, "title", "Encore une fois");
        at.sync();
        assertThat(at.refusals()).extracting(Decision::code).containsExactly(ErrorCode.NOT_FOUND);
    }

    @Test
    void of_a_course_that_may_stand_beyond_the_end_of_the_list_a_person_decides() {
        for (int i = 0; i < 100; i++) {
            there.course("Cours " + i, i % 7, "18:00", "Salle");
        }
        at.sync();
        at.hosted.next("POST /api/courses", new ProviderFault.LostAnswer());
        at.desk.create(
                Kind.COURSE,
                "c",
                Map.of("id", "c", "name", "Neuf", "weekday", 1, "time", "18:00", "locationName", "S"));

        at.untilQuiet();

        assertThat(there.courses())
                .filteredOn(one -> "Neuf".equals(one.get("name")))
                .hasSize(1);
        assertThat(at.refusals()).extracting(Decision::code).containsExactly(ErrorCode.CLASSIC_CANNOT);
    }
}
