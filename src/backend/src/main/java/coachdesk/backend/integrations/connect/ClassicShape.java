package coachdesk.backend.integrations.connect;

import coachdesk.backend.integrations.store.IntegrationRows;
import coachdesk.backend.json.Json;
import coachdesk.contract.integrations.Capability;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.IntegrationActivity;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.Way;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Platforms and integrations as programs of the customer relations know them. Flags are 0 and 1; nothing secret is told. */
final class ClassicShape {
    private static final Map<Platform, String> WORDS = Map.of(
            Platform.HUBSPOT, "Contacts et transactions dans HubSpot.",
            Platform.SALESFORCE, "Contacts et opportunités dans Salesforce.",
            Platform.PIPEDRIVE, "Contacts et affaires dans Pipedrive.",
            Platform.WOOCOMMERCE, "Clients, produits et commandes d’une boutique WooCommerce.",
            Platform.SHOPIFY, "Clients, produits et commandes d’une boutique Shopify.",
            Platform.ZENDESK, "Utilisateurs du service d’assistance Zendesk.");

    private static final Set<String> FINAL = Set.of("success", "failed");

    private ClassicShape() {}

    static Map<String, Object> platform(Platform platform) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", "int_" + platform.wire());
        told.put("name", platform.title());
        told.put("slug", platform.wire());
        told.put("category", platform.category().wire());
        told.put("description", WORDS.get(platform));
        told.put("logo_url", null);
        told.put("auth_type", authentication(platform));
        for (Capability capability : Capability.values()) {
            told.put("supports_" + capability.name().toLowerCase(Locale.ROOT), flag(platform.can(capability)));
        }
        told.put("supports_webhooks", 1);
        told.put("beta", 0);
        return told;
    }

    private static String authentication(Platform platform) {
        return platform.ways().equals(List.of(Way.KEY)) ? "api_key" : "oauth2";
    }

    static Map<String, Object> listed(IntegrationRows.Row row) {
        Integration integration = Json.read(row.doc(), Integration.class);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", row.id());
        told.put("integration_type", integration.type());
        told.put("integration_name", integration.name());
        told.put("enabled", flag(integration.enabled()));
        Map<String, Object> open = new LinkedHashMap<>(integration.settings());
        open.put("sync_direction", integration.direction());
        open.put("sync_frequency", integration.frequency());
        told.put("config_public", open);
        told.put("sync_direction", integration.direction());
        told.put("sync_frequency", integration.frequency());
        told.put("last_sync_at", integration.lastSyncAt());
        told.put("last_sync_status", integration.lastSyncStatus());
        told.put("created_at", Json.read(row.doc()).get("created_at"));
        told.put("updated_at", row.changed().toString());
        Platform platform = Platform.ofWire(String.valueOf(integration.type())).orElse(null);
        told.put("platform_name", platform == null ? integration.type() : platform.title());
        told.put("platform_slug", integration.type());
        told.put("logo_url", null);
        told.put("category", platform == null ? null : platform.category().wire());
        return told;
    }

    static Map<String, Object> whole(String tenant, IntegrationRows.Row row) {
        Integration integration = Json.read(row.doc(), Integration.class);
        Map<String, Object> told = new LinkedHashMap<>(listed(row));
        Platform platform = Platform.ofWire(String.valueOf(integration.type())).orElse(null);
        boolean consent = Way.OAUTH.wire().equals(integration.way());
        told.put("tenant_id", tenant);
        told.put("oauth_provider", consent ? integration.type() : null);
        told.put("oauth_expires_at", consent ? integration.expiresAt() : null);
        told.put("oauth_scope", null);
        told.put("n8n_webhook_url", integration.webhook());
        told.put(
                "last_sync_error",
                integration.lastError() == null ? null : integration.lastError().message());
        told.put("created_by", null);
        told.put("auth_type", platform == null ? null : authentication(platform));
        return told;
    }

    /** The fields that a list of the classic kind has; what went there is not among them. */
    static Map<String, Object> log(IntegrationActivity.Log log) {
        Map<String, Object> told = Json.MAPPER.convertValue(log, Json.DOCUMENT);
        told.keySet().removeAll(Set.of("request_payload", "error_code"));
        told.put("completed_at", FINAL.contains(String.valueOf(log.status())) ? completed(log) : null);
        told.put("created_at", log.startedAt());
        return told;
    }

    private static String completed(IntegrationActivity.Log log) {
        return log.startedAt() == null
                ? null
                : Instant.parse(log.startedAt()).plusMillis(log.millis()).toString();
    }

    private static int flag(boolean on) {
        return on ? 1 : 0;
    }
}
