package coachdesk.backend.integrations.platform.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coachdesk.backend.integrations.platform.Connector.Deal;
import coachdesk.backend.integrations.platform.Connector.Remote;
import coachdesk.backend.integrations.platform.Connector.Written;
import coachdesk.backend.integrations.platform.Keys;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.Way;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.platforms.FakeSalesforce;
import coachdesk.testkit.providers.FakeHttp.Reply;
import coachdesk.testkit.providers.ProviderFault;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Salesforce does and no other. */
class SalesforceTest {
    private final FakeSalesforce fake = new FakeSalesforce(new SettableClock(Instant.parse("2026-11-22T08:00:00Z")));
    private final ConnectorHttp http = new ConnectorHttp(true);
    private final Salesforce salesforce = new Salesforce(
            Keys.account(
                    Platform.SALESFORCE,
                    Way.CLIENT,
                    fake.address(),
                    Map.of("token", fake.tokens().client().access())),
            http);

    @AfterEach
    void close() {
        http.close();
        fake.close();
    }

    private static PlatformException refusal(ThrowingCallable call) {
        return catchThrowableOfType(PlatformException.class, call);
    }

    @Test
    void quotes_in_an_address_ask_for_that_address_and_nothing_else() {
        String hara = fake.people()
                .add(Map.of("LastName", "O'Hara", "Email", "o'hara@example.com"))
                .id();
        fake.people().add(Map.of("LastName", "Muster", "Email", "anna@example.com"));

        assertThat(salesforce.matching("o'hara@example.com", null))
                .extracting(Remote::external)
                .containsExactly(hara);
        assertThat(salesforce.matching("x' OR Id != '", null)).isEmpty();
        assertThat(salesforce.matching("x\\' OR Email LIKE '%", null)).isEmpty();
    }

    @Test
    void a_mapping_cannot_smuggle_anything_into_a_query() {
        fake.people().add(Map.of("LastName", "Muster", "Email", "anna@example.com", "Level__c", "beginner"));

        assertThat(salesforce
                        .reading(Set.of("Level__c", "Id FROM User--", "x y"))
                        .matching("anna@example.com", null))
                .singleElement()
                .satisfies(one -> assertThat(one.fields()).containsEntry("Level__c", "beginner"));
    }

    @Test
    void several_with_the_same_address_are_all_told() {
        fake.people().add(Map.of("LastName", "Muster", "Email", "anna@example.com"));
        fake.people().add(Map.of("LastName", "Beispiel", "Email", "anna@example.com"));

        assertThat(salesforce.matching("anna@example.com", null)).hasSize(2);
    }

    @Test
    void nobody_is_without_a_last_name() {
        Map<String, String> nameless = new HashMap<>();
        nameless.put("LastName", null);
        nameless.put("Email", "anna@example.com");

        String made = salesforce.upsert(null, nameless).external();
        Written changed = salesforce.upsert(made, Map.of("FirstName", "Anna"));

        assertThat(changed.created()).isFalse();
        assertThat(fake.people().get(made).orElseThrow().fields())
                .isEqualTo(Map.of("LastName", "Unknown", "Email", "anna@example.com", "FirstName", "Anna"));
    }

    @Test
    void a_rule_against_doubles_says_that_somebody_has_to_choose() {
        fake.people().add(Map.of("LastName", "Muster", "Email", "anna@example.com"));
        fake.refuseDuplicates();

        PlatformException refused =
                refusal(() -> salesforce.upsert(null, Map.of("LastName", "Muster", "Email", "anna@example.com")));

        assertThat(refused.kind()).isEqualTo(FailureKind.AMBIGUOUS);
        assertThat(refused.error().vendorCode()).isEqualTo("DUPLICATES_DETECTED");
    }

    @Test
    void errors_in_a_list_are_read_by_their_codes() {
        assertThat(said(403, "[{\"errorCode\":\"REQUEST_LIMIT_EXCEEDED\",\"message\":\"TotalRequests\"}]")
                        .kind())
                .isEqualTo(FailureKind.RATE_LIMITED);
        assertThat(said(403, "[{\"errorCode\":\"API_DISABLED_FOR_ORG\"}]").kind())
                .isEqualTo(FailureKind.FORBIDDEN);
        assertThat(said(404, "[{\"errorCode\":\"ENTITY_IS_DELETED\"}]")).isNull();
        assertThat(said(503, "[]").kind()).isEqualTo(FailureKind.BROKEN);
        PlatformException quoted = said(
                400,
                "[{\"errorCode\":\"MALFORMED_QUERY\",\"message\":\"Email='anna@example.com' +41 79 000 00 01\\n ^\"}]");
        assertThat(quoted.getMessage()).contains("Email").doesNotContain("anna", "79 000");
    }

    private PlatformException said(int status, String body) {
        fake.faults().next(new ProviderFault.Says(new Reply(status, body)));
        return refusal(() -> salesforce.find("0035g00000FAKE1AAA"));
    }

    @Test
    void a_booking_without_a_price_is_a_task() {
        String anna = fake.people().add(Map.of("LastName", "Muster")).id();
        Deal free = new Deal("b-1", anna, "Afro Dance ".repeat(30), null, null, "2026-12-01T23:30:00Z");

        assertThat(salesforce.deal(free)).isEqualTo(salesforce.deal(free));

        assertThat(fake.things().all("Opportunity")).isEmpty();
        assertThat(fake.things().of("Task", anna)).singleElement().satisfies(task -> {
            assertThat(task.document().path("Subject").asText())
                    .endsWith("[b-1]")
                    .hasSizeLessThanOrEqualTo(120);
            assertThat(task.document().path("ActivityDate").asText()).isEqualTo("2026-12-01");
        });
    }

    @Test
    void what_one_may_not_do_and_how_many_calls_are_left_is_told() {
        fake.lack("Contact");
        fake.window().allow(1000, Duration.ofDays(1));

        PlatformTrial trial = salesforce.test();

        assertThat(trial.missing()).containsExactly("Contact: create", "Contact: update");
        assertThat(trial.rate()).isEqualTo(new PlatformTrial.Rate(1000, 997, -1));
        assertThat(refusal(() -> salesforce.upsert(null, Map.of("LastName", "Muster")))
                        .kind())
                .isEqualTo(FailureKind.FORBIDDEN);
    }
}
