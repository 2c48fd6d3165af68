package coachdesk.contract.integrations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A connection of a studio to a platform, as its record tells it. Nothing secret is ever in it. What somebody sets comes
 * first; the server alone writes what follows. Instants are ISO-8601; any value may be null.
 *
 * @param type wire name of a {@link Platform}
 * @param connector {@code builtin}, or {@code n8n}
 * @param way wire name of a {@link Way}
 * @param direction {@code bidirectional}, {@code to_platform} or {@code from_platform}
 * @param frequency {@code realtime}, {@code hourly} or {@code daily}
 * @param settings values of the settings that may be told
 * @param events wire names of {@link SyncEvent}
 * @param notifies whether an e-mail says when it stays broken
 * @param status {@code new}, {@code connected} or {@code broken}
 * @param secrets when each of what is set but never told was set, by name
 * @param expiresWhat {@code access}, {@code refresh} or {@code api-token}
 * @param broken name of the setting that is refused
 * @param errorsSince how many errors since the last success
 * @param linked how many people have a counterpart there
 * @param dead how many things to be done were given up, and wait for somebody
 * @param fields names of the account's fields that may be written, as the platform told them last
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Integration(
        @JsonProperty("id") String id,
        @JsonProperty("integration_type") String type,
        @JsonProperty("integration_name") String name,
        @JsonProperty("connector") String connector,
        @JsonProperty("way") String way,
        @JsonProperty("enabled") boolean enabled,
        @JsonProperty("sync_direction") String direction,
        @JsonProperty("sync_frequency") String frequency,
        @JsonProperty("config_public") Map<String, String> settings,
        @JsonProperty("field_mappings") List<FieldMapping> mappings,
        @JsonProperty("events") List<String> events,
        @JsonProperty("notify_email") boolean notifies,
        @JsonProperty("n8n_webhook_url") String webhook,
        @JsonProperty("status") String status,
        @JsonProperty("secrets") Map<String, String> secrets,
        @JsonProperty("account_label") String account,
        @JsonProperty("expires_at") String expiresAt,
        @JsonProperty("expires_what") String expiresWhat,
        @JsonProperty("broken_setting") String broken,
        @JsonProperty("last_sync_at") String lastSyncAt,
        @JsonProperty("last_sync_status") String lastSyncStatus,
        @JsonProperty("last_sync_error") SyncError lastError,
        @JsonProperty("last_success_at") String lastSuccessAt,
        @JsonProperty("next_run_at") String nextRunAt,
        @JsonProperty("errors_since") int errorsSince,
        @JsonProperty("linked") int linked,
        @JsonProperty("dead") int dead,
        @JsonProperty("platform_fields") List<String> fields) {
    public static final String NEW = "new";
    public static final String CONNECTED = "connected";
    public static final String BROKEN = "broken";
    public static final String N8N = "n8n";
    public static final String BUILTIN = "builtin";
    public static final String BIDIRECTIONAL = "bidirectional";
    public static final String REALTIME = "realtime";

    public Integration {
        settings = settings == null ? Map.of() : settings;
        mappings = mappings == null ? List.of() : mappings;
        events = events == null ? List.of() : events;
        secrets = secrets == null ? Map.of() : secrets;
        fields = fields == null ? List.of() : fields;
    }

    /** Where the account is, or where all accounts are at one place what it is called; empty when that is not known. */
    public Optional<List<String>> place() {
        Optional<Way> known = Way.ofWire(String.valueOf(way));
        List<String> places = Platform.ofWire(String.valueOf(type)).stream()
                .flatMap(platform -> known.stream().flatMap(one -> platform.settings(one).stream()))
                .filter(Setting::place)
                .map(setting -> settings.get(setting.name()))
                .toList();
        List<String> named = places.isEmpty() ? Collections.singletonList(account) : places;
        return named.contains(null) ? Optional.empty() : Optional.of(named);
    }

    /** Whether it is surely another account than that one. */
    public boolean elsewhere(Integration other) {
        return place().isPresent() && other.place().isPresent() && !place().equals(other.place());
    }

    /** Whether what changes here goes there. */
    public boolean outward() {
        return !FieldMapping.FROM.equals(direction);
    }

    public boolean inward() {
        return !FieldMapping.TO.equals(direction);
    }
}
