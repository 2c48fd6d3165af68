package coachdesk.backend.delivery.providers;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import coachdesk.testkit.providers.FakeSmtp;
import coachdesk.testkit.providers.ProviderFault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A coach sets providers up; nobody ever reads a secret again, and no other studio uses them. */
class ProviderRoutesTest {
    private static final String SECRET = "ganz-geheim-7";

    private Town town;
    private FakeSmtp mail;
    private Caller coach;

    @BeforeEach
    void start() {
        town = new Town();
        mail = new FakeSmtp(town.clock);
        coach = town.coach("nord");
    }

    @AfterEach
    void stop() {
        mail.close();
        town.close();
    }

    private Map<String, Object> smtp() {
        return Map.of(
                "host",
                "127.0.0.1",
                "port",
                mail.port(),
                "security",
                "none",
                "user",
                "coach",
                "password",
                SECRET,
                "from",
                "studio@example.com",
                "language",
                "de");
    }

    @Test
    void what_is_set_is_told_by_name_and_no_answer_has_a_value() {
        Caller.Reply put = coach.put("/api/providers/smtp", smtp());
        assertThat(put.status()).isEqualTo(200);
        for (Caller.Reply reply : List.of(put, coach.get("/api/providers/smtp"), coach.get("/api/providers"))) {
            assertThat(reply.text())
                    .contains("\"password\"", "s•••@example.com")
                    .doesNotContain(SECRET, "studio@example.com");
        }
        assertThat(coach.get("/api/providers/smtp").object())
                .containsEntry("configured", true)
                .containsEntry("used", true)
                .containsEntry("sealed", false)
                .containsEntry("code", null);
        coach.delete("/api/providers/smtp");
        assertThat(coach.get("/api/providers/smtp").object()).containsEntry("configured", false);
    }

    @Test
    void a_test_reaches_oneself_and_the_last_error_is_kept_until_one_goes_well() {
        coach.put("/api/providers/smtp", smtp());
        mail.faults().next(new ProviderFault.Suspended());
        Map<String, Object> to = Map.of("to", "me@example.com");
        assertThat(coach.post("/api/providers/smtp/test", to).object())
                .containsEntry("sent", false)
                .containsEntry("code", "550");
        assertThat(coach.get("/api/providers/smtp").object()).containsEntry("code", "550");
        assertThat(coach.post("/api/providers/smtp/test", to).object()).containsEntry("sent", true);
        assertThat(coach.get("/api/providers/smtp").object()).containsEntry("code", null);
        assertThat(mail.ledger().by("me@example.com")).hasSize(1);
        assertThat(mail.ledger().all().getFirst().text()).isEqualTo("Testnachricht");
    }

    @Test
    void nobody_but_the_studios_coach_sees_uses_or_changes_them() {
        coach.put("/api/providers/smtp", smtp());
        Caller sud = town.coach("sud");
        assertThat(sud.get("/api/providers").text()).doesNotContain("\"configured\":true", "example.com");
        assertThat(sud.post("/api/providers/smtp/test", Map.of("to", "me@example.com"))
                        .status())
                .isEqualTo(404);
        sud.delete("/api/providers/smtp");
        assertThat(coach.get("/api/providers/smtp").object()).containsEntry("configured", true);
        for (Caller other : List.of(town.door("nord"), town.nobody())) {
            assertThat(other.get("/api/providers").status()).isIn(401, 403);
            assertThat(other.put("/api/providers/smtp", smtp()).status()).isIn(401, 403);
            assertThat(other.post("/api/providers/smtp/test", Map.of("to", "me@example.com"))
                            .status())
                    .isIn(401, 403);
            assertThat(other.delete("/api/providers/smtp").status()).isIn(401, 403);
        }
        assertThat(mail.ledger().all()).isEmpty();
    }

    @Test
    void a_secret_is_not_carried_to_another_host_and_stays_when_something_else_changes() {
        coach.put("/api/providers/smtp", smtp());
        assertThat(coach.put("/api/providers/smtp", Map.of("name", "Studio")).text())
                .contains("\"password\"");
        assertThat(coach.put("/api/providers/smtp", Map.of("host", "localhost")).text())
                .doesNotContain("\"password\"");
    }

    @Test
    void what_is_wrong_is_named_and_not_repeated() {
        String bad = "böse\n" + SECRET;
        for (var wrong : List.of(
                Map.of("host", bad),
                Map.of("from", bad),
                Map.of("port", 70_000),
                Map.of("security", "none"),
                Map.of("colour", bad),
                Map.of("perSecond", 0),
                Map.of("language", "rm"),
                Map.of("page", "ftp://x"))) {
            var settings =
                    new java.util.HashMap<String, Object>(Map.of("host", "mail.example.com", "from", "a@example.com"));
            settings.putAll(wrong);
            Caller.Reply reply = coach.put("/api/providers/smtp", settings);
            assertThat(reply.status()).as("%s", wrong.keySet()).isEqualTo(422);
            assertThat(reply.text()).doesNotContain(SECRET);
        }
        assertThat(coach.put("/api/providers/twilio", Map.of("account", "AC1", "token", SECRET, "from", "+41790000001"))
                        .status())
                .isEqualTo(422);
        assertThat(coach.get("/api/providers").text()).doesNotContain("\"configured\":true");
    }
}
