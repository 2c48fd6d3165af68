package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.sync.Decision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promo codes at the hosted backend: it takes whatever it is told, and breaks of it. */
class ClassicCodesTest extends AtHosted {
    private static Map<String, Object> code(String id, String code) {
        Map<String, Object> doc = new HashMap<>();
        doc.put("id", id);
        doc.put("code", code);
        doc.put("type", "%");
        doc.put("value", 10);
        doc.put("assignedEmail", null);
        doc.put("expiresAt", "2026-12-31");
        doc.put("maxUses", null);
        doc.put("courses", List.of());
        doc.put("active", true);
        return doc;
    }

    private void make(Map<String, Object> doc) {
        at.desk.create(Kind.DISCOUNT_CODE, (String) doc.get("id"), doc);
    }

    private void edit(String id, String field, Object value) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(field, value);
        at.desk.edit(Kind.DISCOUNT_CODE, id, fields);
    }

    @Test
    void a_code_without_a_limit_says_zero_because_bookings_fail_without_a_number() {
        make(code("a", "ETE-10"));

        assertThat(at.sync().complete()).isTrue();

        assertThat(there.codes())
                .singleElement()
                .satisfies(code -> assertThat(code).containsEntry("maxUses", 0).containsEntry("code", "ETE-10"));
        edit("a", "maxUses", 5);
        at.sync();
        edit("a", "maxUses", null);
        at.sync();
        assertThat(there.codes().getFirst()).containsEntry("maxUses", 0);
        assertThat(at.refusals()).isEmpty();
    }

    @Test
    void one_that_is_not_active_is_made_and_put_to_rest_at_once() {
        Map<String, Object> doc = code("a", "PLUS-TARD");
        doc.put("active", false);
        make(doc);

        at.sync();

        assertThat(there.codes()).singleElement().satisfies(code -> assertThat(code)
                .containsEntry("active", false));
    }

    @Test
    void a_value_that_is_none_is_never_sent_and_the_list_stays_whole() {
        String id = there.code("CHF15", "CHF", 15);
        at.sync();
        edit(id, "value", null);
        at.sync();
        edit(id, "value", "quinze");
        at.sync();

        assertThat(at.asked("PUT .*")).isZero();
        assertThat(at.refusals()).extracting(Decision::code).containsExactly(ErrorCode.INVALID, ErrorCode.INVALID);
        assertThat(there.find(id).orElseThrow()).containsEntry("value", 15.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P.", "(", "été", "a b", ""})
    void a_code_that_would_match_as_a_pattern_is_not_made(String text) {
        make(code("a", text));

        at.sync();

        assertThat(there.codes()).isEmpty();
        assertThat(at.refusals()).extracting(Decision::code).containsExactly(ErrorCode.INVALID);
    }

    @Test
    void what_is_of_another_sort_than_the_server_expects_is_never_sent() {
        Map<String, Object> doc = code("a", "ETE-10");
        doc.put("maxUses", "cinq");
        make(doc);
        doc = code("b", "ETE-20");
        doc.put("courses", "toutes");
        make(doc);

        at.sync();

        assertThat(at.asked("POST .*")).isZero();
        assertThat(at.refusals()).extracting(Decision::code).containsExactly(ErrorCode.INVALID, ErrorCode.INVALID);
    }

    @Test
    void an_end_and_a_person_are_taken_away_by_a_null_that_harms_nothing() {
        String id = there.code("ABO-01", "%", 10);
        there.stored(id, "expiresAt", "2026-06-30");
        there.stored(id, "assignedEmail", "ana@example.com");
        at.sync();
        edit(id, "expiresAt", null);
        edit(id, "assignedEmail", null);

        at.sync();

        assertThat(there.find(id).orElseThrow())
                .containsEntry("expiresAt", null)
                .containsEntry("assignedEmail", null);
        assertThat(at.sync().warning()).isNull();
    }

    @Test
    void it_names_courses_and_offers_by_their_ids_of_there_and_is_read_with_those_of_here() {
        at.desk.create(
                Kind.COURSE,
                "c",
                Map.of("id", "c", "name", "Neuf", "weekday", 1, "time", "18:00", "locationName", "S"));
        at.desk.create(Kind.OFFER, "o", Map.of("id", "o", "name", "Carte", "price", 30));
        Map<String, Object> doc = code("a", "POUR-ELLES");
        doc.put("courses", List.of("c", "o"));
        make(doc);

        assertThat(at.sync().complete()).isTrue();

        Map<String, Object> stored = there.codes().getFirst();
        assertThat((List<?>) stored.get("courses")).hasSize(2).allMatch(id -> there.find((String) id)
                .isPresent());
        assertThat(at.desk.doc(Kind.DISCOUNT_CODE, "a")).containsEntry("courses", List.of("c", "o"));
    }

    @Test
    void a_code_for_a_course_that_could_not_be_made_is_set_aside_instead_of_meaning_nothing() {
        at.desk.create(Kind.COURSE, "c", Map.of("id", "c", "name", "Sans jour"));
        Map<String, Object> doc = code("a", "POUR-ELLES");
        doc.put("courses", List.of("c"));
        make(doc);

        at.sync();

        assertThat(there.codes()).isEmpty();
        assertThat(at.refusals())
                .extracting(Decision::code)
                .containsExactlyInAnyOrder(ErrorCode.INVALID, ErrorCode.NOT_FOUND);
    }

    @Test
    void one_bad_code_breaks_the_list_and_what_is_here_stays() {
        String good = there.code("BON", "%", 10);
        String bad = there.code("MAUVAIS", "%", 10);
        at.sync();
        there.stored(bad, "value", null);

        assertThat(at.sync().warning().code()).isEqualTo(ErrorCode.CLASSIC_UNREADABLE);

        assertThat(at.desk.doc(Kind.DISCOUNT_CODE, good)).isNotNull();
        assertThat(at.desk.doc(Kind.DISCOUNT_CODE, bad).get("value")).hasToString("10.0");
    }

    @Test
    void an_edit_of_one_that_is_gone_meanwhile_is_told() {
        String id = there.code("CHF15", "CHF", 15);
        at.sync();
        edit(id, "active", false);
        there.removes(id);

        at.sync();

        assertThat(at.refusals()).extracting(Decision::code).containsExactly(ErrorCode.NOT_FOUND);
    }

    @Test
    void how_often_it_was_used_is_the_servers_word() {
        String id = there.code("CHF15", "CHF", 15);
        at.sync();
        there.stored(id, "used", 4);
        edit(id, "value", 20);

        at.sync();
        at.sync();

        assertThat(there.find(id).orElseThrow()).containsEntry("used", 4).containsEntry("value", 20);
        assertThat(at.desk.doc(Kind.DISCOUNT_CODE, id)).containsEntry("used", 4);
    }
}
