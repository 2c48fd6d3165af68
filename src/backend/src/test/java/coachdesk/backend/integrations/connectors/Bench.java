package coachdesk.backend.integrations.connectors;

import coachdesk.backend.integrations.platform.Account;
import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.Way;
import coachdesk.testkit.platforms.FakeHubSpot;
import coachdesk.testkit.platforms.FakePipedrive;
import coachdesk.testkit.platforms.FakePlatform;
import coachdesk.testkit.platforms.FakeSalesforce;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A platform that is none, how one opens it, and what it calls the things that every platform knows. */
enum Bench {
    HUBSPOT(
            Platform.HUBSPOT,
            FakeHubSpot::new,
            Map.of("token", FakeHubSpot.KEY),
            new Names("firstname", "lastname", "email", "phone", "deals", "notes")),
    SALESFORCE(
            Platform.SALESFORCE,
            FakeSalesforce::new,
            Map.of(),
            new Names("FirstName", "LastName", "Email", "Phone", "Opportunity", "Task")),
    PIPEDRIVE(
            Platform.PIPEDRIVE,
            FakePipedrive::new,
            Map.of("token", FakePipedrive.KEY),
            new Names("first_name", "last_name", "email", "phone", "deals", "activities"));

    /** @param deal what it keeps a booking as @param activity what it keeps a note as */
    record Names(String first, String last, String email, String phone, String deal, String activity) {}

    final Platform platform;
    final Names names;
    private final Function<Clock, FakePlatform> fake;
    private final Map<String, String> keys;

    Bench(Platform platform, Function<Clock, FakePlatform> fake, Map<String, String> keys, Names names) {
        this.platform = platform;
        this.fake = fake;
        this.keys = keys;
        this.names = names;
    }

    FakePlatform fake(Clock clock) {
        return fake.apply(clock);
    }

    /** As a studio that typed a key, or where there are none, whose backend gets tokens. */
    Connector open(FakePlatform there, ConnectorHttp http) {
        return keys.isEmpty()
                ? tokened(there, http)
                : Connectors.of(new Account(platform, Way.KEY, there.address(), keys, secrets(there, keys)), http);
    }

    /** As a studio whose backend gets tokens. */
    Connector tokened(FakePlatform there, ConnectorHttp http) {
        return Connectors.of(
                new Account(platform, Way.CLIENT, there.address(), Map.of(), secrets(there, Map.of())), http);
    }

    private static Account.Secrets secrets(FakePlatform there, Map<String, String> keys) {
        return new Account.Secrets() {
            private String token;

            @Override
            public Optional<String> get(String setting) {
                return Optional.ofNullable(keys.get(setting));
            }

            @Override
            public synchronized String token() {
                token = token == null ? there.tokens().client().access() : token;
                return token;
            }

            @Override
            public synchronized String tokenAfter(String refused) {
                token = refused.equals(token) ? there.tokens().client().access() : token;
                return token;
            }
        };
    }

    Map<String, String> contact(String first, String last, String email, String phone) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(names.first(), first);
        fields.put(names.last(), last);
        fields.put(names.email(), email);
        fields.put(names.phone(), phone);
        return fields;
    }
}
