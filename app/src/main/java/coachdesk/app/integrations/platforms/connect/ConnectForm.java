package coachdesk.app.integrations.platforms.connect;

import coachdesk.contract.integrations.ConnectRequest;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.Setting;
import coachdesk.contract.integrations.ValueForm;
import coachdesk.contract.integrations.Way;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What somebody types to connect a platform: what of it is sent, and what is plainly wrong before anybody is asked. Where an
 * account is, only the server can tell.
 *
 * @param before what is connected already; null for a new one
 */
record ConnectForm(Platform platform, Way way, Integration before) {
    /** What is told of the values of before. */
    String shown(Setting setting) {
        return same() ? before.settings().getOrDefault(setting.name(), "") : "";
    }

    /** Whether it is set and told to nobody: it stays when nothing is typed. */
    boolean kept(Setting setting) {
        return same() && before.secrets().containsKey(setting.name());
    }

    /** Another way begins anew. */
    private boolean same() {
        return before != null && way.wire().equals(before.way());
    }

    /** @param redirect null when the code will be pasted, and where there is none */
    ConnectRequest request(Map<String, String> typed, String redirect) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Setting setting : platform.settings(way)) {
            String text = text(setting, typed);
            if (!text.isEmpty() || !shown(setting).isEmpty()) {
                values.put(setting.name(), text);
            }
        }
        return new ConnectRequest(
                before == null ? null : before.id(), platform.wire(), way.wire(), null, values, redirect);
    }

    /** By name, in the order of the settings; empty when the server may be asked. */
    Map<String, Wrong> wrong(Map<String, String> typed) {
        boolean elsewhere = same()
                && platform.settings(way).stream()
                        .anyMatch(setting -> setting.place() && !Objects.equals(text(setting, typed), shown(setting)));
        Map<String, Wrong> wrong = new LinkedHashMap<>();
        for (Setting setting : platform.settings(way)) {
            Wrong why = wrong(setting, text(setting, typed), elsewhere);
            if (why != null) {
                wrong.put(setting.name(), why);
            }
        }
        return wrong;
    }

    private Wrong wrong(Setting setting, String text, boolean elsewhere) {
        if (text.isEmpty()) {
            boolean again = elsewhere && setting.secret() && kept(setting);
            return again ? Wrong.AGAIN : setting.needed() && !kept(setting) ? Wrong.MISSING : null;
        }
        if (text.codePoints().anyMatch(Character::isWhitespace)) {
            return Wrong.SPACES;
        }
        boolean address = setting.form() == ValueForm.HOST || setting.form() == ValueForm.STORE;
        return address || setting.form().accepts(text) ? null : Wrong.INVALID;
    }

    private static String text(Setting setting, Map<String, String> typed) {
        return typed.getOrDefault(setting.name(), "").strip();
    }
}
