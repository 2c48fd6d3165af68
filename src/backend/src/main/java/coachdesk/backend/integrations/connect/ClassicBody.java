package coachdesk.backend.integrations.connect;

import coachdesk.backend.http.Trouble;
import coachdesk.backend.integrations.IntegrationEdits;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.Setting;
import coachdesk.contract.integrations.Way;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What programs of the customer relations write of an integration, each in its own place and by its own name. */
final class ClassicBody {
    private static final int LONGEST = 300;

    private final Platform platform;
    private final Map<String, Object> body;

    ClassicBody(Platform platform, Map<String, Object> body) {
        this.platform = platform;
        this.body = body;
    }

    /** What somebody sets of a record; what is null or empty is as if it were not there. @throws Trouble 400 */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name : List.of("integration_name", "sync_direction", "sync_frequency")) {
            Object value = body.get(name);
            if (value != null && !"".equals(value)) {
                fields.put(name, value);
            }
        }
        IntegrationEdits.wrong(fields).ifPresent(name -> {
            throw wrong(name);
        });
        return fields;
    }

    static Trouble wrong(String name) {
        return new Trouble(400, "La valeur du champ « " + name + " » n’est pas valable.");
    }

    /** A key when one is written, or else how the platform's maker recommends it. */
    Way way() {
        boolean key = object("config_encrypted").containsKey("api_key")
                && platform.ways().contains(Way.KEY);
        boolean consent = !object("oauth_data").isEmpty() && platform.ways().contains(Way.OAUTH);
        return key ? Way.KEY : consent ? Way.OAUTH : platform.ways().getFirst();
    }

    /** Values of the settings, by our names for them. What the platform does not ask for is left out. */
    Map<String, String> values(Way way) {
        Map<String, Object> given = new LinkedHashMap<>(object("config_public"));
        given.putAll(object("config_encrypted"));
        Map<String, String> values = new LinkedHashMap<>();
        String secret = "api_key";
        for (Setting setting : platform.settings(way)) {
            Object value = given.get(setting.name());
            if (value == null && setting.place()) {
                value = given.get("api_url");
            } else if (value == null && setting.secret()) {
                value = given.get(secret);
                secret = "api_secret";
            }
            if (value != null && !"".equals(value)) {
                values.put(setting.name(), text(setting.name(), value));
            }
        }
        return values;
    }

    private static String text(String name, Object value) {
        if (value instanceof String text && text.length() <= LONGEST) {
            return text;
        }
        throw wrong(name);
    }

    /** Null when none are given. */
    Tokens tokens(Instant now) {
        Map<String, Object> given = object("oauth_data");
        if (!(given.get("access_token") instanceof String access) || access.isBlank()) {
            return null;
        }
        String refresh = given.get("refresh_token") instanceof String text && !text.isBlank() ? text : null;
        return new Tokens(access, refresh, now.toEpochMilli(), ends(given.get("expires_at")), 0, null);
    }

    private static long ends(Object at) {
        try {
            return at instanceof String text ? Instant.parse(text).toEpochMilli() : 0;
        } catch (DateTimeParseException e) {
            throw wrong("expires_at");
        }
    }

    private Map<String, Object> object(String name) {
        Object value = body.get(name);
        if (value != null && !(value instanceof Map)) {
            throw wrong(name);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((key, entry) -> object.put(String.valueOf(key), entry));
        }
        return object;
    }
}
