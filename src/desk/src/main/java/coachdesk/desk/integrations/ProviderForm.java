package coachdesk.desk.integrations;

import coachdesk.contract.integrations.Provider;
import coachdesk.contract.integrations.ProviderState;
import coachdesk.contract.integrations.Setting;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What somebody writes over the settings that a provider has: what stays, what is taken away, and what is wrong before the
 * server has to say so. An empty field leaves what is not told as it is.
 *
 * @param before how the provider is set up
 */
public record ProviderForm(Provider provider, ProviderState before) {
    /** Why something cannot be saved. */
    public enum Wrong {
        MISSING,
        INVALID,
        /** It was given for another place, and is not carried to this one. */
        AGAIN,
        /** A password would travel in clear. */
        UNGUARDED;

        /** Within a key of the language files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isSet(Setting setting) {
        return before.set().contains(setting.name());
    }

    /**
     * What the server is told.
     *
     * @param typed by name; one that is not there counts as empty
     * @param cleared names of what shall be taken away
     */
    public Map<String, Object> written(Map<String, String> typed, Set<String> cleared) {
        Map<String, Object> written = new LinkedHashMap<>();
        for (Setting setting : provider.settings()) {
            String name = setting.name();
            String text = text(setting, typed);
            if (!text.isEmpty()) {
                if (!text.equals(before.shown().get(name))) {
                    written.put(name, text);
                }
            } else if (cleared.contains(name) || before.shown().containsKey(name)) {
                written.put(name, null);
            }
        }
        return written;
    }

    /** By name, in the order of the settings; empty when it can be saved. */
    public Map<String, Wrong> wrong(Map<String, String> typed, Set<String> cleared) {
        Map<String, Object> written = written(typed, cleared);
        boolean elsewhere = before.configured()
                && provider.settings().stream()
                        .anyMatch(setting -> setting.place() && written.containsKey(setting.name()));
        Map<String, Wrong> wrong = new LinkedHashMap<>();
        for (Setting setting : provider.settings()) {
            Wrong here = wrong(setting, written, elsewhere);
            if (here != null) {
                wrong.put(setting.name(), here);
            }
        }
        Map<String, String> after = new HashMap<>(before.shown());
        written.forEach((name, value) -> after.put(name, Objects.toString(value, null)));
        if (Provider.unguarded(after.get("host"), after.get("security"))) {
            wrong.putIfAbsent("security", Wrong.UNGUARDED);
        }
        return wrong;
    }

    private Wrong wrong(Setting setting, Map<String, Object> written, boolean elsewhere) {
        if (written.get(setting.name()) instanceof String text) {
            return setting.form().accepts(text) ? null : Wrong.INVALID;
        }
        boolean kept = isSet(setting) && !written.containsKey(setting.name());
        if (kept && setting.secret() && elsewhere) {
            return Wrong.AGAIN;
        }
        return setting.needed() && !kept ? Wrong.MISSING : null;
    }

    private static String text(Setting setting, Map<String, String> typed) {
        String text = typed.getOrDefault(setting.name(), "");
        // A password may begin with a space; a key that was copied never does.
        return setting.secret() && !text.isBlank() ? text : text.strip();
    }
}
