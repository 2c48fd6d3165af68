package coachdesk.backend.integrations.connectors;

import coachdesk.backend.integrations.platform.Account;
import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.backend.integrations.platform.hubspot.HubSpot;
import coachdesk.backend.integrations.platform.pipedrive.Pipedrive;
import coachdesk.backend.integrations.platform.salesforce.Salesforce;
import coachdesk.contract.integrations.FailureKind;

/** Which connector speaks with which platform. Above them all, so that each knows only what all share. */
public final class Connectors {
    private Connectors() {}

    /** Asks nobody yet. @throws PlatformException of kind INVALID for an address that must not be asked */
    public static Connector of(Account account, ConnectorHttp http) {
        return switch (account.platform()) {
            case HUBSPOT -> new HubSpot(account, http);
            case SALESFORCE -> new Salesforce(account, http);
            case PIPEDRIVE -> new Pipedrive(account, http);
            default ->
                throw new PlatformException(
                        FailureKind.INVALID, account.platform().wire());
        };
    }
}
