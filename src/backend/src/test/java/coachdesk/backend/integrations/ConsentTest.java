package coachdesk.backend.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.backend.Caller;
import coachdesk.backend.delivery.providers.Outside;
import coachdesk.contract.integrations.ConnectAnswer;
import coachdesk.contract.integrations.Consent;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.platforms.FakeTokenEndpoint;
import coachdesk.testkit.platforms.FakeZendesk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody says yes in the browser, and the connection lasts by itself from then on. */
class ConsentTest {
    private static final String HERE = "/api/integrations/oauth";
    private static final String LOOPBACK = "http://127.0.0.1:40123/back";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));
    private final FakeZendesk zendesk = new FakeZendesk(clock);

    @TempDir
    Path folder;

    private Backend backend;
    private Caller coach;

    @BeforeEach
    void start() {
        Outside outside =
                Outside.ORDINARY.with(Outside.ORDINARY.platforms().at(Map.of(Platform.ZENDESK, zendesk.address())));
        backend = Backend.start(new BackendOptions(0, folder, null, false, true, clock, outside));
        coach = new Caller(backend.address(), backend.localToken().orElseThrow());
    }

    @AfterEach
    void stop() {
        backend.close();
        zendesk.close();
    }

    private static Map<String, Object> request(String redirect) {
        return Map.of(
                "id",
                "i-1",
                "platform",
                "zendesk",
                "way",
                "oauth",
                "redirect_uri",
                redirect,
                "values",
                Map.of(
                        "subdomain",
                        "nord",
                        "client_id",
                        FakeTokenEndpoint.CLIENT,
                        "client_secret",
                        FakeTokenEndpoint.SECRET));
    }

    private Consent begin() {
        return coach.post(HERE, request(LOOPBACK)).as(Consent.class);
    }

    private String yes(Consent consent) {
        return zendesk.oauth().consent(consent.authorize().replaceAll(".*code_challenge=([^&]*).*", "$1"));
    }

    private Caller.Reply end(Consent consent, String code) {
        return coach.post(HERE + "/" + consent.state(), Map.of("code", code));
    }

    private String records() {
        return coach.get("/api/sync/changes?kind=integration").text();
    }

    @Test
    void a_yes_makes_a_connection_that_renews_itself() {
        Consent consent = begin();
        assertThat(consent.authorize())
                .startsWith(zendesk.address() + "/oauth/authorizations/new?response_type=code&client_id=fake-client-id")
                .contains("code_challenge_method=S256", "scope=read+write", "state=" + consent.state())
                .contains("redirect_uri=http%3A%2F%2F127.0.0.1%3A40123%2Fback")
                .doesNotContain(FakeTokenEndpoint.SECRET);
        assertThat(records()).doesNotContain("i-1");
        ConnectAnswer answer = end(consent, yes(consent)).as(ConnectAnswer.class);
        assertThat(answer.trial().ok()).as(String.valueOf(answer.trial())).isTrue();
        assertThat(answer.integration().status()).isEqualTo("connected");
        assertThat(records()).contains("i-1").doesNotContain("zendesk-access", "zendesk-refresh");

        int before = zendesk.tokens().given();
        clock.advance(Duration.ofMinutes(25));
        assertThat(test().ok()).isTrue();
        assertThat(zendesk.tokens().given()).as("ahead of its end").isEqualTo(before + 1);
        clock.advance(Duration.ofMinutes(5));
        assertThat(test().ok()).isTrue();
        assertThat(zendesk.tokens().given()).isEqualTo(before + 1);

        zendesk.tokens().refuseAll();
        assertThat(test().ok()).as("another token in place of a refused one").isTrue();
        zendesk.tokens().revokeAll();
        PlatformTrial refused = test();
        assertThat(refused.error().kind()).isEqualTo("auth");
        assertThat(records()).contains("\"status\":\"broken\"");
    }

    private PlatformTrial test() {
        return coach.post("/api/integrations/i-1/test", null).as(PlatformTrial.class);
    }

    @Test
    void the_whole_address_may_be_pasted_but_no_others() {
        Consent consent = begin();
        String code = yes(consent);
        assertThat(end(consent, LOOPBACK + "?code=" + code + "&state=" + consent.state())
                        .as(ConnectAnswer.class)
                        .integration())
                .isNotNull();
        Consent other = begin();
        assertThat(end(other, LOOPBACK + "?code=" + yes(other) + "&state=somebody-elses")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_code_serves_once_and_within_ten_minutes_and_for_the_studio_that_asked() {
        Consent consent = begin();
        String code = yes(consent);
        assertThat(end(consent, "another").as(ConnectAnswer.class).integration())
                .isNull();
        assertThat(end(consent, code).status()).as("begun once, ended once").isEqualTo(404);
        Consent late = begin();
        clock.advance(Duration.ofMinutes(11));
        assertThat(end(late, yes(late)).status()).isEqualTo(404);
        Consent cancelled = begin();
        assertThat(coach.delete(HERE + "/" + cancelled.state()).status()).isEqualTo(200);
        assertThat(end(cancelled, yes(cancelled)).status()).isEqualTo(404);
        assertThat(records()).doesNotContain("i-1");
    }

    @Test
    void the_browser_comes_back_to_this_machine_only() {
        for (String redirect : new String[] {
            "https://evil.example.com/",
            "http://10.0.0.1:80/",
            "http://127.0.0.1/",
            "http://a@127.0.0.1:1/",
            "file:///x"
        }) {
            assertThat(coach.post(HERE, request(redirect)).status())
                    .as(redirect)
                    .isEqualTo(422);
        }
    }
}
