package coachdesk.backend.delivery.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import coachdesk.contract.campaigns.Channel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Whoever got an e-mail can say that this is enough: for that address, that studio, and once. */
class UnsubscribeTest {
    @AutoClose
    private final Town town = new Town();

    private final String path =
            "/api/unsubscribe/" + town.links().token(town.tenant("nord"), Channel.EMAIL, "zoe@example.com");

    private List<?> optOuts(String studio) {
        return (List<?>) town.coach(studio)
                .get("/api/sync/changes?kind=opt-out")
                .object()
                .get("changes");
    }

    @Test
    void looking_at_the_page_changes_nothing_and_its_button_opts_out_once() {
        Caller.Reply page = town.nobody().get(path);
        assertThat(page.text()).contains("<form method=\"post\">").doesNotContain("zoe");
        assertThat(page.header("content-type")).startsWith("text/html");
        assertThat(optOuts("nord")).isEmpty();

        for (int i = 0; i < 3; i++) {
            assertThat(town.nobody()
                            .send(
                                    "POST",
                                    path,
                                    "List-Unsubscribe=One-Click",
                                    "Content-Type",
                                    "application/x-www-form-urlencoded")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(optOuts("nord")).singleElement().satisfies(change -> assertThat(change.toString())
                .contains("address=zoe@example.com", "channels=[email]", "source=link"));
        assertThat(optOuts("sud")).isEmpty();
    }

    @Test
    void a_link_that_is_none_of_ours_opts_nobody_out() {
        for (String token : List.of("x", path.substring(path.length() - 40), "..%2f..%2fhealth", "é")) {
            Caller.Reply reply = town.nobody()
                    .post(
                            "/api/unsubscribe/"
                                    + java.net.URLEncoder.encode(token, java.nio.charset.StandardCharsets.UTF_8),
                            Map.of());
            assertThat(reply.status()).isEqualTo(404);
        }
        assertThat(optOuts("nord")).isEmpty();
    }

    @Test
    void whoever_came_back_and_leaves_again_is_out_again() {
        town.nobody().post(path, null);
        String id = ((Map<?, ?>) optOuts("nord").getFirst()).get("id").toString();
        Map<String, Object> op = Map.of(
                "n",
                1,
                "opId",
                "o",
                "kind",
                "opt-out",
                "id",
                id,
                "type",
                "delete",
                "at",
                "2026-11-21T18:00:00Z",
                "base",
                Map.of("rev", 1));
        town.coach("nord").post("/api/sync/ops", Map.of("device", "d", "ops", List.of(op)));
        assertThat(optOuts("nord")).isEmpty();
        town.nobody().post(path, null);
        assertThat(optOuts("nord").toString()).contains("zoe@example.com");
    }
}
