package coachdesk.backend.integrations.inbound;

import coachdesk.contract.integrations.Platform;
import java.util.List;

/**
 * What a workflow of n8n asks of a platform for one action. The address of the account is in the workflow and never in what it
 * is handed: whoever learned of the webhook could have the credential of n8n sent to them.
 *
 * @param look an address that is asked first, with GET; null where nothing of it is needed
 * @param url an expression of n8n
 * @param body an expression of n8n
 */
record N8nStep(String action, String look, String method, String url, String body) {
    static final String DATA = "$('Coach Desk').first().json.body.data";
    /** In the place of an account that nobody told of yet; nobody is there. */
    private static final String NOWHERE = "https://account.invalid";

    private static final String CREATE = "create_contact";
    private static final String UPDATE = "update_contact";
    private static final String BODY = "={{ JSON.stringify(" + DATA + ".body) }}";
    /** A list is written as a whole: who was reached otherwise before stays so. */
    private static final String WITH_THOSE_THERE = """
        ={{ JSON.stringify((() => {
          const ours = %s.body;
          const there = $json.data;
          const all = (name) => ours[name] && [
            ...ours[name],
            ...(there[name] ?? [])
              .filter((one) => !one.primary && !ours[name].some((own) => own.value === one.value))
              .map((one, at) => ({ value: one.value, label: one.label, primary: at === 0 && !ours[name].length })),
          ];
          return { ...ours, emails: all('emails'), phones: all('phones') };
        })()) }}\
        """.formatted(DATA);

    /** @param home where the account is asked; null when nobody said */
    static List<N8nStep> of(Platform platform, String home) {
        String base = home == null ? NOWHERE : home;
        return switch (platform) {
            case HUBSPOT -> {
                String contacts = base + "/crm/objects/2026-09/contacts";
                String url = "={{ %s.body.inputs ? '%s/batch/upsert' : '%s' }}".formatted(DATA, contacts, contacts);
                yield List.of(create(url), update("PATCH", contacts, ""));
            }
            case SALESFORCE -> both("PATCH", base + "/services/data/v67.0/sobjects/Contact");
            case PIPEDRIVE -> {
                String persons = base + "/api/v2/persons";
                String one = one(persons, "");
                yield List.of(create(persons), new N8nStep(UPDATE, one, "PATCH", one, WITH_THOSE_THERE));
            }
            case WOOCOMMERCE -> both("PUT", base + "/wp-json/wc/v3/customers");
            case SHOPIFY -> {
                String url = base + "/admin/api/2026-10/graphql.json";
                yield List.of(create(url), new N8nStep(UPDATE, null, "POST", url, BODY));
            }
            case ZENDESK -> {
                String users = base + "/api/v2/users";
                yield List.of(create(users + "/create_or_update.json"), update("PUT", users, ".json"));
            }
        };
    }

    /** n8n's own kind of credential, of those that can still be had. */
    static String credential(Platform platform) {
        return switch (platform) {
            case HUBSPOT -> "hubspotAppToken";
            case SALESFORCE -> "salesforceOAuth2Api";
            case PIPEDRIVE -> "pipedriveApi";
            case WOOCOMMERCE -> "wooCommerceApi";
            case SHOPIFY -> "shopifyAccessTokenApi";
            case ZENDESK -> "zendeskOAuth2Api";
        };
    }

    private static List<N8nStep> both(String change, String url) {
        return List.of(create(url), update(change, url, ""));
    }

    private static N8nStep create(String url) {
        return new N8nStep(CREATE, null, "POST", url, BODY);
    }

    private static N8nStep update(String method, String url, String end) {
        return new N8nStep(UPDATE, null, method, one(url, end), BODY);
    }

    private static String one(String url, String end) {
        return "=" + url + "/{{ encodeURIComponent(" + DATA + ".external_id) }}" + end;
    }
}
