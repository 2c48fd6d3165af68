package coachdesk.backend.integrations.connect;

import coachdesk.backend.json.Json;
import coachdesk.backend.store.Stored;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.Setting;
import coachdesk.contract.integrations.SyncEvent;
import coachdesk.contract.integrations.Way;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** How the record of a connection looks once a platform said yes. */
final class NewRecord {
    /** On this day Zendesk's own API tokens end, all of them. */
    private static final Instant ZENDESK_TOKENS_END = Instant.parse("2027-04-30T00:00:00Z");

    private final Function<Platform, List<FieldMapping>> mappings;

    /** @param mappings what a new connection begins with */
    NewRecord(Function<Platform, List<FieldMapping>> mappings) {
        this.mappings = mappings;
    }

    /** @param before null for a new one; what somebody set in it stays */
    Map<String, Object> of(
            Connecting.Wanted wanted, Stored before, Credentials credentials, PlatformTrial trial, Instant now) {
        Map<String, Object> doc = before == null ? fresh(wanted.id(), wanted.platform(), now) : before.doc();
        if (wanted.name() != null) {
            doc.put("integration_name", wanted.name());
        }
        doc.put("status", Integration.CONNECTED);
        doc.put("account_label", trial.account());
        doc.put("broken_setting", null);
        doc.put("last_sync_error", null);
        configured(doc, wanted, credentials, now);
        return doc;
    }

    /** Tells of the credentials what may be told. */
    static void configured(Map<String, Object> doc, Connecting.Wanted wanted, Credentials credentials, Instant now) {
        Integration seen = wanted.integration();
        Platform platform = wanted.platform();
        Map<String, String> told = new LinkedHashMap<>();
        Map<String, String> secrets = new LinkedHashMap<>();
        for (Setting setting : platform.settings(wanted.way())) {
            String name = setting.name();
            String value = credentials.values().get(name);
            if (value != null && setting.told() == Setting.Told.VALUE) {
                told.put(name, value);
            } else if (value != null) {
                boolean same = Objects.equals(wanted.sealed().values().get(name), value)
                        && seen != null
                        && seen.secrets().get(name) != null;
                secrets.put(name, same ? seen.secrets().get(name) : now.toString());
            }
        }
        Ending ending = Ending.of(platform, wanted.way(), credentials.tokens());
        doc.put("way", wanted.way().wire());
        doc.put("config_public", told);
        doc.put("secrets", secrets);
        doc.put("expires_at", ending == null ? null : ending.at().toString());
        doc.put("expires_what", ending == null ? null : ending.what());
    }

    private Map<String, Object> fresh(String id, Platform platform, Instant now) {
        Map<String, Object> doc = empty(id, platform, now);
        doc.put("field_mappings", Json.MAPPER.convertValue(mappings.apply(platform), List.class));
        doc.put("events", List.of(SyncEvent.PERSON_CREATED.wire(), SyncEvent.PERSON_UPDATED.wire()));
        return doc;
    }

    /** One whose keys n8n has. */
    Map<String, Object> handedOn(String id, Platform platform, Instant now) {
        Map<String, Object> doc = fresh(id, platform, now);
        doc.put("connector", Integration.N8N);
        doc.put("sync_direction", FieldMapping.TO);
        return doc;
    }

    /** One that nobody has connected yet. */
    static Map<String, Object> empty(String id, Platform platform, Instant now) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put("integration_type", platform.wire());
        doc.put("integration_name", platform.title());
        doc.put("connector", Integration.BUILTIN);
        doc.put("enabled", false);
        doc.put("sync_direction", Integration.BIDIRECTIONAL);
        doc.put("sync_frequency", Integration.REALTIME);
        doc.put("config_public", Map.of());
        doc.put("field_mappings", List.of());
        doc.put("events", List.of());
        doc.put("notify_email", false);
        doc.put("status", Integration.NEW);
        doc.put("secrets", Map.of());
        doc.put("errors_since", 0);
        doc.put("linked", 0);
        doc.put("dead", 0);
        doc.put("created_at", now.toString());
        return doc;
    }

    /** What ends of a connection by itself, and when. */
    record Ending(Instant at, String what) {
        /** Null for what lasts: tokens that are renewed without anybody doing anything do. */
        static Ending of(Platform platform, Way way, Tokens tokens) {
            if (platform == Platform.ZENDESK && way == Way.KEY) {
                return new Ending(ZENDESK_TOKENS_END, "api-token");
            }
            if (way != Way.OAUTH || tokens == null) {
                return null;
            }
            if (tokens.refresh() == null) {
                return tokens.expires() == 0 ? null : new Ending(Instant.ofEpochMilli(tokens.expires()), "access");
            }
            return tokens.refreshExpires() == 0
                    ? null
                    : new Ending(Instant.ofEpochMilli(tokens.refreshExpires()), "refresh");
        }
    }
}
