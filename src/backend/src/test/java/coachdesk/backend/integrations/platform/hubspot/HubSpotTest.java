package coachdesk.backend.integrations.platform.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coachdesk.backend.integrations.platform.Connector.Deal;
import coachdesk.backend.integrations.platform.Connector.Remote;
import coachdesk.backend.integrations.platform.Keys;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.platforms.FakeHubSpot;
import coachdesk.testkit.providers.FakeHttp.Reply;
import coachdesk.testkit.providers.ProviderFault;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What HubSpot does and no other. */
class HubSpotTest {
    private final FakeHubSpot fake = new FakeHubSpot(new SettableClock(Instant.parse("2026-11-22T08:00:00Z")));
    private final ConnectorHttp http = new ConnectorHttp(true);
    private final HubSpot hubspot =
            new HubSpot(Keys.account(Platform.HUBSPOT, fake.address(), Map.of("token", FakeHubSpot.KEY)), http);

    @AfterEach
    void close() {
        http.close();
        fake.close();
    }

    private static PlatformException refusal(ThrowingCallable call) {
        return catchThrowableOfType(PlatformException.class, call);
    }

    @Test
    void rights_that_are_missing_are_named_and_nothing_is_written_to_find_out() {
        fake.lack("crm.objects.contacts.write");
        fake.lack("crm.objects.deals.read");

        PlatformTrial trial = hubspot.test();

        assertThat(trial.ok()).isFalse();
        assertThat(trial.missing()).containsExactly("crm.objects.contacts.write", "crm.objects.deals.read");
        assertThat(trial.error().kind()).isEqualTo(FailureKind.FORBIDDEN.wire());
        assertThat(trial.account()).contains("4242");
        assertThat(trial.rate().limit()).isEqualTo(100);
        assertThat(trial.rate().resetSeconds()).isEqualTo(10);
        assertThat(fake.people().all()).isEmpty();
        assertThat(fake.things().all("deals")).isEmpty();
    }

    @Test
    void a_right_that_is_missing_is_told_from_a_key_that_is_none() {
        fake.lack("crm.objects.contacts.write");

        PlatformException refused = refusal(() -> hubspot.upsert(null, Map.of("email", "anna@example.com")));

        assertThat(refused.kind()).isEqualTo(FailureKind.FORBIDDEN);
        assertThat(refused.error().vendorCode()).isEqualTo("MISSING_SCOPES");
    }

    @Test
    void an_address_of_somebody_else_is_not_taken_from_them() {
        fake.people().add(Map.of("email", "anna@example.com"));
        String bea = fake.people().add(Map.of("email", "bea@example.com")).id();

        PlatformException refused = refusal(() -> hubspot.upsert(bea, Map.of("email", "anna@example.com")));

        assertThat(refused.kind()).isEqualTo(FailureKind.INVALID);
        assertThat(refused.error().vendorCode()).isEqualTo("CONFLICT");
        assertThat(fake.people().get(bea).orElseThrow().field("email")).isEqualTo("bea@example.com");
    }

    @Test
    void a_field_that_does_not_exist_is_named_without_its_value() {
        PlatformException refused =
                refusal(() -> hubspot.upsert(null, Map.of("email", "anna@example.com", "shoe_size", "forty-two")));

        assertThat(refused.kind()).isEqualTo(FailureKind.INVALID);
        assertThat(refused.error().vendorCode()).isEqualTo("PROPERTY_DOESNT_EXIST");
        assertThat(refused.getMessage()).contains("shoe_size").doesNotContain("forty-two");
    }

    @Test
    void the_limit_of_a_day_is_waited_for_longer_than_that_of_seconds() {
        fake.faults().next(new ProviderFault.Says(fake.tooMany()), new ProviderFault.Says(fake.noMoney()));

        PlatformException seconds = refusal(() -> hubspot.find("1"));
        PlatformException day = refusal(() -> hubspot.find("1"));

        assertThat(seconds.retryAfter()).isLessThanOrEqualTo(Duration.ofSeconds(10));
        assertThat(day.retryAfter()).isGreaterThan(Duration.ofMinutes(30));
        assertThat(day.error().vendorCode()).isEqualTo("DAILY");
    }

    @Test
    void a_batch_that_is_half_taken_is_no_yes() {
        String nothing = "{\"status\":\"COMPLETE\",\"results\":[],\"numErrors\":1,\"errors\":[{\"status\":\"error\","
                + "\"category\":\"VALIDATION_ERROR\",\"message\":\"anna@example.com is odd\"}]}";
        fake.faults().next(new ProviderFault.Says(new Reply(207, nothing)));

        PlatformException refused = refusal(() -> hubspot.upsert(null, Map.of("email", "anna@example.com")));

        assertThat(refused.kind()).isEqualTo(FailureKind.INVALID);
        assertThat(refused.error().vendorCode()).isEqualTo("VALIDATION_ERROR");
        assertThat(refused.getMessage()).isEqualTo("… is odd");
    }

    @Test
    void an_account_that_is_locked_for_a_moment_is_no_closed_one() {
        fake.faults().next(new ProviderFault.Says(new Reply(423, "{}")), new ProviderFault.Says(new Reply(477, "{}")));

        assertThat(refusal(() -> hubspot.find("1")).kind()).isEqualTo(FailureKind.RATE_LIMITED);
        assertThat(refusal(() -> hubspot.find("1")).kind()).isEqualTo(FailureKind.BROKEN);
    }

    @Test
    void a_number_is_found_however_it_was_written() {
        String anna = fake.people().add(Map.of("phone", "079 000 00 01")).id();
        String bea =
                fake.people().add(Map.of("mobilephone", "+41 79 000 00 02")).id();

        assertThat(hubspot.matching(null, "+41790000001"))
                .extracting(Remote::external)
                .containsExactly(anna);
        assertThat(hubspot.matching(null, "+41790000002"))
                .extracting(Remote::external)
                .containsExactly(bea);
    }

    @Test
    void searches_have_a_limit_of_their_own_that_is_over_in_a_second() {
        fake.searches().allow(1, Duration.ofSeconds(1));
        hubspot.changesSince(null);

        PlatformException refused = refusal(() -> hubspot.changesSince(null));

        assertThat(refused.kind()).isEqualTo(FailureKind.RATE_LIMITED);
        assertThat(refused.error().vendorCode()).isEqualTo("SECONDLY");
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void somebody_without_an_address_or_a_name_is_made_all_the_same() {
        String made = hubspot.upsert(null, Map.of("phone", "+41790000003")).external();

        assertThat(hubspot.matching(null, "+41790000003")).hasSize(1);
        assertThat(fake.people().get(made)).isPresent();
    }

    @Test
    void a_deal_that_was_made_before_its_answer_was_lost_is_found_again() {
        String anna = fake.people().add(Map.of("email", "anna@example.com")).id();
        Deal deal = new Deal("b-1", anna, "Afro Dance", null, null, "2026-12-01T18:00:00Z");
        fake.next("POST .*/deals", new ProviderFault.LostAnswer());

        assertThat(refusal(() -> hubspot.deal(deal)).kind()).isEqualTo(FailureKind.NETWORK);
        hubspot.deal(deal);

        assertThat(fake.things().of("deals", anna)).hasSize(1);
        assertThat(fake.things().of("deals", anna).getFirst().document().has("amount"))
                .isFalse();
    }
}
