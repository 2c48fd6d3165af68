package coachdesk.backend.accounts.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.backend.Caller;
import coachdesk.backend.delivery.providers.Outside;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.providers.FakeSmtp;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where strangers may make a studio: it is theirs alone, and who forgets the password gets a new one by mail. */
class SignUpTest {
    private static final Map<String, Object> WANTED = Map.of(
            "email",
            " Zoe@Example.com",
            "password",
            "Un-long-secret-7",
            "name",
            "Zoé",
            "company_name",
            "Étoile",
            "cgu_accepted",
            true);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));

    @TempDir
    Path folder;

    private Backend backend;
    private FakeSmtp mail;

    @BeforeEach
    void start() {
        backend = Backend.start(new BackendOptions(0, folder, null, false, false, clock, Outside.ORDINARY, true));
        mail = new FakeSmtp(clock);
    }

    @AfterEach
    void stop() {
        mail.close();
        backend.close();
    }

    private Caller caller(Object token) {
        return new Caller(backend.address(), (String) token);
    }

    private Caller.Reply signUp(Map<String, Object> more) {
        clock.advance(Duration.ofSeconds(10));
        Map<String, Object> wanted = new HashMap<>(WANTED);
        wanted.putAll(more);
        return caller(null).post("/api/v1/auth/signup", wanted);
    }

    @Test
    void eight_characters_of_three_sorts_are_enough_and_seven_or_two_are_not() {
        for (String weak : List.of("Abcdef1", "abcdefg1", "ABCDEFG1", "Abcdefgh", "")) {
            assertThat(signUp(Map.of("password", weak)).status()).as(weak).isEqualTo(400);
        }
        Caller.Reply made = signUp(Map.of("password", "Abcdefg1"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(caller(null)
                        .post("/api/v1/auth/login", Map.of("email", "zoe@example.com", "password", "Abcdefg1"))
                        .status())
                .isEqualTo(200);
        Caller coach = caller(made.object().get("token"));
        Map<String, Object> door = Map.of("email", "door@example.com", "role", "front_desk");
        for (String weak : List.of("abcdefgh1", "Abcdef1")) {
            Map<String, Object> wanted = new HashMap<>(door);
            wanted.put("password", weak);
            assertThat(coach.post("/api/auth/accounts", wanted).status())
                    .as(weak)
                    .isEqualTo(422);
        }
        Map<String, Object> wanted = new HashMap<>(door);
        wanted.put("password", "abcdefghij");
        assertThat(coach.post("/api/auth/accounts", wanted).status()).isEqualTo(200);
    }

    @Test
    void a_new_studio_has_a_coach_and_nothing_else() {
        Caller.Reply reply = signUp(Map.of());
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.text())
                .contains("\"email\":\"zoe@example.com\"", "\"role\":\"admin\"", "\"slug\":\"etoile\"")
                .doesNotContain("Un-long-secret-7", "argon");
        Caller coach = caller(reply.object().get("token"));
        assertThat(coach.get("/api/v1/customers").text()).contains("\"total\":0");
        assertThat(signUp(Map.of("company_name", "Autre")).status()).isEqualTo(409);
        assertThat(signUp(Map.of("email", "b@example.com", "company_name", "ÉTOILE !"))
                        .status())
                .as("no way into somebody's studio by its name")
                .isEqualTo(409);
        coach.post("/api/v1/customers", Map.of("email", "c@example.com"));
        Object other = signUp(Map.of("email", "b@example.com", "company_name", "Lune"))
                .object()
                .get("token");
        assertThat(caller(other).get("/api/v1/customers").text()).contains("\"total\":0");
        Map<String, Object> wanted = new HashMap<>(WANTED);
        wanted.putAll(Map.of("email", "d@example.com", "company_name", "Soleil"));
        assertThat(caller(null).post("/api/v1/auth/register", wanted).status()).isEqualTo(201);
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        Caller.Reply reply = signUp(Map.of("email", "x", "password", "court", "name", "Z", "cgu_accepted", false));
        assertThat(reply.status()).isEqualTo(400);
        assertThat((List<?>) reply.object().get("errors")).hasSize(4);
        for (String password : List.of("un-long-secret-7", "UN-LONG-SECRET-7", "Un-long-secret", "Court-7")) {
            assertThat(signUp(Map.of("password", password)).status()).isEqualTo(400);
        }
        assertThat(caller(null).send("POST", "/api/v1/auth/signup", "{").status())
                .isEqualTo(400);
        assertThat(signUp(Map.of()).status()).as("and nothing of it was kept").isEqualTo(201);
    }

    @Test
    void who_forgot_the_password_gets_a_code_by_mail_that_works_once_and_ends_every_session() {
        Object token = signUp(Map.of()).object().get("token");
        caller(token)
                .put(
                        "/api/providers/smtp",
                        Map.of(
                                "host",
                                "127.0.0.1",
                                "port",
                                mail.port(),
                                "security",
                                "none",
                                "from",
                                "studio@example.com"));
        Caller.Reply unknown = caller(null).post("/api/v1/auth/forgot-password", Map.of("email", "nobody@example.com"));
        Caller.Reply known = caller(null).post("/api/v1/auth/forgot-password", Map.of("email", "zoe@example.com"));
        assertThat(known.text()).isEqualTo(unknown.text());
        while (mail.ledger().by("zoe@example.com").isEmpty()) {
            Thread.onSpinWait();
        }
        String code = code();
        assertThat(mail.ledger().all()).hasSize(1);
        assertThat(reset(code, "faible").status()).isEqualTo(400);
        assertThat(reset(code.substring(1), "Un-autre-secret-8").status()).isEqualTo(400);
        assertThat(reset(code, "Un-autre-secret-8").status()).isEqualTo(200);
        assertThat(caller(token).get("/api/v1/auth/me").status()).isEqualTo(401);
        assertThat(reset(code, "Un-tiers-secret-9").status()).isEqualTo(400);
        assertThat(login("Un-long-secret-7")).isEqualTo(401);
        assertThat(login("Un-autre-secret-8")).isEqualTo(200);
    }

    private String code() {
        String plain = mail.messages().getLast().replaceAll("=\\r?\\n", "");
        Matcher code =
                Pattern.compile("[0-9a-f-]{36}\\.[0-9a-f-]{36}\\.[\\w-]{20,}").matcher(plain);
        assertThat(code.find()).as(plain).isTrue();
        return code.group();
    }

    private Caller.Reply reset(String code, String password) {
        clock.advance(Duration.ofSeconds(10));
        return caller(null).post("/api/v1/auth/reset-password", Map.of("token", code, "newPassword", password));
    }

    private int login(String password) {
        clock.advance(Duration.ofSeconds(10));
        return caller(null)
                .post("/api/v1/auth/login", Map.of("email", "zoe@example.com", "password", password))
                .status();
    }
}
