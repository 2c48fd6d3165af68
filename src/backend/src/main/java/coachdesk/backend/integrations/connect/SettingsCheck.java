package coachdesk.backend.integrations.connect;

import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.Setting;
import coachdesk.contract.integrations.ValueForm;
import coachdesk.contract.integrations.Way;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Takes what somebody typed to connect a platform, or says what is wrong with which setting, without repeating it. */
final class SettingsCheck {
    private static final String HTTPS = "https://";

    private final Platform platform;
    private final Way way;
    private final Predicate<String> hidden;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> wrong = new LinkedHashMap<>();

    /** @param wrong a word for what is wrong, by name of the setting */
    record Checked(Map<String, String> values, Map<String, String> wrong) {
        @Override
        public String toString() {
            return "Checked" + values.keySet() + wrong;
        }
    }

    /** @param hidden whether a host is within a private network that may not be asked */
    private SettingsCheck(Platform platform, Way way, Predicate<String> hidden) {
        this.platform = platform;
        this.way = way;
        this.hidden = hidden;
    }

    /**
     * @param written one that is not named stays as it was; an empty one is taken away
     * @param before empty when nothing was set
     */
    static Checked of(
            Platform platform,
            Way way,
            Map<String, String> written,
            Map<String, String> before,
            Predicate<String> hidden) {
        SettingsCheck check = new SettingsCheck(platform, way, hidden);
        check.take(written, before);
        return new Checked(check.values, check.wrong);
    }

    /** Where the account is, and nothing else: for one whose keys are kept elsewhere. */
    static Checked place(Platform platform, Map<String, String> written, Predicate<String> hidden) {
        Way way = platform.ways().getFirst();
        Checked all = of(platform, way, written, Map.of(), hidden);
        List<String> places = platform.settings(way).stream()
                .filter(Setting::place)
                .map(Setting::name)
                .toList();
        all.values().keySet().retainAll(places);
        all.wrong().keySet().retainAll(places);
        return all;
    }

    private void take(Map<String, String> written, Map<String, String> before) {
        for (Setting setting : platform.settings(way)) {
            String name = setting.name();
            String value = clean(setting, written.containsKey(name) ? written.get(name) : before.get(name));
            if (!value.isEmpty()) {
                values.put(name, value);
                String fault = fault(setting, value);
                if (fault != null) {
                    wrong.put(name, fault);
                }
            } else if (setting.needed()) {
                wrong.put(name, "missing");
            }
        }
        written.keySet().stream()
                .filter(name -> platform.settings(way).stream()
                        .noneMatch(setting -> setting.name().equals(name)))
                .forEach(name -> wrong.put(name, "invalid"));
        again(written, before);
    }

    /** A secret that was given for one place is not carried to another. */
    private void again(Map<String, String> written, Map<String, String> before) {
        boolean elsewhere = !before.isEmpty()
                && platform.settings(way).stream()
                        .filter(Setting::place)
                        .anyMatch(place -> !Objects.equals(before.get(place.name()), values.get(place.name())));
        if (elsewhere) {
            platform.settings(way).stream()
                    .filter(setting -> setting.secret() && values.containsKey(setting.name()))
                    .map(Setting::name)
                    .filter(name -> !written.containsKey(name))
                    .forEach(name -> wrong.put(name, "again"));
        }
    }

    /** As it was meant: what is copied often has a space at its end, and a host a scheme before it. */
    private static String clean(Setting setting, String typed) {
        String text = typed == null ? "" : typed.strip();
        if (setting.form() == ValueForm.HOST || setting.form() == ValueForm.STORE) {
            text = text.toLowerCase(Locale.ROOT).startsWith(HTTPS) ? text.substring(HTTPS.length()) : text;
            text = text.endsWith("/") && text.indexOf('/') == text.length() - 1
                    ? text.substring(0, text.length() - 1)
                    : text;
            text = text.toLowerCase(Locale.ROOT);
            return setting.form() == ValueForm.STORE && !text.isEmpty() && !text.contains("://") ? HTTPS + text : text;
        }
        return text;
    }

    private String fault(Setting setting, String value) {
        if (setting.form() != ValueForm.TEXT && value.codePoints().anyMatch(SettingsCheck::blank)) {
            return "spaces";
        }
        return switch (setting.form()) {
            case HOST -> host(value);
            case STORE -> store(setting, value);
            default -> setting.form().accepts(value) ? null : "invalid";
        };
    }

    private static boolean blank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point);
    }

    private String host(String value) {
        if (value.contains("://")) {
            return "https";
        }
        if (value.contains("/")) {
            return "path";
        }
        return !ValueForm.HOST.accepts(value) || !Homes.plausible(platform, value) ? "invalid" : null;
    }

    private String store(Setting setting, String value) {
        if (!value.startsWith(HTTPS)) {
            return "https";
        }
        try {
            URI uri = new URI(value);
            if (uri.getRawPath() != null && !uri.getRawPath().isEmpty()) {
                return "path";
            }
            if (!setting.form().accepts(value)) {
                return "invalid";
            }
            return hidden.test(uri.getHost()) ? "private" : null;
        } catch (URISyntaxException e) {
            return "invalid";
        }
    }
}
