package coachdesk.backend.accounts.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import coachdesk.backend.auth.Jwts;
import coachdesk.backend.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A token says whose it is, and is worth nothing without its session. */
class TokenRoutesTest {
    private static final String COACH = "coach@nord.example.com";
    private static final String ME = "/api/v1/auth/me";
    private static final String CUSTOMERS = "/api/v1/customers";

    @AutoClose
    private final Town town = new Town();

    private Caller.Reply login(String email, String password) {
        return town.nobody().post("/api/v1/auth/login", Map.of("email", email, "password", password));
    }

    private String token(String email) {
        return (String) login(email, Town.PASSWORD).object().get("token");
    }

    private static void refused(Caller.Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.object()).containsEntry("success", false);
        assertThat((String) reply.object().get("error")).isNotBlank();
    }

    private static Map<String, Object> part(String token, int which) {
        return Json.read(new String(Base64.getUrlDecoder().decode(token.split("\\.")[which]), StandardCharsets.UTF_8));
    }

    @Test
    void who_signs_in_gets_a_token_that_says_who_and_whose() {
        Caller.Reply reply = login(" Coach@Nord.example.com ", Town.PASSWORD);
        assertThat(reply.status()).isEqualTo(200);
        String token = (String) reply.object().get("token");
        assertThat(part(token, 0)).containsEntry("alg", "HS256").containsEntry("typ", "JWT");
        assertThat(part(token, 1))
                .containsEntry("user_id", COACH)
                .containsEntry("tenant_id", town.tenant("nord"))
                .containsEntry("role", "admin")
                .containsEntry("email", COACH)
                .containsKeys("iat", "exp");
        assertThat(reply.text())
                .contains("\"expires_at\":\"2026-12-21T18:00:00Z\"", "\"name\":\"nord\"", "\"slug\":\"nord\"")
                .doesNotContain("argon", Town.PASSWORD);
        assertThat(town.with(token).get(CUSTOMERS).status()).isEqualTo(200);
        assertThat(town.with(token).get("/api/users").status()).isEqualTo(200);
        Map<String, Object> me = town.with(token).get(ME).object();
        assertThat(me.toString())
                .contains("email=" + COACH, "role=admin", "is_active=true", "expires_at=2026-12-21T18:00:00Z")
                .contains("timezone=Europe/Zurich", "trial_active=false", "api_key=null");
        assertThat(token(COACH)).as("no two are the same").isNotEqualTo(token(COACH));
    }

    @Test
    void the_guard_says_401_or_403_as_it_is_agreed() {
        String token = token(COACH);
        refused(town.nobody().get(CUSTOMERS), 401);
        refused(town.nobody().send("GET", CUSTOMERS, null, "Authorization", "Basic " + token), 401);
        String[] parts = token.split("\\.");
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
        String other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        Json.write(part(token, 1)).replace("admin", "owner").getBytes(StandardCharsets.UTF_8));
        for (String bad : List.of(
                "x.y.z",
                "..",
                parts[0] + "." + parts[1] + ".",
                none + "." + parts[1] + ".",
                parts[0] + "." + other + "." + parts[2],
                token.substring(0, token.length() - 2))) {
            refused(town.with(bad).get(CUSTOMERS), 401);
        }
        Jwts strangers = new Jwts(() -> new byte[32], new SplittableRandom(1), town.clock);
        refused(
                town.with(strangers.issue(COACH, town.tenant("nord"), "admin", COACH))
                        .get(CUSTOMERS),
                401);
        town.addDisabled("nord", "gone@nord.example.com");
        refused(town.with(town.token("gone@nord.example.com", "nord")).get(CUSTOMERS), 403);
        refused(login("gone@nord.example.com", Town.PASSWORD), 403);
        refused(login("gone@nord.example.com", "wrong"), 401);
    }

    @Test
    void a_session_that_is_over_takes_its_token_with_it_at_once_and_for_good() {
        String token = token(COACH);
        assertThat(town.with(token).post("/api/v1/auth/logout", null).object()).containsEntry("success", true);
        refused(town.with(token).get(ME), 401);
        refused(town.with(token).post("/api/v1/auth/refresh", null), 401);
        String second = token(COACH);
        town.clock.advance(Jwts.LIFE);
        refused(town.with(second).get(ME), 401);
    }

    @Test
    void a_token_is_exchanged_also_a_week_after_its_end_and_the_old_one_dies() {
        String token = token(COACH);
        town.clock.advance(Jwts.LIFE.plusDays(6));
        Map<String, Object> renewed =
                town.with(token).post("/api/v1/auth/refresh", null).object();
        String next = (String) renewed.get("token");
        assertThat(renewed).containsEntry("success", true).containsKeys("expires_at", "message");
        assertThat(town.with(next).get(ME).status()).isEqualTo(200);
        refused(town.with(token).post("/api/v1/auth/refresh", null), 401);
        town.clock.advance(Jwts.LIFE.plusDays(7));
        refused(town.with(next).post("/api/v1/auth/refresh", null), 401);
        refused(town.nobody().post("/api/v1/auth/refresh", null), 401);
        refused(town.with(town.token(COACH, "nord")).post("/api/v1/auth/refresh", null), 401);
    }

    @Test
    void one_address_asks_ten_times_a_minute_and_no_more() {
        for (int i = 0; i < AddressLimit.MOST; i++) {
            refused(login("nobody" + i + "@example.com", "wrong"), 401);
        }
        Caller.Reply reply = login(COACH, Town.PASSWORD);
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.object()).containsEntry("retryAfter", 60).doesNotContainKey("success");
        assertThat(reply.header("retry-after")).isEqualTo("60");
        town.clock.advance(Duration.ofMinutes(1));
        assertThat(login(COACH, Town.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void wrong_passwords_count_here_and_at_the_desks_together() {
        for (int i = 0; i < 5; i++) {
            refused(login(COACH, "wrong"), 401);
        }
        assertThat(login(COACH, Town.PASSWORD).status()).isEqualTo(429);
        assertThat(town.nobody()
                        .post("/api/auth/login", Map.of("email", COACH, "password", Town.PASSWORD))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void what_is_no_login_is_told_as_such() {
        for (String body : List.of("", "{", "[]", "{\"email\":5}", "{\"email\":\"x\",\"password\":\"y\"}")) {
            refused(town.nobody().send("POST", "/api/v1/auth/login", body), 400);
        }
    }

    @Test
    void the_front_desk_signs_in_and_sees_no_customers() {
        Caller door = town.with(token("door@nord.example.com"));
        assertThat(door.get(ME).text()).contains("\"role\":\"employee\"");
        refused(door.get(CUSTOMERS), 403);
        refused(door.put("/api/v1/auth/profile", Map.of("company_name", "Autre")), 403);
        assertThat(door.put("/api/v1/auth/profile", Map.of("name", "Porte")).status())
                .isEqualTo(200);
        assertThat(door.get(ME).text()).contains("\"name\":\"Porte\"", "\"name\":\"nord\"");
    }

    @Test
    void the_coach_describes_the_studio_and_no_two_have_one_name() {
        Caller coach = town.with(token(COACH));
        coach.put(
                "/api/v1/auth/profile",
                Map.of("phone", "+41790000001", "industry", "danse", "company_name", "Nord Danse"));
        assertThat(coach.get(ME).text())
                .contains("\"phone\":\"+41790000001\"", "\"sector\":\"danse\"", "\"slug\":\"nord-danse\"");
        refused(coach.put("/api/v1/auth/profile", Map.of("company_name", "SUD")), 409);
        refused(coach.put("/api/v1/auth/profile", Map.of("weekly_report_enabled", true)), 501);
        assertThat(town.nobody().get("/api/v1/auth/check-slug?slug=Sud").object())
                .containsEntry("available", false)
                .containsEntry("suggestions", List.of("sud-studio", "sud-2", "sud-3"));
        assertThat(town.nobody()
                        .get("/api/v1/auth/check-slug?slug=%C3%89toile%20!")
                        .object())
                .containsEntry("slug", "etoile")
                .containsEntry("available", true);
        refused(town.nobody().get("/api/v1/auth/check-slug?slug=!"), 400);
    }

    @Test
    void nobody_signs_up_where_nobody_said_that_they_may() {
        refused(town.nobody().post("/api/v1/auth/signup", Map.of("email", "new@example.com")), 403);
        refused(town.nobody().post("/api/v1/auth/forgot-password", Map.of("email", COACH)), 503);
        refused(town.nobody().post("/api/v1/auth/reset-password", Map.of("token", "a.b.c", "newPassword", "x")), 400);
    }
}
