package coachdesk.backend.delivery.providers;

import coachdesk.backend.delivery.mail.MailAddress;
import coachdesk.backend.delivery.mail.MailWords;
import coachdesk.backend.delivery.mail.WebAddress;
import coachdesk.backend.http.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes what somebody wrote for a provider's settings, or says which field is wrong, without repeating it. */
final class ConfigCheck {
    private static final int LONGEST = 500;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1");
    /** Whoever changes one of these sends the secret elsewhere, and has to know it. */
    private static final List<String> WHERE = List.of("host", "port", "security", "user", "account");

    private ConfigCheck() {}

    /**
     * @param written values by field; null takes one away, one that is not named stays as it was
     * @param before null when nothing was set
     * @throws Refusal 422
     */
    static Config config(Provider provider, Map<String, Object> written, Config before) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Provider.Field field : provider.fields()) {
            String kept = before == null ? null : before.get(field.name());
            String value = written.containsKey(field.name()) ? text(field.name(), written.get(field.name())) : kept;
            if (value != null && !value.isBlank()) {
                values.put(field.name(), field.secret() ? value : value.strip());
            }
        }
        for (String name : written.keySet()) {
            if (provider.fields().stream().noneMatch(field -> field.name().equals(name))) {
                throw wrong(name, "extra_forbidden", "There is no such setting");
            }
        }
        forgetSecrets(provider, written, before, values);
        for (Provider.Field field : provider.fields()) {
            if (field.needed() && !values.containsKey(field.name())) {
                throw wrong(field.name(), "missing", "Field required");
            }
        }
        values.forEach((name, value) -> check(provider, name, value));
        String host = values.get("host");
        if ("none".equals(values.get("security")) && !THIS_MACHINE.contains(host)) {
            throw wrong("security", "value_error", "Without encryption on this machine only");
        }
        return new Config(provider, values);
    }

    /** A secret that was given for one place is not carried to another. */
    private static void forgetSecrets(
            Provider provider, Map<String, Object> written, Config before, Map<String, String> values) {
        boolean elsewhere = before != null
                && WHERE.stream().anyMatch(name -> !java.util.Objects.equals(before.get(name), values.get(name)));
        if (elsewhere) {
            provider.fields().stream()
                    .filter(field -> field.secret() && !written.containsKey(field.name()))
                    .forEach(field -> values.remove(field.name()));
        }
    }

    private static String text(String name, Object value) {
        if (value == null) {
            return null;
        }
        String text = value instanceof String || value instanceof Integer ? value.toString() : null;
        if (text == null || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw wrong(name, "string_type", "Input should be one line of text");
        }
        return text;
    }

    private static void check(Provider provider, String name, String value) {
        boolean right =
                switch (name) {
                    case "from" ->
                        provider == Provider.TWILIO ? value.matches("\\+[1-9]\\d{6,14}") : MailAddress.valid(value);
                    case "replyTo" -> MailAddress.valid(value);
                    case "host" -> value.matches("[A-Za-z0-9.:-]{1,253}");
                    case "port" -> number(value, 1, 65_535);
                    case "perSecond" -> number(value, 1, 1_000);
                    case "security" -> value.matches("tls|starttls|none");
                    case "language" -> MailWords.LANGUAGES.contains(value);
                    case "page" -> WebAddress.of(value, null).isPresent();
                    case "account" -> value.matches("AC[A-Za-z0-9]{32}");
                    case "key", "token" -> value.matches("[\\x21-\\x7e]+");
                    default -> true;
                };
        if (!right) {
            throw wrong(name, "value_error", "This is not a valid value");
        }
    }

    private static boolean number(String text, int least, int most) {
        return text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }

    private static Refusal wrong(String name, String type, String message) {
        return Refusal.invalid(type, List.of("body", name), message);
    }
}
