package coachdesk.backend.integrations.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.Connector.Activity;
import coachdesk.backend.integrations.platform.Connector.Deal;
import coachdesk.backend.integrations.platform.Connector.Written;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.platforms.FakeShopify;
import coachdesk.testkit.providers.FakeHttp.Reply;
import coachdesk.testkit.providers.ProviderFault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopifyTest {
    private static final String ANNA = "anna@example.com";
    private static final String NUMBER = "+41790000001";
    private static final String ASKS = "POST /admin/api/.*";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T08:00:00Z"));
    private final FakeShopify shop = new FakeShopify(clock);
    private final ConnectorHttp http = new ConnectorHttp(true);
    private final Connector connector = Bench.SHOPIFY.open(shop, http);

    @AfterEach
    void close() {
        http.close();
        shop.close();
    }

    private String anna() {
        return shop.people().add(Map.of("email", ANNA, "firstName", "Anna")).id();
    }

    @Test
    void a_question_that_costs_too_much_waits_until_as_much_has_come_back() {
        String anna = anna();
        shop.purse().size(11, 2);
        connector.upsert(anna, Map.of("firstName", "Annette"));

        PlatformException refused = Kinds.of(() -> connector.upsert(anna, Map.of("firstName", "Anne")));

        assertThat(refused.kind()).isEqualTo(FailureKind.RATE_LIMITED);
        assertThat(refused.error().vendorCode()).isEqualTo("THROTTLED");
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofMillis(4500));
        clock.advance(refused.retryAfter());
        assertThat(connector.upsert(anna, Map.of("firstName", "Anne")).created())
                .isFalse();
        assertThat(shop.purse().refused()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {402, 423})
    void a_shop_that_is_closed_is_said_to_be(int status) {
        shop.close(status);

        Kinds.refusal("suspended", () -> connector.matching(ANNA, null));
        assertThat(connector.test().status()).isEqualTo(status);

        shop.close(0);
        assertThat(connector.test().ok()).isTrue();
    }

    @Test
    void a_test_says_which_rights_are_missing_and_how_many_points_are_left() {
        shop.scopes("read_customers");

        PlatformTrial trial = connector.test();

        assertThat(trial.ok()).isFalse();
        assertThat(trial.missing()).containsExactly("write_customers", "write_draft_orders");
        shop.scopes("write_customers", "write_draft_orders");
        shop.seesPeople(false);
        assertThat(connector.test().missing()).containsExactly("protected_customer_data");
        shop.seesPeople(true);
        shop.scopes("read_customers");
        assertThat(trial.rate()).isEqualTo(new PlatformTrial.Rate(2000, 1998, 1));
        Kinds.refusal("forbidden", () -> connector.upsert(null, Map.of("firstName", "Anna")));
        assertThat(connector.matching(ANNA, null)).isEmpty();
    }

    @Test
    void a_token_that_is_a_day_old_is_got_again() {
        Connector application = Bench.SHOPIFY.tokened(shop, http);
        assertThat(application.test().ok()).isTrue();

        clock.advance(Duration.ofDays(1));

        assertThat(application.test().ok()).isTrue();
        assertThat(shop.tokens().given()).isEqualTo(2);
        shop.tokens().refuseAll();
        Kinds.refusal("auth", () -> connector.matching(ANNA, null));
    }

    @Test
    void what_cannot_be_written_is_said_with_the_field_and_without_the_person() {
        shop.people().add(Map.of("email", "bea@example.com", "phone", NUMBER));

        PlatformException taken = Kinds.of(() -> connector.upsert(null, Map.of("email", ANNA, "phone", NUMBER)));
        assertThat(taken.kind()).isEqualTo(FailureKind.INVALID);
        assertThat(taken.error().vendorCode()).isEqualTo("TAKEN");
        assertThat(taken.getMessage()).startsWith("phone: ").doesNotContain(NUMBER);
        Kinds.refusal("invalid", () -> connector.upsert(null, Map.of("email", ANNA, "shoeSize", "42")));
        Kinds.refusal("invalid", () -> connector.upsert(null, Map.of()));
        Kinds.refusal("not_found", () -> connector.upsert("gid://shopify/Customer/9", Map.of("firstName", "Anna")));
    }

    @Test
    void somebody_without_an_address_is_known_by_the_number() {
        Written made = connector.upsert(null, Map.of("firstName", "Anna", "phone", NUMBER));

        assertThat(connector.upsert(null, Map.of("lastName", "Muster", "phone", NUMBER)))
                .isEqualTo(new Written(made.external(), false));
    }

    @Test
    void tags_stay_unless_they_are_named() {
        String anna = anna();
        connector.upsert(anna, Map.of("tags", "vip, salsa"));
        connector.upsert(anna, Map.of("firstName", "Annette"));
        assertThat(connector.find(anna).orElseThrow().fields()).containsEntry("tags", "vip, salsa");

        connector.upsert(anna, Map.of("tags", "salsa"));

        assertThat(connector.find(anna).orElseThrow().fields()).containsEntry("tags", "salsa");
    }

    @Test
    void a_booking_is_a_draft_order() {
        String anna = anna();

        connector.deal(new Deal("b-1", anna, "Afro Dance", "25.50", "CHF", "2026-12-01T18:00:00Z"));

        assertThat(shop.things().of("draft", anna)).singleElement().satisfies(one -> {
            assertThat(one.document().at("/lineItems/0/title").asText()).isEqualTo("Afro Dance");
            assertThat(one.document()
                            .at("/lineItems/0/originalUnitPriceWithCurrency/amount")
                            .asText())
                    .isEqualTo("25.50");
        });
        connector.deal(new Deal("b-2", anna, "Trial lesson", null, null, "2026-12-01T18:00:00Z"));
        assertThat(shop.things().of("draft", anna)).last().satisfies(one -> assertThat(one.document()
                        .at("/lineItems/0/originalUnitPriceWithCurrency/currencyCode")
                        .asText())
                .isEqualTo("CHF"));
    }

    @Test
    void what_happened_is_a_line_each_and_nobody_writes_over_another() {
        String anna = anna();
        connector.activity(new Activity("c-1", anna, "Came", "Afro Dance", "2026-12-01T19:00:00Z"));
        Activity second = new Activity("c-2", anna, "Did not come", "Salsa", "2026-12-08T19:00:00Z");
        String stale = """
            {"data":{"metafieldsSet":{"metafields":null,"userErrors":[
            {"field":["metafields"],"message":"The resource has been updated.","code":"STALE_OBJECT"}]}}}\
            """;
        shop.faults().next(new ProviderFault.None(), new ProviderFault.Says(new Reply(200, stale)));

        PlatformException crossed = Kinds.of(() -> connector.activity(second));
        connector.activity(second);
        connector.activity(second);

        assertThat(crossed.kind().passing()).isTrue();
        List<String> lines = shop.journal(anna).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).contains("Did not come");
    }

    @Test
    void what_breaks_in_the_shop_is_tried_again_later() {
        String internal =
                "{\"errors\":[{\"message\":\"Internal error\",\"extensions\":{\"code\":\"INTERNAL_SERVER_ERROR\"}}]}";
        shop.next(ASKS, new ProviderFault.Says(new Reply(200, internal)));
        Kinds.refusal("broken", () -> connector.matching(ANNA, null));
        shop.next(ASKS, new ProviderFault.BrokenBefore());
        Kinds.refusal("broken", () -> connector.matching(ANNA, null));
        shop.next(ASKS, new ProviderFault.LostRequest());
        Kinds.refusal("network", () -> connector.matching(ANNA, null));
    }
}
