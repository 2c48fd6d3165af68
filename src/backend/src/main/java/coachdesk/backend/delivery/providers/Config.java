package coachdesk.backend.delivery.providers;

import coachdesk.backend.delivery.mail.MailAddress;
import coachdesk.backend.delivery.mail.MailStyle;
import coachdesk.backend.delivery.mail.SmtpAccount;
import coachdesk.backend.delivery.whatsapp.TwilioAccount;
import coachdesk.backend.json.Json;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.integrations.Provider;
import coachdesk.contract.integrations.Setting;
import coachdesk.contract.integrations.TemplateValues;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The settings of one provider, checked. Never tells a secret of itself. */
final class Config {
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final int ORDINARY_PER_SECOND = 2;

    private final Provider provider;
    private final Map<String, String> values;

    Config(Provider provider, Map<String, String> values) {
        this.provider = provider;
        this.values = new LinkedHashMap<>(values);
    }

    static Config read(Provider provider, String json) {
        Map<String, String> values = new LinkedHashMap<>();
        Json.read(json).forEach((name, value) -> values.put(name, String.valueOf(value)));
        return new Config(provider, values);
    }

    String written() {
        return Json.write(values);
    }

    Provider provider() {
        return provider;
    }

    /** Null when it is not set. */
    String get(String name) {
        return values.get(name);
    }

    /** Names of what is set. */
    List<String> set() {
        return List.copyOf(values.keySet());
    }

    /** The values that may be told. */
    Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        for (Setting setting : provider.settings()) {
            if (setting.told() == Setting.Told.VALUE && values.containsKey(setting.name())) {
                shown.put(setting.name(), values.get(setting.name()));
            }
        }
        return shown;
    }

    MailStyle style() {
        return new MailStyle(
                get("from"),
                get("name"),
                get("replyTo"),
                Objects.requireNonNullElse(get("language"), "fr"),
                get("page"));
    }

    SmtpAccount smtp() {
        return new SmtpAccount(get("host"), port(), security(), get("user"), get("password"));
    }

    TwilioAccount twilio() {
        return new TwilioAccount(
                get("account"),
                get("token"),
                get("from"),
                get(Provider.TEMPLATE),
                Optional.ofNullable(get("values")).flatMap(TemplateValues::of).orElse(TemplateValues.ORDINARY));
    }

    private int port() {
        if (get("port") != null) {
            return Integer.parseInt(get("port"));
        }
        return security() == SmtpAccount.Security.TLS ? SUBMISSIONS : SUBMISSION;
    }

    private SmtpAccount.Security security() {
        return get("security") == null
                ? SmtpAccount.Security.STARTTLS
                : SmtpAccount.Security.valueOf(get("security").toUpperCase(Locale.ROOT));
    }

    Duration pace() {
        int perSecond = get("perSecond") == null ? ORDINARY_PER_SECOND : Integer.parseInt(get("perSecond"));
        return Duration.ofNanos(Duration.ofSeconds(1).toNanos() / perSecond);
    }

    /** Enough to know who sends, too little to be of use to anybody else; null for one that sends nothing. */
    String maskedSender() {
        String from = get("from");
        if (from == null) {
            return null;
        }
        if (provider.channel().filter(Channel.EMAIL::equals).isPresent()) {
            return MailAddress.masked(from);
        }
        return from.substring(0, Math.min(3, from.length())) + "•••" + from.substring(Math.max(0, from.length() - 2));
    }

    @Override
    public String toString() {
        return provider + " " + values.keySet();
    }
}
