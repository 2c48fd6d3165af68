package coachdesk.backend.integrations.engine;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.store.LogTable;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.FailureKind;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What changes at a platform comes into the studio's records, and nothing goes round in circles. */
@ParameterizedClass
@EnumSource(TestDatabases.class)
class InwardTest extends OneStudio {
    private static final Duration SOON = Duration.ofMinutes(2);

    InwardTest(TestDatabases which) {
        super(which.open());
    }

    @BeforeEach
    void old() {
        hubspot.edit("old", Map.of("email", "old@example.com", "firstname", "Ancien"));
        clock.advance(Duration.ofMinutes(1));
        studio.connect("i", hubspot);
        studio.time.pass(SOON);
    }

    @Test
    void somebody_new_there_becomes_a_customer_and_who_was_there_before_waits_until_somebody_asks() {
        hubspot.edit(
                "n",
                Map.of("email", "Nora@example.com", "firstname", "Nora", "lastname", "Roth", "phone", "079 000 00 09"));
        studio.time.pass(SOON);
        assertThat(studio.docs(Kind.CUSTOMER)).singleElement().satisfies(doc -> assertThat(doc)
                .containsEntry("first_name", "Nora")
                .containsEntry("last_name", "Roth")
                .containsEntry("status", "active"));
        int writes = hubspot.writes;
        studio.time.pass(Duration.ofMinutes(10));
        assertThat(hubspot.writes).as("what came from there does not go back").isEqualTo(writes);
        assertThat(studio.docs(Kind.CUSTOMER)).hasSize(1);
    }

    @Test
    void a_change_there_goes_into_every_record_that_said_the_same() {
        studio.person("p", "Léa Martin", "lea@example.com", null);
        studio.create(
                Kind.CUSTOMER,
                "c",
                Bridge.fields("id", "c", "first_name", "Léa", "last_name", "Martin", "email", "lea@example.com"));
        studio.time.pass(SOON);
        clock.advance(Duration.ofSeconds(1));
        hubspot.edit("h2", Map.of("lastname", "Favre", "phone", "+41790000002"));
        studio.time.pass(SOON);
        assertThat(studio.doc(Kind.PERSON, "p"))
                .containsEntry("name", "Léa Favre")
                .containsEntry("whatsapp", "+41790000002");
        assertThat(studio.doc(Kind.CUSTOMER, "c"))
                .containsEntry("last_name", "Favre")
                .containsEntry("phone", "+41790000002");
        int writes = hubspot.writes;
        studio.time.pass(Duration.ofMinutes(5));
        assertThat(hubspot.writes).isEqualTo(writes);
    }

    @Test
    void different_fields_on_both_sides_are_both_kept_and_of_the_same_the_newer_counts_and_is_logged() {
        studio.person("p", "Léa Martin", "lea@example.com", "+41790000002");
        studio.time.pass(SOON);
        hubspot.edit("h2", Map.of("phone", "+41790000099", "firstname", "Lea"));
        clock.advance(Duration.ofSeconds(2));
        studio.edit(Kind.PERSON, "p", "name", "Léa Favre", "whatsapp", "+41790000055");
        studio.time.pass(SOON);
        assertThat(hubspot.people.get("h2").fields())
                .containsEntry("phone", "+41790000055")
                .containsEntry("lastname", "Favre")
                .containsEntry("firstname", "Lea");
        assertThat(studio.doc(Kind.PERSON, "p")).containsEntry("name", "Lea Favre");
        assertThat(studio.log("i"))
                .extracting(LogTable.Line::code, LogTable.Line::message)
                .contains(Tuple.tuple("conflict", "phone"));

        studio.edit(Kind.PERSON, "p", "whatsapp", "+41790000011");
        clock.advance(Duration.ofMillis(1));
        hubspot.edit("h2", Map.of("phone", "+41790000022"));
        studio.time.pass(SOON);
        assertThat(studio.doc(Kind.PERSON, "p")).containsEntry("whatsapp", "+41790000022");
        assertThat(hubspot.people.get("h2").fields()).containsEntry("phone", "+41790000022");
    }

    @Test
    void a_name_in_three_words_settles() {
        hubspot.edit("m", Map.of("email", "m@example.com", "firstname", "Anna Maria", "lastname", "de Rossi"));
        studio.person("m", "Anna Maria de Rossi", "m@example.com", null);
        studio.time.pass(SOON);
        int writes = hubspot.writes;
        hubspot.edit("m", Map.of("firstname", "Anna Lea"));
        studio.time.pass(Duration.ofMinutes(10));
        assertThat(hubspot.writes - writes).isLessThanOrEqualTo(1);
        assertThat(studio.queue("i")).isEmpty();
    }

    @Test
    void two_there_with_one_address_make_one_here_and_who_has_none_is_passed_over() {
        hubspot.edit("a", Map.of("email", "dup@example.com", "firstname", "Un"));
        hubspot.edit("b", Map.of("email", "dup@example.com", "firstname", "Deux"));
        hubspot.edit("c", Map.of("firstname", "Sans"));
        hubspot.edit("d", Map.of("email", "no address", "firstname", "Faux"));
        studio.time.pass(SOON);
        assertThat(studio.docs(Kind.CUSTOMER)).hasSize(1);
        assertThat(studio.log("i"))
                .extracting(LogTable.Line::message)
                .contains("twice-there", "no-address", "bad-email");
    }

    @Test
    void a_word_from_there_is_taken_in_at_once() {
        studio.put(Kind.INTEGRATION, "i", daily());
        studio.time.pass(SOON);
        hubspot.edit("w", Map.of("email", "web@example.com", "firstname", "Web"));
        studio.queue.inboundChanged(studio.tenant, "i", "w");
        studio.time.pass(Duration.ofSeconds(5));
        assertThat(studio.docs(Kind.CUSTOMER)).hasSize(1);
        assertThat(studio.queue("i")).isEmpty();
    }

    @Test
    void a_platform_that_says_no_to_whoever_asks_who_changed_is_asked_now_and_then_and_not_as_often_as_one_may() {
        hubspot.before = () -> {
            throw new PlatformException(FailureKind.INVALID, 422, null, "no", Duration.ZERO);
        };
        int calls = hubspot.calls;
        studio.time.pass(Duration.ofMinutes(60));
        assertThat(hubspot.calls - calls).isBetween(2, 6);
        hubspot.before = () -> {};
        hubspot.edit("n", Map.of("email", "nora@example.com", "firstname", "Nora"));
        studio.time.pass(Duration.ofMinutes(17));
        assertThat(studio.docs(Kind.CUSTOMER)).hasSize(1);
    }

    private Map<String, Object> daily() {
        Map<String, Object> doc = studio.doc(Kind.INTEGRATION, "i");
        doc.put("sync_frequency", "daily");
        return doc;
    }

    @Test
    void somebody_deleted_here_does_not_come_back() {
        hubspot.edit("n", Map.of("email", "nora@example.com", "firstname", "Nora"));
        studio.time.pass(SOON);
        String id = (String) studio.docs(Kind.CUSTOMER).getFirst().get("id");
        studio.records.change(
                studio.tenant,
                changes -> changes.delete(changes.find(Kind.CUSTOMER, id).orElseThrow(), null));
        hubspot.edit("n", Map.of("lastname", "Roth"));
        studio.time.pass(SOON);
        assertThat(studio.docs(Kind.CUSTOMER)).isEmpty();
    }
}
