package coachdesk.backend.integrations.connect;

import coachdesk.contract.integrations.Platform;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a platform gives tokens, and how it wants to be asked (RFC 6749).
 *
 * @param browser where somebody says yes, if that is elsewhere than the interface; null where it is not
 * @param authorize path of the page where somebody says yes
 * @param token path where tokens are given
 * @param scopes what is asked for, separated by spaces
 * @param scoped whether the scopes are named without a browser too
 */
record Grant(String browser, String authorize, String token, List<String> scopes, boolean scoped) {
    private static final Map<Platform, Grant> ALL = Map.of(
            Platform.HUBSPOT,
            new Grant(
                    "https://app.hubspot.com",
                    "/oauth/authorize",
                    "/oauth/v3/token",
                    List.of(
                            "oauth",
                            "crm.objects.contacts.read",
                            "crm.objects.contacts.write",
                            "crm.objects.deals.read",
                            "crm.objects.deals.write"),
                    false),
            Platform.SALESFORCE,
            new Grant(
                    null,
                    "/services/oauth2/authorize",
                    "/services/oauth2/token",
                    List.of("api", "refresh_token"),
                    false),
            Platform.SHOPIFY,
            new Grant(null, "/admin/oauth/authorize", "/admin/oauth/access_token", List.of(), false),
            Platform.ZENDESK,
            new Grant(null, "/oauth/authorizations/new", "/oauth/tokens", List.of("read", "write"), true));

    /** Empty for a platform that gives none to programs like this one. */
    static Optional<Grant> of(Platform platform) {
        return Optional.ofNullable(ALL.get(platform));
    }
}
