package coachdesk.backend.integrations.connectors;

import coachdesk.backend.integrations.platform.hubspot.HubSpot;
import coachdesk.backend.integrations.platform.pipedrive.Pipedrive;
import coachdesk.backend.integrations.platform.salesforce.Salesforce;
import coachdesk.backend.integrations.platform.shopify.Shopify;
import coachdesk.backend.integrations.platform.woocommerce.WooCommerce;
import coachdesk.backend.integrations.platform.zendesk.Zendesk;
import coachdesk.contract.integrations.Platform;
import java.util.Map;

/** What a platform is sent for fields by its own names, as whoever sends it in our place needs it. */
public final class Bodies {
    private Bodies() {}

    /** @param external null for somebody new @param fields values may be null, which empties them */
    public static Map<String, Object> of(Platform platform, String external, Map<String, String> fields) {
        return switch (platform) {
            case HUBSPOT -> HubSpot.body(external, fields);
            case SALESFORCE -> Salesforce.body(external, fields);
            case PIPEDRIVE -> Pipedrive.body(external, fields);
            case WOOCOMMERCE -> WooCommerce.body(fields);
            case SHOPIFY -> Shopify.body(external, fields);
            case ZENDESK -> Zendesk.body(external, fields);
        };
    }
}
