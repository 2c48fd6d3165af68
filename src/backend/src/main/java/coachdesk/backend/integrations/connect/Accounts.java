package coachdesk.backend.integrations.connect;

import coachdesk.backend.integrations.connectors.Reach;
import coachdesk.backend.integrations.platform.Account;
import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.backend.integrations.platform.http.PublicOnly;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.Way;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens accounts, kept ones and such as are only tried. */
final class Accounts {
    /** To choose from; whoever needs another writes its name. */
    private static final int MOST_FIELDS = 300;

    private final Reach reach;
    private final ConnectorHttp http;
    private final Homes homes;
    private final TokenEndpoint endpoint;
    private final Renewals renewals;
    private final Clock clock;

    /** What came of a trial, and what it left to be kept. @param fields as {@link #fields} tells them */
    record Tried(PlatformTrial trial, Optional<List<String>> fields, Credentials credentials) {
        @Override
        public String toString() {
            return "Tried" + trial.ok();
        }
    }

    Accounts(Reach reach, ConnectorHttp http, Homes homes, TokenEndpoint endpoint, Renewals renewals, Clock clock) {
        this.reach = reach;
        this.http = http;
        this.homes = homes;
        this.endpoint = endpoint;
        this.renewals = renewals;
        this.clock = clock;
    }

    /** Whether a host is within a network that this server must not ask. */
    boolean hidden(String host) {
        try {
            return !reach.privately()
                    && Arrays.stream(InetAddress.getAllByName(host)).anyMatch(PublicOnly::isPrivate);
        } catch (UnknownHostException e) {
            return false; // Nobody knows the name: it leads nowhere.
        }
    }

    /** Whose tokens are kept when they are renewed. */
    Connector kept(String tenant, String integration, Platform platform, Way way, Credentials credentials) {
        return opened(
                platform, way, new Keys(way, credentials, renewals.of(tenant, integration, platform, way), clock));
    }

    /** Tries what nobody has kept yet. */
    Tried tried(Platform platform, Way way, Credentials credentials) {
        Keys keys = new Keys(
                way,
                credentials,
                (known, refused) -> known.with(endpoint.renewed(platform, way, known.values(), known.tokens())),
                clock);
        PlatformTrial trial = test(() -> {
            if (way != Way.KEY) {
                keys.token(); // The address of an account may come with its first token.
            }
            return opened(platform, way, keys);
        });
        Optional<List<String>> fields = trial.ok() ? fields(() -> opened(platform, way, keys)) : Optional.empty();
        return new Tried(trial, fields, keys.known());
    }

    /** What may be written there; empty when the platform does not say, for nothing depends on it. */
    Optional<List<String>> fields(Supplier<Connector> connector) {
        try {
            return Optional.of(connector.get().fields().stream()
                    .filter(field -> !field.readOnly() && !field.open())
                    .map(Connector.Field::name)
                    .limit(MOST_FIELDS)
                    .toList());
        } catch (PlatformException e) {
            return Optional.empty();
        }
    }

    /** Never throws what the platform said: it is in the trial. */
    PlatformTrial test(Supplier<Connector> connector) {
        long start = clock.millis();
        try {
            return connector.get().test();
        } catch (PlatformException e) {
            return new PlatformTrial(false, e.status(), clock.millis() - start, null, List.of(), null, e.error());
        }
    }

    private Connector opened(Platform platform, Way way, Keys keys) {
        Credentials known = keys.known();
        URI home = known.tokens() == null ? null : known.tokens().home();
        URI base = home == null ? homes.base(platform, known.values()) : home;
        return reach.connectors().apply(new Account(platform, way, base, known.open(platform, way), keys), http);
    }
}
