package coachdesk.cli.integrations;

import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.Way;
import coachdesk.testkit.platforms.FakeHubSpot;
import coachdesk.testkit.platforms.FakePipedrive;
import coachdesk.testkit.platforms.FakePlatform;
import coachdesk.testkit.platforms.FakeSalesforce;
import coachdesk.testkit.platforms.FakeShopify;
import coachdesk.testkit.platforms.FakeTokenEndpoint;
import coachdesk.testkit.platforms.FakeWooCommerce;
import coachdesk.testkit.platforms.FakeZendesk;
import java.time.Clock;
import java.util.Map;

/** An account of a studio at each platform, and what opens it. */
public final class OneAccount {
    private OneAccount() {}

    public static FakePlatform at(Platform platform, Clock clock) {
        return switch (platform) {
            case HUBSPOT -> new FakeHubSpot(clock);
            case SALESFORCE -> new FakeSalesforce(clock);
            case PIPEDRIVE -> new FakePipedrive(clock);
            case WOOCOMMERCE -> new FakeWooCommerce(clock);
            case SHOPIFY -> new FakeShopify(clock);
            case ZENDESK -> new FakeZendesk(clock);
        };
    }

    public static Way way(Platform platform) {
        return platform == Platform.SALESFORCE ? Way.CLIENT : Way.KEY;
    }

    public static Map<String, String> values(Platform platform) {
        return switch (platform) {
            case HUBSPOT -> Map.of("token", FakeHubSpot.KEY);
            case SALESFORCE ->
                Map.of(
                        "domain",
                        "studio",
                        "client_id",
                        FakeTokenEndpoint.CLIENT,
                        "client_secret",
                        FakeTokenEndpoint.SECRET);
            case PIPEDRIVE -> Map.of("company", "studio", "token", FakePipedrive.KEY);
            case WOOCOMMERCE ->
                Map.of(
                        "store",
                        "https://shop.example.com",
                        "consumer_key",
                        FakeWooCommerce.KEY,
                        "consumer_secret",
                        FakeWooCommerce.SECRET);
            case SHOPIFY -> Map.of("shop", "studio", "token", FakeShopify.TOKEN);
            case ZENDESK -> Map.of("subdomain", "studio", "email", FakeZendesk.AGENT, "token", FakeZendesk.API_TOKEN);
        };
    }
}
