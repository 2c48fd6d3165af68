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
import coachdesk.testkit.platforms.FakeShopify;
import coachdesk.testkit.platforms.FakeWooCommerce;
import coachdesk.testkit.platforms.FakeZendesk;
import coachdesk.testkit.providers.ProviderFault;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A platform that is none, how one opens it, and what it calls the things that every platform knows. */
public enum Bench {
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
            new Names("first_name", "last_name", "email", "phone", "deals", "activities")),
    WOOCOMMERCE(
            Platform.WOOCOMMERCE,
            FakeWooCommerce::new,
            Map.of("consumer_key", FakeWooCommerce.KEY, "consumer_secret", FakeWooCommerce.SECRET),
            new Names("first_name", "last_name", "email", "billing.phone", "order", null)),
    SHOPIFY(
            Platform.SHOPIFY,
            FakeShopify::new,
            Map.of("token", FakeShopify.TOKEN),
            new Names("firstName", "lastName", "email", "phone", "draft", null)),
    ZENDESK(
            Platform.ZENDESK,
            FakeZendesk::new,
            Map.of("subdomain", "example", "email", FakeZendesk.AGENT, "token", FakeZendesk.API_TOKEN),
            new Names("name", "notes", "email", "phone", "booking", "activity"));

    /** @param deal what it keeps a booking as @param activity what it keeps a note as */
    public record Names(String first, String last, String email, String phone, String deal, String activity) {}

    public final Platform platform;
    public final Names names;
    private final Function<Clock, FakePlatform> fake;
    private final Map<String, String> keys;

    Bench(Platform platform, Function<Clock, FakePlatform> fake, Map<String, String> keys, Names names) {
        this.platform = platform;
        this.fake = fake;
        this.keys = keys;
        this.names = names;
    }

    /** Whether somebody is found there by a number. */
    boolean findsByPhone() {
        return this != WOOCOMMERCE;
    }

    /** A field that the account made for itself; null where nobody can. */
    String ownField() {
        return switch (this) {
            case HUBSPOT -> "coach_level";
            case SALESFORCE -> "Level__c";
            case PIPEDRIVE -> "custom.0123456789abcdef0123456789abcdef01234567";
            case WOOCOMMERCE -> "meta_data.level";
            case ZENDESK -> "user_fields.level";
            case SHOPIFY -> null;
        };
    }

    /** The next time that somebody is written there no answer comes. */
    void loseAnswerOfNextWrite(FakePlatform there) {
        if (this == SHOPIFY) {
            // It is read and written in the same place, and read first.
            there.faults().next(new ProviderFault.None(), new ProviderFault.LostAnswer());
        } else {
            there.next("(POST|PUT|PATCH) .*", new ProviderFault.LostAnswer());
        }
    }

    /** Whether people come in the order in which they changed, and not in that of their ids. */
    boolean tellsInOrder() {
        return this != WOOCOMMERCE;
    }

    public FakePlatform fake(Clock clock) {
        return fake.apply(clock);
    }

    /** As a studio that typed a key, or where there are none, whose backend gets tokens. */
    public Connector open(FakePlatform there, ConnectorHttp http) {
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
