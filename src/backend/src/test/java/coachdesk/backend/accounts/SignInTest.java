package coachdesk.backend.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import coachdesk.backend.auth.Sessions;
import coachdesk.backend.json.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Signing in, and how it ends. */
class SignInTest {
    private static final String COACH = "coach@nord.example.com";

    @AutoClose
    private final Town town = new Town();

    private Caller.Reply wrong(String email, String... headers) {
        return town.nobody()
                .send("POST", "/api/auth/login", Json.write(Map.of("email", email, "password", "wrong")), headers);
    }

    @Test
    void after_five_wrong_passwords_even_the_right_one_waits_until_the_window_has_passed() {
        for (int i = 0; i < LoginLimit.PER_ACCOUNT; i++) {
            assertThat(wrong(COACH).status()).isEqualTo(401);
        }
        Caller.Reply refused = wrong(COACH);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Long.parseLong(refused.header("retry-after"))).isBetween(1L, 901L);
        assertThat(refused.object()).containsEntry("code", "auth.too-often");
        assertThat(wrong(" COACH@Nord.example.com").status()).isEqualTo(429);

        town.clock.advance(LoginLimit.WINDOW);
        assertThat(town.signedIn(COACH).get("/api/auth/me").status()).isEqualTo(200);
    }

    @Test
    void one_address_trying_many_accounts_is_slowed_down_and_others_are_not() {
        for (int i = 0; i < LoginLimit.PER_ADDRESS; i++) {
            String email = "somebody" + i + "@example.com";
            town.addDisabled("nord", email); // Whose password costs less than that of nobody.
            assertThat(wrong(email, "X-Forwarded-For", "192.0.2.1").status()).isEqualTo(401);
        }
        assertThat(wrong("another@example.com", "X-Forwarded-For", "192.0.2.1").status())
                .isEqualTo(429);
        assertThat(wrong("another@example.com", "X-Forwarded-For", "192.0.2.2").status())
                .isEqualTo(401);
    }

    @Test
    void an_unknown_account_and_a_wrong_password_are_told_alike() {
        assertThat(wrong("nobody@example.com").text()).isEqualTo(wrong(COACH).text());
    }

    @Test
    void a_session_ends_when_its_time_is_over() {
        Caller coach = town.signedIn(COACH);
        town.clock.advance(Sessions.LIFE.minusMinutes(1));
        assertThat(coach.get("/api/auth/me").status()).isEqualTo(200);
        town.clock.advance(Duration.ofMinutes(2));
        assertThat(coach.get("/api/auth/me").object()).containsEntry("code", "auth.sign-in-needed");
    }

    @Test
    void a_lost_laptop_is_signed_out_from_another_and_logging_out_is_meant() {
        Caller lost = town.signedIn(COACH);
        Caller here = town.signedIn(COACH);
        String other =
                Json.read(here.get("/api/auth/sessions").text(), new TypeReference<List<Map<String, Object>>>() {})
                        .stream()
                        .filter(session -> Boolean.FALSE.equals(session.get("current")))
                        .map(session -> (String) session.get("id"))
                        .findFirst()
                        .orElseThrow();
        assertThat(here.delete("/api/auth/sessions/" + other).status()).isEqualTo(200);
        assertThat(lost.get("/api/auth/me").status()).isEqualTo(401);
        here.post("/api/auth/logout", null);
        assertThat(here.get("/api/auth/me").status()).isEqualTo(401);
    }

    @Test
    void an_account_that_is_removed_is_signed_out_at_once() {
        Caller coach = town.signedIn(COACH);
        Map<String, Object> wanted =
                Map.of("email", "new@example.com", "role", "front_desk", "password", "long enough it is");
        String id = (String) coach.post("/api/auth/accounts", wanted).object().get("id");
        Caller.Reply login = town.nobody().post("/api/auth/login", wanted);
        assertThat(login.status()).isEqualTo(200);
        assertThat(coach.delete("/api/auth/accounts/" + id).status()).isEqualTo(200);
        assertThat(town.nobody().post("/api/auth/login", wanted).status()).isEqualTo(401);
    }

    @Test
    void a_short_password_and_a_taken_address_are_refused() {
        Caller coach = town.signedIn(COACH);
        Map<String, Object> weak = Map.of("email", "new@example.com", "role", "coach", "password", "short");
        assertThat(coach.post("/api/auth/accounts", weak).status()).isEqualTo(422);
        Map<String, Object> taken =
                Map.of("email", "coach@sud.example.com", "role", "coach", "password", "long enough it is");
        assertThat(coach.post("/api/auth/accounts", taken).status()).isEqualTo(409);
    }
}
