package coachdesk.backend.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import coachdesk.contract.integrations.ConnectAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A backend that serves several studios asks no machine of its own network for any of them. */
class PrivateShopTest {
    @AutoClose
    private final Town town = new Town();

    private final Caller coach = town.coach("nord");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1",
                "https://localhost",
                "https://192.168.1.5/",
                "10.0.0.8:8443",
                "https://[::1]",
                "https://169.254.169.254",
                "https://[fd00::7]",
                "https://2130706433"
            })
    void a_shop_within_the_servers_network_is_refused(String store) {
        Map<String, String> values = Map.of("store", store, "consumer_key", "ck_1", "consumer_secret", "cs_1");
        ConnectAnswer answer = coach.post(
                        "/api/integrations", Map.of("platform", "woocommerce", "way", "key", "values", values))
                .as(ConnectAnswer.class);
        assertThat(answer.wrong()).as(store).isEqualTo(Map.of("store", "private"));
        assertThat(answer.trial()).isNull();
    }

    @Test
    void a_workflow_there_is_not_asked_either() {
        String id = coach.post("/api/integrations", Map.of("platform", "hubspot", "way", "n8n", "values", Map.of()))
                .as(ConnectAnswer.class)
                .integration()
                .id();
        Map<String, Object> op = Map.of(
                "n",
                1,
                "opId",
                "o",
                "kind",
                "integration",
                "id",
                id,
                "type",
                "edit",
                "at",
                "2026-11-21T18:00:00Z",
                "base",
                Map.of(),
                "body",
                Map.of("n8n_webhook_url", "https://127.0.0.1:1/webhook/x"));
        assertThat(coach.post("/api/sync/ops", Map.of("device", "d", "ops", List.of(op)))
                        .text())
                .contains("applied");
        assertThat(coach.post("/api/integrations/" + id + "/test", null).text())
                .contains("\"ok\":false", "\"invalid\"");
    }

    @Test
    void where_an_account_is_has_to_be_said_for_n8n_too() {
        assertThat(coach.post(
                                "/api/integrations",
                                Map.of("platform", "shopify", "way", "n8n", "values", Map.of("shop", "")))
                        .as(ConnectAnswer.class)
                        .wrong())
                .isEqualTo(Map.of("shop", "missing"));
    }
}
