package coachdesk.backend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import coachdesk.backend.store.TestDatabases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudioRoutesTest {
    private static final String LINKS = "/api/payment-links";
    private static final String CONCEPT = "/api/concept";

    @AutoClose
    private final Town town = Town.of("nord", TestDatabases.SQLITE);

    private final Caller coach = town.coach("nord");

    @Test
    void payment_links_are_always_six_texts() {
        coach.put(LINKS, Map.of("stripe", "https://buy.stripe.com/a", "coachWhatsapp", "+41790000001"));
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("stripe", null);
        nothing.put("twint", "https://pay.twint.ch/b");
        assertThat(coach.put(LINKS, nothing).status()).isEqualTo(200);
        assertThat(coach.get(LINKS).object())
                .isEqualTo(Map.of(
                        "id", "payment_links",
                        "stripe", "",
                        "paypal", "",
                        "twint", "https://pay.twint.ch/b",
                        "coachWhatsapp", "",
                        "coachNotificationEmail", "",
                        "coachNotificationPhone", ""));
    }

    @Test
    void the_booking_page_learns_where_one_pays_and_not_whom_the_studio_tells() {
        coach.put(
                LINKS,
                Map.of(
                        "paypal", "https://paypal.me/exemple",
                        "coachNotificationEmail", "alertes@example.com",
                        "coachNotificationPhone", "+41790000002"));
        Caller anybody = town.nobody();
        assertThat(anybody.get(LINKS).object())
                .containsEntry("paypal", "https://paypal.me/exemple")
                .containsEntry("coachNotificationEmail", "")
                .containsEntry("coachNotificationPhone", "");
        assertThat(anybody.get(CONCEPT).status()).isEqualTo(200);
        assertThat(anybody.put(LINKS, Map.of("paypal", "https://example.com")).status())
                .isEqualTo(401);
        assertThat(town.door("nord").put(CONCEPT, Map.of("appName", "x")).status())
                .isEqualTo(403);
    }

    @Test
    void of_the_looks_only_what_is_named_changes_and_an_empty_text_clears() {
        coach.put(CONCEPT, Map.of("appName", "Studio Nord", "description", "Danse", "paymentTwint", true));
        Map<String, Object> next = new HashMap<>();
        next.put("appName", null);
        next.put("description", "");
        next.put("unknown", "x");
        assertThat(coach.put(CONCEPT, next).status()).isEqualTo(200);
        assertThat(coach.get(CONCEPT).object())
                .containsEntry("appName", "Studio Nord")
                .containsEntry("description", "")
                .containsEntry("paymentTwint", true)
                .doesNotContainKey("unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//example.com/x",
                "https://a@b.example.com",
                "https://a b"
            })
    void an_address_that_does_not_lead_to_the_web_is_refused(String address) {
        assertThat(coach.put(CONCEPT, Map.of("logoUrl", address)).status()).isEqualTo(422);
        assertThat(coach.put(LINKS, Map.of("twint", address)).status()).isEqualTo(422);
        assertThat(coach.get(CONCEPT).object()).containsEntry("logoUrl", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mauve", "#12345", "#gggggg", "red;}", ""})
    void a_colour_that_is_none_is_refused(String colour) {
        assertThat(coach.put(CONCEPT, Map.of("primaryColor", colour)).status()).isEqualTo(422);
        assertThat(coach.get(CONCEPT).object()).containsEntry("primaryColor", "#D91CD2");
    }

    @Test
    void the_manifest_bears_the_studios_name_and_pictures() {
        coach.put(CONCEPT, Map.of("appName", "Studio Nord", "logoUrl", "https://images.example.com/l.png"));
        Caller.Reply reply = town.nobody().get("/api/manifest.json");
        assertThat(reply.header("content-type")).startsWith("application/manifest+json");
        assertThat(reply.object()).containsEntry("short_name", "Studio Nord");
        assertThat((List<?>) reply.object().get("icons")).hasSize(2);
    }

    @Test
    void the_built_in_groups_of_offers_give_way_to_the_studios_own() {
        assertThat((List<?>) town.nobody().get("/api/categories").as(List.class))
                .hasSize(5);
        String id = (String)
                coach.post("/api/categories", Map.of("name", "Bijoux")).object().get("id");
        assertThat(id).hasSize(8);
        assertThat((List<?>) town.nobody().get("/api/categories").as(List.class))
                .isEqualTo(List.of(Map.of("id", id, "name", "Bijoux", "icon", "")));
    }
}
