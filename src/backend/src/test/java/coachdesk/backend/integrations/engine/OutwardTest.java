package coachdesk.backend.integrations.engine;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.store.Job;
import coachdesk.backend.integrations.store.LogTable;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.FailureKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What changes in a studio goes to its platform, once. */
@ParameterizedClass
@EnumSource(TestDatabases.class)
class OutwardTest extends OneStudio {
    private static final Duration SOON = Duration.ofSeconds(20);

    OutwardTest(TestDatabases which) {
        super(which.open());
    }

    @Test
    void somebody_new_is_made_there_and_a_change_follows() {
        studio.connect("i", hubspot);
        studio.person("awa", "Awa Diop", "Awa@Example.com", "079 000 00 01");
        studio.time.pass(SOON);
        assertThat(hubspot.people.values()).singleElement().satisfies(one -> assertThat(one.fields())
                .containsOnly(
                        Map.entry("email", "awa@example.com"),
                        Map.entry("firstname", "Awa"),
                        Map.entry("lastname", "Diop"),
                        Map.entry("phone", "+41790000001")));

        studio.edit(Kind.PERSON, "awa", "name", "Awa Ndiaye");
        studio.time.pass(SOON);
        assertThat(hubspot.people.values()).singleElement().satisfies(one -> assertThat(one.fields())
                .containsEntry("lastname", "Ndiaye"));
        assertThat(studio.queue("i")).isEmpty();
        assertThat(studio.log("i")).hasSize(2).allMatch(LogTable.Line::succeeded);
        int writes = hubspot.writes;
        studio.time.pass(Duration.ofMinutes(10));
        assertThat(hubspot.writes)
                .as("our own write came back and was no change")
                .isEqualTo(writes);
    }

    @Test
    void two_records_of_one_human_being_are_one_there() {
        studio.connect("i", hubspot);
        studio.person("p", "Léa Martin", "lea@example.com", "+41790000002");
        studio.create(
                Kind.CUSTOMER,
                "c",
                Bridge.fields("id", "c", "first_name", "Léa", "last_name", "Martin", "email", "LEA@example.com"));
        studio.time.pass(SOON);
        assertThat(hubspot.people).hasSize(1);
        studio.edit(Kind.CUSTOMER, "c", "last_name", "Martin-Favre");
        studio.time.pass(SOON);
        assertThat(hubspot.people.get("h1").fields()).containsEntry("lastname", "Martin-Favre");
    }

    @Test
    void somebody_who_is_there_already_is_found_by_address_then_by_number() {
        hubspot.edit("h1", Map.of("email", "mia@example.com", "firstname", "Mia"));
        hubspot.edit("h2", Map.of("phone", "+41790000003", "firstname", "Noé"));
        clock.advance(Duration.ofMinutes(1));
        studio.connect("i", hubspot);
        studio.person("mia", "Mia Roth", "mia@example.com", null);
        studio.person("noe", "Noé Blanc", null, "079 000 00 03");
        studio.time.pass(SOON);
        assertThat(hubspot.people).containsOnlyKeys("h1", "h2");
        assertThat(hubspot.people.get("h1").fields()).containsEntry("lastname", "Roth");
        assertThat(hubspot.people.get("h2").fields()).containsEntry("lastname", "Blanc");
    }

