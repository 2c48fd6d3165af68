package coachdesk.app.integrations.platforms;

import coachdesk.contract.integrations.Platform;
import coachdesk.desk.remote.ConsentDoor;
import coachdesk.testkit.platforms.FakeHubSpot;
import coachdesk.testkit.platforms.FakePipedrive;
import coachdesk.testkit.platforms.FakePlatform;
import coachdesk.testkit.platforms.FakeSalesforce;
import coachdesk.testkit.platforms.FakeShopify;
import coachdesk.testkit.platforms.FakeTokenEndpoint;
import coachdesk.testkit.platforms.FakeWooCommerce;
import coachdesk.testkit.platforms.FakeZendesk;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All six, and what opens each. */
final class EveryPlatform implements AutoCloseable {
    private final FakeHubSpot hubspot;
    private final FakeSalesforce salesforce;
    private final FakeZendesk zendesk;
    private final Map<Platform, FakePlatform> all;

    EveryPlatform(Clock clock) {
        hubspot = new FakeHubSpot(clock);
        salesforce = new FakeSalesforce(clock);
        zendesk = new FakeZendesk(clock);
        all = Map.of(
                Platform.HUBSPOT,
                hubspot,
                Platform.SALESFORCE,
                salesforce,
                Platform.PIPEDRIVE,
                new FakePipedrive(clock),
                Platform.WOOCOMMERCE,
                new FakeWooCommerce(clock),
                Platform.SHOPIFY,
                new FakeShopify(clock),
                Platform.ZENDESK,
                zendesk);
    }

    Map<Platform, URI> addresses() {
        return all.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .address()));
    }

    /** What every token begins with that is got and renewed. */
    List<String> tokens() {
        return List.of(
                "hubspot-access-",
                "hubspot-refresh-",
                "salesforce-access-",
                "salesforce-refresh-",
                "shopify-access-",
                "zendesk-access-",
                "zendesk-refresh-");
    }

    /** @param setting its name @return what opens the account */
    String value(Platform platform, String setting) {
        return switch (setting) {
            case "client_id" -> FakeTokenEndpoint.CLIENT;
            case "client_secret" -> FakeTokenEndpoint.SECRET;
            case "consumer_key" -> FakeWooCommerce.KEY;
            case "consumer_secret" -> FakeWooCommerce.SECRET;
            case "store" -> "https://boutique.example.com";
            case "email" -> FakeZendesk.AGENT;
            case "token" ->
                switch (platform) {
                    case HUBSPOT -> FakeHubSpot.KEY;
                    case PIPEDRIVE -> FakePipedrive.KEY;
                    case SHOPIFY -> FakeShopify.TOKEN;
                    default -> FakeZendesk.API_TOKEN;
                };
            default -> "nord";
        };
    }

    /** Somebody says yes on the platform's page. @return the code */
    String yes(Platform platform, String page) {
        String challenge = ConsentDoor.values(URI.create(page).getRawQuery()).get("code_challenge");
        return switch (platform) {
            case HUBSPOT -> hubspot.oauth().consent(challenge);
            case SALESFORCE -> salesforce.oauth().consent(challenge);
            default -> zendesk.oauth().consent(challenge);
        };
    }

    @Override
    public void close() {
        all.values().forEach(FakePlatform::close);
    }
}
