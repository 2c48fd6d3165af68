package coachdesk.app;

import coachdesk.contract.Kind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Connections of an invented studio: one that works, one that is broken, one with errors, one that ends. */
public final class PlatformSamples {
    private PlatformSamples() {}

    public static Map<String, Object> working() {
        Map<String, Object> doc = connected("i-hubspot", "hubspot", "HubSpot du studio", "key");
        doc.put("enabled", true);
        doc.put("account_label", "Studio Nord · 4812907");
        doc.put("secrets", Map.of("token", before(20)));
        doc.put("events", List.of("person.created", "person.updated", "booking.made"));
        doc.put("last_success_at", DeskFixture.NOW.minus(Duration.ofMinutes(4)).toString());
        doc.put("next_run_at", DeskFixture.NOW.plus(Duration.ofMinutes(56)).toString());
        doc.put("linked", 312);
        doc.put("platform_fields", List.of("email", "firstname", "lastname", "phone", "jobtitle", "city"));
        return doc;
    }

    public static Map<String, Object> broken() {
        Map<String, Object> doc = connected("i-salesforce", "salesforce", "Salesforce", "client");
        doc.put("enabled", true);
        doc.put("status", "broken");
        doc.put("config_public", Map.of("domain", "studio-nord.my.salesforce.com"));
        doc.put("secrets", Map.of("client_id", before(90), "client_secret", before(90)));
        doc.put("broken_setting", "client_secret");
        doc.put(
                "last_sync_error",
                Map.of("kind", "auth", "vendor_code", "invalid_client", "message", "invalid client credentials"));
        doc.put("last_success_at", before(2));
        doc.put("errors_since", 14);
        doc.put("linked", 288);
        doc.put("events", List.of("person.created"));
        return doc;
    }

    public static Map<String, Object> troubled() {
        Map<String, Object> doc = connected("i-woo", "woocommerce", "Boutique", "key");
        doc.put("enabled", true);
        doc.put("config_public", Map.of("store", "https://boutique.example.com"));
        doc.put("secrets", Map.of("consumer_key", before(5), "consumer_secret", before(5)));
        doc.put("account_label", "boutique.example.com");
        doc.put("last_success_at", DeskFixture.NOW.minus(Duration.ofHours(1)).toString());
        doc.put("errors_since", 3);
        doc.put("dead", 1);
        doc.put("linked", 41);
        doc.put("last_sync_error", Map.of("kind", "invalid", "vendor_code", "registration-error-email-exists"));
        return doc;
    }

    public static Map<String, Object> ending() {
        Map<String, Object> doc = connected("i-zendesk", "zendesk", "Zendesk", "key");
        doc.put("config_public", Map.of("subdomain", "studio-nord"));
        doc.put("secrets", Map.of("email", before(200), "token", before(200)));
        doc.put("expires_at", "2027-04-30T00:00:00Z");
        doc.put("expires_what", "api-token");
        return doc;
    }

    static void all(Hand hand) {
        List.of(working(), broken(), troubled(), ending())
                .forEach(doc -> hand.fixture().told(Kind.INTEGRATION, doc));
    }

    private static Map<String, Object> connected(String id, String type, String name, String way) {
        Map<String, Object> doc = new HashMap<>();
        doc.put("id", id);
        doc.put("integration_type", type);
        doc.put("integration_name", name);
        doc.put("connector", "builtin");
        doc.put("way", way);
        doc.put("status", "connected");
        doc.put("enabled", false);
        doc.put("sync_direction", "bidirectional");
        doc.put("sync_frequency", "realtime");
        return doc;
    }

    private static String before(int days) {
        return DeskFixture.NOW.minus(Duration.ofDays(days)).toString();
    }
}
