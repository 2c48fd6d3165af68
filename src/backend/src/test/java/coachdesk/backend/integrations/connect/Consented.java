package coachdesk.backend.integrations.connect;

import coachdesk.testkit.platforms.FakePlatform;
import coachdesk.testkit.platforms.FakeTokenEndpoint;
import java.time.Clock;
import java.util.Map;

/** What is kept once somebody said yes at a platform. */
final class Consented {
    private Consented() {}

    static Credentials at(FakePlatform platform, Clock clock) {
        var given = platform.tokens().consent();
        Tokens tokens = new Tokens(
                given.access(),
                given.refresh(),
                clock.millis(),
                clock.instant().plus(given.life()).toEpochMilli(),
                0,
                null);
        return new Credentials(
                Map.of("client_id", FakeTokenEndpoint.CLIENT, "client_secret", FakeTokenEndpoint.SECRET),
                tokens,
                null,
                null);
    }
}
