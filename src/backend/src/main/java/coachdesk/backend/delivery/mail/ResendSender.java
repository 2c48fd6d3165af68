package coachdesk.backend.delivery.mail;

import coachdesk.backend.delivery.Letter;
import coachdesk.backend.delivery.Outcome;
import coachdesk.backend.delivery.Sender;
import coachdesk.backend.delivery.http.ProviderErrors;
import coachdesk.backend.delivery.http.ProviderHttp;
import coachdesk.backend.json.Json;
import coachdesk.contract.campaigns.Channel;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sends e-mail through Resend's HTTP API, which sends what comes with the same key once only, for a day. */
public final class ResendSender implements Sender {
    /** An hour less than it says, for clocks that differ and calls that take their time. */
    private static final Duration REMEMBERS = Duration.ofHours(23);

    private static final Duration AT_IT = Duration.ofSeconds(2);
    private static final Duration TOO_FAST = Duration.ofSeconds(1);
    private static final String INFO = "https://resend.com/docs/api-reference/errors";
    /** About the account or its sender: the next letter would be answered the same. What is used up comes with 429 too. */
    private static final Set<String> OF_ACCOUNT = Set.of(
            "missing_api_key",
            "invalid_api_key",
            "restricted_api_key",
            "suspended_account",
            "invalid_from_address",
            "daily_quota_exceeded",
            "monthly_quota_exceeded");

    private final ProviderHttp http;
    private final URI address;
    private final String key;
    private final MailStyle style;
    private final MailTemplate template;
    private final Duration pace;

    /**
     * @param address of the API
     * @param key secret
     */
    public ResendSender(ProviderHttp http, URI address, String key, MailStyle style, Duration pace) {
        this.http = http;
        this.address = address;
        this.key = key;
        this.style = style;
        this.template = new MailTemplate(style);
        this.pace = pace;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Outcome send(Letter letter) {
        if (!MailAddress.valid(letter.address())) {
            return Outcome.refused(ProviderErrors.BAD_ADDRESS, null);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/emails"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", letter.key())
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body(letter))));
        return switch (http.ask(request)) {
            case ProviderHttp.Exchange.Answered answered -> outcome(answered);
            case ProviderHttp.Exchange unanswered -> ProviderErrors.of(unanswered);
        };
    }

    private Map<String, Object> body(Letter letter) {
        Mail mail = template.of(letter);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("from", MailAddress.named(style.name(), style.from()));
        body.put("to", List.of(letter.address()));
        if (style.replyTo() != null) {
            body.put("reply_to", style.replyTo());
        }
        body.put("subject", mail.subject());
        body.put("text", mail.text());
        body.put("html", mail.html());
        body.put("headers", mail.headers());
        return body;
    }

    private static Outcome outcome(ProviderHttp.Exchange.Answered answered) {
        String name = answered.body().get("name") instanceof String text ? text : null;
        int status = answered.status();
        if (status / 100 == 2) {
            return answered.body().get("id") instanceof String id
                    ? Outcome.sent(id)
                    : Outcome.uncertain(ProviderErrors.ODD_ANSWER);
        }
        if (name == null || status >= 500 || status < 400) {
            return Outcome.uncertain(status >= 500 ? ProviderErrors.BROKEN : ProviderErrors.ODD_ANSWER);
        }
        return switch (name) {
            // The first try with this key is still being worked on; its answer comes with the next try.
            case "concurrent_idempotent_requests" -> Outcome.later(name, AT_IT);
            // An earlier try, made by another version of this program, was taken.
            case "invalid_idempotent_request" -> Outcome.uncertain(name);
            default -> {
                if (OF_ACCOUNT.contains(name) || status == 401 || status == 403) {
                    yield Outcome.closed(name, INFO);
                }
                yield status == 429
                        ? Outcome.later(name, longer(answered.headers().retryAfter()))
                        : Outcome.refused(name, INFO);
            }
        };
    }

    private static Duration longer(Duration said) {
        return said.isZero() ? TOO_FAST : said;
    }

    /** It cannot be asked by key; the same key again is the way. */
    @Override
    public Duration remembersKeysFor() {
        return REMEMBERS;
    }

    @Override
    public Duration pace() {
        return pace;
    }
}
