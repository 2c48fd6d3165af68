package coachdesk.backend.integrations.connectors;

import coachdesk.backend.integrations.platform.Account;
import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.backend.integrations.platform.hubspot.HubSpot;
import coachdesk.backend.integrations.platform.pipedrive.Pipedrive;
import coachdesk.backend.integrations.platform.salesforce.Salesforce;
import coachdesk.backend.integrations.platform.shopify.Shopify;
import coachdesk.backend.integrations.platform.woocommerce.WooCommerce;
import coachdesk.backend.integrations.platform.zendesk.Zendesk;

/** Which connector speaks with which platform. Above them all, so that each knows only what all share. */
public final class Connectors {
    private Connectors() {}

    /** Asks nobody yet. An address that must not be asked is a {@code PlatformException} of kind INVALID. */
    public static Connector of(Account account, ConnectorHttp http) {
        return switch (account.platform()) {
            case HUBSPOT -> new HubSpot(account, http);
            case SALESFORCE -> new Salesforce(account, http);
            case PIPEDRIVE -> new Pipedrive(account, http);
            case WOOCOMMERCE -> new WooCommerce(account, http);
            case SHOPIFY -> new Shopify(account, http);
            case ZENDESK -> new Zendesk(account, http);
        };
    }
}
