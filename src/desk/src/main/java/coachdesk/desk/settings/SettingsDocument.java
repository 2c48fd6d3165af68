package coachdesk.desk.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

/** The settings as a JSON object and back. A value that cannot be used gives way to its default, alone. */
final class SettingsDocument {
    static final ZoneId STUDIO_ZONE = ZoneId.of("Europe/Zurich");

    private static final Set<String> LANGUAGES = Set.of("fr", "en", "de");
    private static final Set<String> THEMES = Set.of("light", "dark", "system");

    private SettingsDocument() {}

    static Settings.Values read(ObjectNode document, String defaultDeviceName) {
        String deviceName = text(document, "deviceName");
        JsonNode autoSync = document.path("autoSync");
        return new Settings.Values(
                oneOf(LANGUAGES, text(document, "language"), null),
                oneOf(THEMES, text(document, "theme"), "system"),
                text(document, "server"),
                text(document, "account"),
                deviceName == null || deviceName.isBlank() ? defaultDeviceName : deviceName.strip(),
                zone(text(document, "zone")),
                !autoSync.isBoolean() || autoSync.booleanValue(),
                Math.clamp(document.path("soundVolume").asInt(70), 0, 100),
                Math.clamp(document.path("textPercent").asInt(100), 100, 200));
    }

    /** Only what differs between the two is written, so that another process's change of another value stays. */
    static void write(ObjectNode document, Settings.Values from, Settings.Values to) {
        put(document, "language", from.language(), to.language());
        put(document, "theme", from.theme(), to.theme());
        put(document, "server", from.server(), to.server());
        put(document, "account", from.account(), to.account());
        put(document, "deviceName", from.deviceName(), to.deviceName());
        put(document, "zone", from.zone().getId(), to.zone().getId());
        if (from.autoSync() != to.autoSync()) {
            document.put("autoSync", to.autoSync());
        }
        if (from.soundVolume() != to.soundVolume()) {
            document.put("soundVolume", to.soundVolume());
        }
        if (from.textPercent() != to.textPercent()) {
            document.put("textPercent", to.textPercent());
        }
    }

    private static void put(ObjectNode document, String name, String from, String to) {
        if (!Objects.equals(from, to)) {
            document.put(name, to);
        }
    }

    private static String text(ObjectNode document, String name) {
        JsonNode value = document.path(name);
        return value.isTextual() ? value.textValue() : null;
    }

    private static String oneOf(Set<String> allowed, String value, String otherwise) {
        return value != null && allowed.contains(value) ? value : otherwise;
    }

    private static ZoneId zone(String id) {
        try {
            return id == null ? STUDIO_ZONE : ZoneId.of(id);
        } catch (DateTimeException e) {
            return STUDIO_ZONE;
        }
    }
}
