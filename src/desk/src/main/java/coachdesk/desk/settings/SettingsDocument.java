package coachdesk.desk.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The settings as a JSON object and back. A value that cannot be used gives way to its default, alone. */
final class SettingsDocument {
    static final ZoneId STUDIO_ZONE = ZoneId.of("Europe/Zurich");

    private static final Set<String> LANGUAGES = Set.of("fr", "en", "de");
    private static final Set<String> THEMES = Set.of("light", "dark", "system");

    private SettingsDocument() {}

    /**
     * The plain values of a JSON object; null when it is none. Token by token: the window waits for it, and what builds
     * trees is three hundred classes more to load.
     */
    static Map<String, Object> values(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            Map<String, Object> values = new HashMap<>();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                values.put(name, value(parser));
            }
            return values;
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.nextToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            default -> {
                parser.skipChildren();
                yield null;
            }
        };
    }

    static Settings.Values read(Map<String, Object> document, String defaultDeviceName) {
        String deviceName = text(document, "deviceName");
        return new Settings.Values(
                oneOf(LANGUAGES, text(document, "language"), null),
                oneOf(THEMES, text(document, "theme"), "system"),
                text(document, "server"),
                text(document, "account"),
                Boolean.TRUE.equals(document.get("frontDesk")),
                deviceName == null || deviceName.isBlank() ? defaultDeviceName : deviceName.strip(),
                zone(text(document, "zone")),
                !Boolean.FALSE.equals(document.get("autoSync")),
                Math.clamp(number(document, "soundVolume", 70), 0, 100),
                Math.clamp(number(document, "textPercent", 100), 100, 200),
                Objects.requireNonNullElse(text(document, "camera"), ""),
                new Settings.Kiosk(
                        Boolean.TRUE.equals(document.get("kiosk")),
                        oneOf(LANGUAGES, text(document, "kioskLanguage"), "")),
                sending(document),
                !Boolean.FALSE.equals(document.get("enterSends")),
                NoticesDocument.read(document));
    }

    private static Settings.Sending sending(Map<String, Object> document) {
        Settings.Sending usual = Settings.Sending.USUAL;
        String country = text(document, "country");
        return new Settings.Sending(
                !Boolean.FALSE.equals(document.get("autoSend")),
                Math.clamp(number(document, "quietFrom", usual.quietFrom()), 0, 23),
                Math.clamp(number(document, "quietTo", usual.quietTo()), 0, 23),
                country != null && country.matches("[A-Z]{2}") ? country : usual.country());
    }

    /** Only what differs between the two is written, so that another process's change of another value stays. */
    static void write(ObjectNode document, Settings.Values from, Settings.Values to) {
        put(document, "language", from.language(), to.language());
        put(document, "theme", from.theme(), to.theme());
        put(document, "server", from.server(), to.server());
        put(document, "account", from.account(), to.account());
        put(document, "deviceName", from.deviceName(), to.deviceName());
        put(document, "zone", from.zone().getId(), to.zone().getId());
        put(document, "camera", from.camera(), to.camera());
        put(document, "kioskLanguage", from.kiosk().second(), to.kiosk().second());
        put(document, "country", from.sending().country(), to.sending().country());
        put(document, "quietFrom", from.sending().quietFrom(), to.sending().quietFrom());
        put(document, "quietTo", from.sending().quietTo(), to.sending().quietTo());
        NoticesDocument.write(document, from.notices(), to.notices());
        if (from.sending().automatic() != to.sending().automatic()) {
            document.put("autoSend", to.sending().automatic());
        }
        if (from.frontDesk() != to.frontDesk()) {
            document.put("frontDesk", to.frontDesk());
        }
        if (from.kiosk().on() != to.kiosk().on()) {
            document.put("kiosk", to.kiosk().on());
        }
        if (from.enterSends() != to.enterSends()) {
            document.put("enterSends", to.enterSends());
        }
        if (from.autoSync() != to.autoSync()) {
            document.put("autoSync", to.autoSync());
        }
        put(document, "soundVolume", from.soundVolume(), to.soundVolume());
        put(document, "textPercent", from.textPercent(), to.textPercent());
    }

    private static void put(ObjectNode document, String name, int from, int to) {
        if (from != to) {
            document.put(name, to);
        }
    }

    private static void put(ObjectNode document, String name, String from, String to) {
        if (!Objects.equals(from, to)) {
            document.put(name, to);
        }
    }

    private static String text(Map<String, Object> document, String name) {
        return document.get(name) instanceof String text ? text : null;
    }

    static int number(Map<String, Object> document, String name, int usual) {
        return document.get(name) instanceof Number number ? number.intValue() : usual;
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
