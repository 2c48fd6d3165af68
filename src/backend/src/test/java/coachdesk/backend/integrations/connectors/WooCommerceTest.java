package coachdesk.backend.integrations.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.Connector.Activity;
import coachdesk.backend.integrations.platform.Connector.Deal;
import coachdesk.backend.integrations.platform.Connector.Page;
import coachdesk.backend.integrations.platform.Connector.Remote;
import coachdesk.backend.integrations.platform.Connector.Written;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.platforms.FakePeople;
import coachdesk.testkit.platforms.FakeWooCommerce;
import coachdesk.testkit.platforms.FakeWooCommerce.Habit;
import coachdesk.testkit.providers.FakeHttp.Reply;
import coachdesk.testkit.providers.ProviderFault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WooCommerceTest {
    private static final String ANNA = "anna@example.com";
    private static final String LISTS = "GET /wp-json/wc/v3/customers";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T08:00:00Z"));
    private final FakeWooCommerce shop = new FakeWooCommerce(clock);
    private final ConnectorHttp http = new ConnectorHttp(true);
    private final Connector connector = Bench.WOOCOMMERCE.open(shop, http);

    @AfterEach
    void close() {
        http.close();
        shop.close();
    }

    private String anna() {
        return shop.people().add(Map.of("email", ANNA, "first_name", "Anna")).id();
    }

    @Test
    void a_shop_without_readable_addresses_is_told_from_a_customer_who_is_gone() {
        String id = anna();
        assertThat(connector.find("999")).isEmpty();

        shop.habit(Habit.NO_ROUTES, true);

        Kinds.refusal("not_found", () -> connector.find(id));
        PlatformTrial trial = connector.test();
        assertThat(trial.ok()).isFalse();
        assertThat(trial.error().vendorCode()).isEqualTo("rest_no_route");
        shop.faults().next(new ProviderFault.Says(new Reply(404, "<html>Page not found</html>")));
        assertThat(connector.test().error().vendorCode()).isEqualTo("rest_no_route");
    }

    @Test
    void where_the_server_keeps_the_header_the_key_goes_in_the_address() {
        shop.habit(Habit.NO_HEADER, true);

        assertThat(connector.test().ok()).isTrue();

        int before = shop.asked().size();
        connector.matching(ANNA, null);
        assertThat(shop.asked()).hasSize(before + 1);
    }

    @Test
    void a_key_that_only_reads_is_no_wrong_key() {
        shop.habit(Habit.READ_ONLY, true);

        PlatformTrial trial = connector.test();

        assertThat(trial.ok()).isFalse();
        assertThat(trial.missing()).containsExactly("write");
        assertThat(trial.account()).isEqualTo("Example Studio Shop");
        Kinds.refusal("forbidden", () -> connector.upsert(null, Map.of("email", ANNA)));
        String inFrench = "{\"code\":\"woocommerce_rest_authentication_error\",\"message\":\"Clé refusée.\"}";
        shop.next("POST .*/batch", new ProviderFault.Says(new Reply(401, inFrench)));
        assertThat(connector.test().missing()).containsExactly("write");
        shop.tokens().refuseAll();
        List<String> said = Kinds.refusal("auth", () -> connector.matching(ANNA, null));
        assertThat(said).noneMatch(text -> text.contains(FakeWooCommerce.SECRET));
    }

    @Test
    void a_shop_that_has_to_be_told_a_password_says_what_it_misses() {
        shop.habit(Habit.ASKS_PASSWORD, true);

        PlatformException refused = Kinds.of(() -> connector.upsert(null, Map.of("email", ANNA)));

        assertThat(refused.kind()).isEqualTo(FailureKind.INVALID);
        assertThat(refused.getMessage()).contains("password");
    }

    @Test
    void whoever_only_has_an_account_there_is_that_customer() {
        String id =
                shop.people().add(Map.of("email", ANNA, "role", "subscriber")).id();

        assertThat(connector.upsert(null, Map.of("email", ANNA, "first_name", "Anna")))
                .isEqualTo(new Written(id, false));

        assertThat(shop.people().get(id).orElseThrow().field("first_name")).isEqualTo("Anna");
    }

    @Test
    void an_address_of_somebody_else_is_refused_and_whoever_is_gone_cannot_be_changed() {
        anna();
        String bea = shop.people().add(Map.of("email", "bea@example.com")).id();

        assertThat(Kinds.refusal("invalid", () -> connector.upsert(bea, Map.of("email", ANNA))))
                .noneMatch(text -> text.contains(ANNA));
        Kinds.refusal("not_found", () -> connector.upsert("999", Map.of("first_name", "Anna")));
    }

    @Test
    void fields_of_ones_own_are_written_beside_the_others() {
        String id = anna();

        connector.upsert(id, Map.of("meta_data.since", "2026-01-01", "billing.city", "Lausanne"));
        connector.upsert(id, Map.of("meta_data.level", "2"));

        assertThat(connector.find(id).orElseThrow().fields())
                .containsEntry("meta_data.since", "2026-01-01")
                .containsEntry("meta_data.level", "2")
                .containsEntry("billing.city", "Lausanne")
                .containsEntry("first_name", "Anna");
    }

    @Test
    void a_booking_is_an_order_that_is_not_paid_and_what_happens_is_noted_there() {
        String anna = anna();
        Activity came = new Activity("c-1", anna, "Came", "Afro Dance", "2026-12-01T19:00:00Z");
        assertThat(connector.activity(came)).isNull();

        String order = connector.deal(new Deal("b-1", anna, "Afro Dance", "25.50", "CHF", "2026-12-01T18:00:00Z"));
        String note = connector.activity(came);

        assertThat(connector.activity(came)).isEqualTo(note);
        Deal free = new Deal("b-2", anna, "Trial lesson", null, null, "2026-12-01T18:00:00Z");
        assertThat(connector.deal(free)).isEqualTo(connector.deal(free)).isNotEqualTo(order);
        shop.things().of("order", anna).subList(1, 2).forEach(one -> assertThat(
                        one.document().at("/fee_lines/0/total").asText())
                .isEqualTo("0.00"));
        assertThat(shop.things().of("order", anna)).hasSize(2).first().satisfies(one -> {
            assertThat(one.id()).isEqualTo(order);
            assertThat(one.document().path("status").asText()).isEqualTo("pending");
            assertThat(one.document().at("/fee_lines/0/total").asText()).isEqualTo("25.50");
        });
        assertThat(shop.things().of("note", order)).singleElement().satisfies(one -> {
            assertThat(one.document().path("note").asText()).contains("Came", "Afro Dance");
            assertThat(one.document().path("customer_note").asBoolean()).isFalse();
        });
    }

    @Test
    void customers_who_are_deleted_while_it_is_read_make_nobody_be_passed_over() {
        for (int i = 0; i < 350; i++) {
            shop.people().add(Map.of("email", "p%d@example.com".formatted(i)));
        }
        List<String> ids =
                shop.people().all().stream().map(FakePeople.Person::id).toList();
        List<String> read = new ArrayList<>();
        Page page = connector.changesSince(null);
        page.changed().stream().map(Remote::external).forEach(read::add);
        ids.subList(90, 100).forEach(shop.people()::remove);
        ids.subList(0, 5).forEach(shop.people()::remove);

        while (page.more()) {
            page = connector.changesSince(page.next());
            page.changed().stream().map(Remote::external).forEach(read::add);
        }

        assertThat(read).containsExactlyElementsOf(ids);
    }

    @Test
    void who_runs_the_shop_is_no_customer() {
        shop.people().add(Map.of("email", "owner@example.com", "role", "administrator"));
        String anna = anna();

        assertThat(connector.changesSince(null).changed())
                .extracting(Remote::external)
                .containsExactly(anna);
    }

    @Test
    void pages_of_the_host_are_no_answers_of_the_shop() {
        shop.next(LISTS, new ProviderFault.Says(new Reply(200, "<br />Warning: something in PHP")));
        Kinds.refusal("odd_answer", () -> connector.changesSince(null));
        shop.next(LISTS, new ProviderFault.Says(new Reply(403, "<html>Blocked</html>")));
        Kinds.refusal("forbidden", () -> connector.changesSince(null));
        String noDate = "[{\"id\":1,\"date_modified_gmt\":\"yesterday\"}]";
        shop.next(LISTS, new ProviderFault.Says(new Reply(200, noDate)));
        Kinds.refusal("odd_answer", () -> connector.changesSince(null));
        shop.next(LISTS, new ProviderFault.BrokenBefore());
        Kinds.refusal("broken", () -> connector.changesSince(null));
        shop.next(LISTS, new ProviderFault.TooMany(Duration.ofSeconds(7)));
        assertThat(Kinds.of(() -> connector.changesSince(null)).retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }
}
