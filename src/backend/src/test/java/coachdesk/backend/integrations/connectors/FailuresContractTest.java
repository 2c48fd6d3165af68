package coachdesk.backend.integrations.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.platforms.FakePlatform;
import coachdesk.testkit.providers.FakeHttp.Reply;
import coachdesk.testkit.providers.ProviderFault;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way in which a call can go wrong is told apart, whatever the platform. */
class FailuresContractTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T08:00:00Z"));
    private ConnectorHttp http = new ConnectorHttp(true);
    private FakePlatform fake;
    private Connector connector;
    private String anna;

    @AfterEach
    void close() {
        http.close();
        fake.close();
    }

    private void open(Bench bench) {
        fake = bench.fake(clock);
        connector = bench.open(fake, http);
        anna = fake.people()
                .add(bench.contact("Anna", "Muster", "anna@example.com", "+41790000001"))
                .id();
    }

    private PlatformException meet(ProviderFault fault) {
        fake.faults().next(fault);
        PlatformException failure = Kinds.of(() -> connector.find(anna));
        assertThat(connector.find(anna)).isPresent();
        return failure;
    }

    private FailureKind kind(ProviderFault fault) {
        return meet(fault).kind();
    }

    private FailureKind saying(int status, String body) {
        return kind(new ProviderFault.Says(new Reply(status, body)));
    }

    @ParameterizedTest
    @EnumSource
    void too_many_calls_are_told_with_how_long_to_wait(Bench bench) {
        open(bench);

        PlatformException told = meet(new ProviderFault.TooMany(Duration.ofSeconds(7)));

        assertThat(told.kind()).isEqualTo(FailureKind.RATE_LIMITED);
        assertThat(told.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(kind(new ProviderFault.Says(fake.tooMany()))).isEqualTo(FailureKind.RATE_LIMITED);
        assertThat(kind(new ProviderFault.NoMoney())).isEqualTo(FailureKind.RATE_LIMITED);
    }

    @ParameterizedTest
    @EnumSource
    void the_limit_of_the_platform_lets_in_again_when_its_time_is_over(Bench bench) {
        open(bench);
        fake.window().allow(3, Duration.ofSeconds(10));
        for (int i = 0; i < 3; i++) {
            connector.find(anna);
        }

        PlatformException told = Kinds.of(() -> connector.find(anna));
        clock.advance(Duration.ofSeconds(10));

        assertThat(told.kind()).isEqualTo(FailureKind.RATE_LIMITED);
        assertThat(told.retryAfter()).isLessThanOrEqualTo(Duration.ofSeconds(10));
        assertThat(connector.find(anna)).isPresent();
        assertThat(fake.window().refused()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_broken_there_is_not_taken_for_an_answer(Bench bench) {
        open(bench);

        assertThat(kind(new ProviderFault.BrokenBefore())).isEqualTo(FailureKind.BROKEN);
        assertThat(saying(502, "<html>Bad gateway</html>")).isEqualTo(FailureKind.BROKEN);
        assertThat(saying(200, "<html>Welcome</html>")).isEqualTo(FailureKind.ODD_ANSWER);
        assertThat(saying(200, "{\"result\":")).isEqualTo(FailureKind.ODD_ANSWER);
        assertThat(saying(200, "")).isEqualTo(FailureKind.ODD_ANSWER);
        assertThat(saying(204, "")).isEqualTo(FailureKind.ODD_ANSWER);
        assertThat(saying(200, "{}")).isEqualTo(FailureKind.ODD_ANSWER);
        assertThat(saying(200, "null")).isEqualTo(FailureKind.ODD_ANSWER);
        assertThat(saying(200, "[]")).isEqualTo(FailureKind.ODD_ANSWER);
        assertThat(saying(200, "[".repeat(5000))).isEqualTo(FailureKind.ODD_ANSWER);
        assertThat(saying(200, "\"" + "x".repeat(9 * 1024 * 1024) + "\"")).isEqualTo(FailureKind.ODD_ANSWER);
        assertThat(saying(418, "[{}]")).isEqualTo(FailureKind.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void several_that_fit_and_a_closed_account_are_told(Bench bench) {
        open(bench);

        assertThat(saying(300, "[\"/one\",\"/other\"]")).isEqualTo(FailureKind.AMBIGUOUS);
        assertThat(kind(new ProviderFault.Suspended())).isEqualTo(FailureKind.SUSPENDED);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SHOPIFY", "ZENDESK"})
    void an_id_that_no_path_can_carry_asks_for_nothing_else(Bench bench) {
        open(bench);
        int before = fake.asked().size();

        assertThat(Kinds.of(() -> connector.find("..")).kind()).isEqualTo(FailureKind.INVALID);
        assertThat(fake.asked()).hasSize(before);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_followed_elsewhere(Bench bench) {
        open(bench);
        Reply away = new Reply(301, "", Map.of("Location", "https://other.example/path?token=secret"));

        PlatformException told = meet(new ProviderFault.Says(away));

        assertThat(told.kind()).isEqualTo(FailureKind.INVALID);
        assertThat(told.error().vendorCode()).isEqualTo("redirect");
        assertThat(told.getMessage()).isEqualTo("https://other.example");
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_that_is_lost_or_late_is_the_networks(Bench bench) {
        open(bench);
        assertThat(kind(new ProviderFault.LostRequest())).isEqualTo(FailureKind.NETWORK);

        bench.loseAnswerOfNextWrite(fake);
        PlatformException lost = Kinds.of(
                () -> connector.upsert(null, bench.contact("Bea", "Beispiel", "bea@example.com", "+41790000002")));

        assertThat(lost.kind()).isEqualTo(FailureKind.NETWORK);
        assertThat(connector.matching("bea@example.com", null)).hasSize(1);
        assertThat(fake.people().all()).hasSize(2);

        http.close();
        http = new ConnectorHttp(true, Duration.ofMillis(300));
        connector = bench.open(fake, http);
        fake.faults().next(new ProviderFault.Slow(Duration.ofMinutes(1)));
        assertThat(Kinds.of(() -> connector.find(anna)).kind()).isEqualTo(FailureKind.NETWORK);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WOOCOMMERCE")
    void a_token_that_is_refused_is_asked_for_once_more_and_not_twice(Bench bench) {
        open(bench);
        connector = bench.tokened(fake, http);
        connector.find(anna);
        fake.tokens().refuseAll();

        assertThat(connector.find(anna)).isPresent();
        assertThat(fake.tokens().given()).isEqualTo(2);

        fake.faults().next(new ProviderFault.WrongKey(), new ProviderFault.WrongKey());
        assertThat(Kinds.of(() -> connector.find(anna)).kind()).isEqualTo(FailureKind.AUTH);
        assertThat(fake.tokens().given()).isEqualTo(3);
        assertThat(fake.asked()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void a_credential_that_is_none_any_more_is_told_by_the_test(Bench bench) {
        open(bench);
        fake.faults().always(new ProviderFault.WrongKey());

        PlatformTrial trial = connector.test();

        assertThat(trial.ok()).isFalse();
        assertThat(trial.status()).isEqualTo(401);
        assertThat(trial.error().kind()).isEqualTo(FailureKind.AUTH.wire());
        assertThat(trial.account()).isNull();
    }
}