    @Test
    void who_cannot_be_told_apart_is_passed_over_with_a_reason() {
        studio.connect("i", hubspot);
        studio.person("1", null, "x@example.com", null);
        studio.person("2", "Ian Vogel", "ian(at)example", null);
        studio.person("3", "Uma Frey", null, null);
        studio.time.pass(SOON);
        assertThat(hubspot.people).isEmpty();
        assertThat(studio.log("i"))
                .extracting(LogTable.Line::code, LogTable.Line::message)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("skipped", "no-name"),
                        Tuple.tuple("skipped", "bad-email"),
                        Tuple.tuple("skipped", "no-address"));
    }

    @Test
    void a_line_onto_a_field_that_is_not_there_is_said_before_anything_is_sent() {
        studio.connect(
                "i",
                hubspot,
                "field_mappings",
                List.of(Map.of("source_field", "email", "destination_field", "e_mail", "sync_direction", "both")));
        studio.person("awa", "Awa Diop", "awa@example.com", null);
        studio.time.pass(SOON);
        assertThat(hubspot.writes).isZero();
        assertThat(studio.reports).isNotEmpty().allSatisfy(error -> {
            assertThat(error.vendorCode()).isEqualTo("mapping.unknown-field");
            assertThat(error.message()).isEqualTo("e_mail");
        });
        assertThat(studio.queue("i")).singleElement().satisfies(job -> {
            assertThat(job.attempts()).as("no fault of the job").isZero();
        });
        studio.put(Kind.INTEGRATION, "i", mended("email"));
        studio.time.pass(SOON);
        assertThat(hubspot.people).hasSize(1);
        assertThat(studio.queue("i")).isEmpty();
    }

    private Map<String, Object> mended(String destination) {
        Map<String, Object> doc = studio.doc(Kind.INTEGRATION, "i");
        doc.put(
                "field_mappings",
                List.of(Map.of("source_field", "email", "destination_field", destination, "sync_direction", "both")));
        return doc;
    }

    @Test
    void a_key_that_is_refused_rests_everything_and_costs_no_try() {
        studio.connect("i", hubspot);
        hubspot.before = () -> {
            throw new PlatformException(FailureKind.AUTH, "Expired");
        };
        for (int i = 0; i < 5; i++) {
            studio.person("p" + i, "Person " + i, "p" + i + "@example.com", null);
        }
        studio.time.pass(Duration.ofHours(2));
        assertThat(hubspot.calls).as("a try now and then").isBetween(2, 20);
        assertThat(studio.queue("i")).hasSize(5).allMatch(job -> job.attempts() == 0);
        assertThat(studio.doc(Kind.INTEGRATION, "i")).containsEntry("status", "broken");

        hubspot.before = () -> {};
        Map<String, Object> doc = studio.doc(Kind.INTEGRATION, "i");
        doc.put("secrets", Map.of("token", clock.instant().toString()));
        studio.put(Kind.INTEGRATION, "i", doc);
        studio.time.pass(Duration.ofMinutes(1));
        assertThat(studio.queue("i")).isEmpty();
        assertThat(hubspot.people).hasSize(5);
        assertThat(studio.doc(Kind.INTEGRATION, "i")).containsEntry("status", "connected");
    }

    @Test
    void what_cannot_be_taken_is_a_dead_letter_at_once_and_what_breaks_is_tried_again() {
        studio.connect("i", hubspot);
        hubspot.before = () -> {
            throw new PlatformException(FailureKind.INVALID, "Property values were not valid");
        };
        studio.person("bad", "Bad Luck", "bad@example.com", null);
        studio.time.pass(SOON);
        assertThat(studio.queue("i")).singleElement().satisfies(job -> {
            assertThat(job.state()).isEqualTo(Job.DEAD);
            assertThat(job.error()).contains("invalid");
        });
        int[] left = {3};
        hubspot.before = () -> {
            if (left[0]-- > 0) {
                throw new PlatformException(FailureKind.BROKEN, "Internal error");
            }
        };
        studio.person("good", "Good Luck", "good@example.com", null);
        studio.time.pass(Duration.ofMinutes(5));
        assertThat(hubspot.people).hasSize(1);
        assertThat(studio.queue("i")).hasSize(1);
        assertThat(studio.log("i"))
                .filteredOn(line -> line.ref().id().equals("good"))
                .extracting(LogTable.Line::attempts)
                .as("each try counted, the last one too")
                .containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    void a_booking_becomes_a_deal_of_somebody_who_is_brought_there_first() {
        studio.connect("i", hubspot);
        studio.records.change(studio.tenant, changes -> {
            changes.put(
                    Kind.RESERVATION,
                    "r",
                    Bridge.fields(
                            "id", "r",
                            "userEmail", "awa@example.com",
                            "courseName", "Cardio",
                            "totalPrice", 30,
                            "createdAt", "2026-11-22T08:00:30Z"),
                    null);
            return null;
        });
        studio.person("awa", "Awa Diop", "awa@example.com", null);
        studio.time.pass(Duration.ofMinutes(1));
        assertThat(hubspot.deals.values()).singleElement().satisfies(deal -> {
            assertThat(deal.external()).isEqualTo("h1");
            assertThat(deal.amount()).isEqualTo("30");
        });
        studio.edit(Kind.RESERVATION, "r", "trackingNumber", "x");
        studio.time.pass(Duration.ofMinutes(1));
        assertThat(hubspot.deals).hasSize(1);
        assertThat(studio.queue("i")).isEmpty();
    }
}
