package coachdesk.backend.delivery.providers;

import coachdesk.backend.http.Refusal;
import coachdesk.contract.integrations.Provider;
import coachdesk.contract.integrations.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes what somebody wrote for a provider's settings, or says which is wrong, without repeating it. */
final class ConfigCheck {
    private ConfigCheck() {}

    /**
     * @param written values by name; null takes one away, one that is not named stays as it was
     * @param before null when nothing was set
     * @throws Refusal 422
     */
    static Config config(Provider provider, Map<String, Object> written, Config before) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Setting setting : provider.settings()) {
            String kept = before == null ? null : before.get(setting.name());
            String value = written.containsKey(setting.name()) ? text(setting, written.get(setting.name())) : kept;
            if (value != null && !value.isBlank()) {
                values.put(setting.name(), setting.secret() ? value : value.strip());
            }
        }
        for (String name : written.keySet()) {
            if (provider.settings().stream().noneMatch(setting -> setting.name().equals(name))) {
                throw wrong(name, "extra_forbidden", "There is no such setting");
            }
        }
        forgetSecrets(provider, written, before, values);
        for (Setting setting : provider.settings()) {
            if (setting.needed() && !values.containsKey(setting.name())) {
                throw wrong(setting.name(), "missing", "Field required");
            }
        }
        for (Setting setting : provider.settings()) {
            String value = values.get(setting.name());
            if (value != null && !setting.form().accepts(value)) {
                throw wrong(setting.name(), "value_error", "This is not a valid value");
            }
        }
        if (Provider.unguarded(values.get("host"), values.get("security"))) {
            throw wrong("security", "value_error", "Without encryption on this machine only");
        }
        return new Config(provider, values);
    }

    /** A secret that was given for one place is not carried to another. */
    private static void forgetSecrets(
            Provider provider, Map<String, Object> written, Config before, Map<String, String> values) {
        boolean elsewhere = before != null
                && provider.settings().stream()
                        .filter(Setting::place)
                        .map(Setting::name)
                        .anyMatch(name -> !Objects.equals(before.get(name), values.get(name)));
        if (elsewhere) {
            provider.settings().stream()
                    .filter(setting -> setting.secret() && !written.containsKey(setting.name()))
                    .forEach(setting -> values.remove(setting.name()));
        }
    }

    private static String text(Setting setting, Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof String || value instanceof Integer)) {
            throw wrong(setting.name(), "string_type", "Input should be one line of text");
        }
        return value.toString();
    }

    private static Refusal wrong(String name, String type, String message) {
        return Refusal.invalid(type, List.of("body", name), message);
    }
}
