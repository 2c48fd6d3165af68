package coachdesk.backend.integrations.engine;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.contract.integrations.FieldMapping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody changes of a connection counts from then on, and what was before is not told late. */
class SwitchedTest extends OneStudio {
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final List<String> PEOPLE = List.of("person.created", "person.updated");

    private void set(String field, Object value) {
        Map<String, Object> doc = studio.doc(Kind.INTEGRATION, "i");
        doc.put(field, value);
        studio.put(Kind.INTEGRATION, "i", doc);
        studio.time.pass(SOON);
    }

    private void booking(String id) {
        Object now = clock.instant().toString();
        studio.create(
                Kind.RESERVATION,
                id,
                Bridge.fields("id", id, "userEmail", "awa@example.com", "courseName", "Cardio", "createdAt", now));
        studio.time.pass(SOON);
    }

    @Test
    void an_event_that_is_switched_on_later_tells_nothing_of_before() {
        studio.connect("i", hubspot, "events", PEOPLE);
        studio.person("awa", "Awa Diop", "awa@example.com", null);
        booking("before");
        studio.edit(Kind.RESERVATION, "before", "absence-2026-11-22", "no_show");
        studio.time.pass(SOON);
        List<String> all = new ArrayList<>(PEOPLE);
        all.addAll(List.of("booking.made", "booking.came", "booking.no-show"));
        set("events", all);
        studio.edit(Kind.RESERVATION, "before", "trackingNumber", "x");
        studio.create(
                Kind.ATTENDANCE,
                "late",
                Bridge.fields("id", "late", "reservationId", "before", "at", "2026-11-22T08:01:00Z"));
        studio.time.pass(SOON);
        assertThat(hubspot.deals).isEmpty();
        assertThat(hubspot.activities).isEmpty();
        booking("after");
        studio.edit(Kind.RESERVATION, "before", "absence-2026-11-23", "no_show");
        studio.time.pass(SOON);
        assertThat(hubspot.deals).containsOnlyKeys("after");
        assertThat(hubspot.activities).hasSize(1);
    }

    @Test
    void who_changed_there_while_nothing_came_from_there_is_not_brought() {
        hubspot.edit("lead", Map.of("email", "lead@example.com", "firstname", "Lead"));
        studio.connect("i", hubspot, "sync_direction", "to_platform");
        studio.time.pass(SOON);
        hubspot.edit("lead", Map.of("lastname", "Ancien"));
        studio.time.pass(SOON);
        set("sync_direction", "bidirectional");
        assertThat(studio.docs(Kind.CUSTOMER)).isEmpty();
        hubspot.edit("lead", Map.of("lastname", "Nouveau"));
        studio.time.pass(SOON);
        assertThat(studio.docs(Kind.CUSTOMER)).hasSize(1);
    }

    @Test
    void links_outlive_a_change_of_direction() {
        studio.connect("i", hubspot, "sync_direction", "to_platform");
        studio.person("awa", "Awa Diop", "awa@example.com", "+41790000001");
        studio.time.pass(SOON);
        hubspot.edit("h1", Map.of("phone", "+41790000099"));
        set("sync_direction", "bidirectional");
        assertThat(studio.doc(Kind.PERSON, "awa")).containsEntry("whatsapp", "+41790000099");
        set("sync_direction", "from_platform");
        studio.edit(Kind.PERSON, "awa", "name", "Awa Ndiaye");
        studio.time.pass(SOON);
        assertThat(hubspot.people.get("h1").fields()).containsEntry("lastname", "Diop");
        set("sync_direction", "to_platform");
        studio.edit(Kind.PERSON, "awa", "whatsapp", "+41790000055");
        studio.time.pass(SOON);
        assertThat(hubspot.people).hasSize(1);
        assertThat(hubspot.people.get("h1").fields())
                .containsEntry("lastname", "Ndiaye")
                .containsEntry("phone", "+41790000055");
    }

    @Test
    void a_line_that_is_added_later_goes_to_everybody_with_the_next_sync_of_all() {
        FieldMapping email = new FieldMapping("email", "email", "none", null, "both");
        studio.connect("i", hubspot, "field_mappings", List.of(email));
        for (int i = 0; i < 5; i++) {
            studio.person("p" + i, "Prénom Nom" + i, "p" + i + "@example.com", null);
        }
        studio.time.pass(SOON);
        int writes = hubspot.writes;
        set("field_mappings", List.of(email, new FieldMapping("last_name", "lastname", "none", null, "both")));
        assertThat(hubspot.writes).as("nobody asked yet").isEqualTo(writes);
        studio.put(Kind.SYNC_RUN, "r", Bridge.fields("id", "r", "integration_id", "i", "what", "all"));
        studio.time.pass(SOON);
        assertThat(studio.doc(Kind.SYNC_RUN, "r")).containsEntry("state", "done");
        assertThat(hubspot.writes).isEqualTo(writes + 5);
        assertThat(hubspot.people.values())
                .allMatch(one -> one.fields().get("lastname").startsWith("Nom"));
    }

    @Test
    void what_changed_during_a_day_of_rest_goes_when_it_is_over() {
        studio.connect("i", hubspot);
        studio.person("awa", "Awa Diop", "awa@example.com", null);
        studio.time.pass(SOON);
        set("enabled", false);
        studio.edit(Kind.PERSON, "awa", "name", "Awa Ndiaye");
        hubspot.edit("h1", Map.of("phone", "+41790000001"));
        hubspot.edit("n", Map.of("email", "nora@example.com", "firstname", "Nora"));
        booking("r");
        studio.time.pass(Duration.ofDays(1));
        assertThat(hubspot.people.get("h1").fields()).containsEntry("lastname", "Diop");
        set("enabled", true);
        assertThat(hubspot.people.get("h1").fields()).containsEntry("lastname", "Ndiaye");
        assertThat(studio.doc(Kind.PERSON, "awa")).containsEntry("whatsapp", "+41790000001");
        assertThat(studio.docs(Kind.CUSTOMER)).hasSize(1);
        assertThat(hubspot.deals).containsOnlyKeys("r");
        assertThat(studio.queue("i")).isEmpty();
    }
}
