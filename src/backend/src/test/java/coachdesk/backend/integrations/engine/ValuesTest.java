package coachdesk.backend.integrations.engine;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.contract.integrations.FieldMapping;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of values that are emptied, or that stand in two places. */
class ValuesTest extends OneStudio {
    private static final Duration SOON = Duration.ofMinutes(5);

    private Map<String, String> there() {
        return hubspot.people.get("h1").fields();
    }

    private void there(String... pairs) {
        clock.advance(Duration.ofSeconds(1));
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        hubspot.edit("h1", fields);
        studio.time.pass(SOON);
    }

    private void here(Object... pairs) {
        clock.advance(Duration.ofSeconds(1));
        studio.edit(Kind.PERSON, "awa", pairs);
        studio.time.pass(SOON);
    }

    private void awa() {
        studio.person("awa", "Awa Diop", "awa@example.com", "+41790000001");
        studio.time.pass(SOON);
    }

    @Test
    void a_number_that_is_emptied_on_one_side_is_emptied_on_the_other_and_a_name_is_not() {
        studio.connect("i", hubspot);
        awa();
        here("whatsapp", null);
        assertThat(there()).doesNotContainKey("phone");
        there("phone", "+41790000002");
        assertThat(studio.doc(Kind.PERSON, "awa")).containsEntry("whatsapp", "+41790000002");
        there("phone", null);
        assertThat(studio.doc(Kind.PERSON, "awa").get("whatsapp")).isIn(null, "");
        there("lastname", null, "firstname", null);
        assertThat(studio.doc(Kind.PERSON, "awa")).containsEntry("name", "Awa Diop");
        assertThat(studio.queue("i")).isEmpty();
    }

    @Test
    void one_field_in_two_places_there_is_the_same_in_both() {
        studio.connect(
                "i",
                hubspot,
                "field_mappings",
                List.of(
                        new FieldMapping("email", "email", "lower", null, "both"),
                        new FieldMapping("phone", "phone", "e164", null, "both"),
                        new FieldMapping("phone", "mobilephone", "e164", null, "both")));
        awa();
        assertThat(there()).containsEntry("mobilephone", "+41790000001");
        there("mobilephone", "+41790000002");
        assertThat(studio.doc(Kind.PERSON, "awa")).containsEntry("whatsapp", "+41790000002");
        assertThat(there()).containsEntry("phone", "+41790000002");
        there("phone", "+41790000003", "mobilephone", "+41790000004");
        String number = (String) studio.doc(Kind.PERSON, "awa").get("whatsapp");
        assertThat(number).isIn("+41790000003", "+41790000004");
        assertThat(there()).containsEntry("phone", number).containsEntry("mobilephone", number);
        there("phone", "+41790000005");
        here("name", "Awa Ndiaye");
        assertThat(there()).containsEntry("mobilephone", "+41790000005");
        int writes = hubspot.writes;
        studio.time.pass(Duration.ofHours(1));
        assertThat(hubspot.writes).isEqualTo(writes);
        assertThat(studio.queue("i")).isEmpty();
    }

    @Test
    void of_two_lines_onto_one_field_the_first_counts() {
        studio.connect(
                "i",
                hubspot,
                "field_mappings",
                List.of(
                        new FieldMapping("email", "email", "lower", null, "both"),
                        new FieldMapping("last_name", "lastname", "none", null, "both"),
                        new FieldMapping("first_name", "lastname", "none", null, "both")));
        awa();
        assertThat(there()).containsEntry("lastname", "Diop");
        there("lastname", "Ndiaye");
        assertThat(studio.doc(Kind.PERSON, "awa")).containsEntry("name", "Awa Ndiaye");
        assertThat(studio.queue("i")).isEmpty();
    }
}
