package coachdesk.backend.delivery.whatsapp;

import coachdesk.backend.delivery.Letter;
import coachdesk.backend.delivery.Outcome;
import coachdesk.backend.delivery.Sender;
import coachdesk.backend.delivery.http.ProviderErrors;
import coachdesk.backend.delivery.http.ProviderHttp;
import coachdesk.contract.campaigns.Channel;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sends WhatsApp messages through Twilio's HTTP API. It knows no idempotency keys: what may have been taken is looked for in
 * its list of messages before anybody may try again. What it accepted counts as sent.
 */
public final class TwilioSender implements Sender {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Duration TOO_FAST = Duration.ofSeconds(1);
    private static final int TOO_MANY = 429;
    private static final int NOT_SIGNED_IN = 401;
    /** About the account or its sender: the next letter would be answered the same. */
    private static final Set<String> OF_ACCOUNT = Set.of(
            "10001", "20003", "20005", "20404", "21212", "21606", "30002", "63001", "63007", "63020", "63038", "63051");

    private final ProviderHttp http;
    private final URI messages;
    private final TwilioAccount account;
    private final WhatsAppText text;
    private final TwilioList list;
    private final Duration pace;
    private final Clock clock;

    /**
     * @param address of the API
     * @param page of the studio, for links into it; may be null
     * @param settling how long after a call its message may still be missing in the list
     */
    public TwilioSender(
            ProviderHttp http,
            URI address,
            TwilioAccount account,
            String page,
            Duration pace,
            Duration settling,
            Clock clock) {
        this.http = http;
        this.messages = address.resolve("/2010-04-01/Accounts/" + account.sid() + "/Messages.json");
        this.account = account;
        this.text = new WhatsAppText(page, account.values());
        this.list = new TwilioList(whatsApp(account.from()), settling);
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WHATSAPP;
    }

    @Override
    public Outcome send(Letter letter) {
        if (!E164.matcher(letter.address()).matches()) {
            return Outcome.refused(ProviderErrors.BAD_ADDRESS, null);
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("To", whatsApp(letter.address()));
        form.put("From", whatsApp(account.from()));
        form.putAll(text.fields(letter));
        HttpRequest.Builder request = request(messages)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Form.encoded(form)));
        return switch (http.ask(request)) {
            case ProviderHttp.Exchange.Answered answered -> outcome(answered);
            case ProviderHttp.Exchange unanswered -> ProviderErrors.of(unanswered);
        };
    }

    private static Outcome outcome(ProviderHttp.Exchange.Answered answered) {
        int status = answered.status();
        if (status / 100 == 2) {
            return answered.body().get("sid") instanceof String sid
                    ? Outcome.sent(sid)
                    : Outcome.uncertain(ProviderErrors.ODD_ANSWER);
        }
        if (status >= 500 || status < 400 || !(answered.body().get("code") instanceof Number code)) {
            return Outcome.uncertain(status >= 500 ? ProviderErrors.BROKEN : ProviderErrors.ODD_ANSWER);
        }
        if (status == TOO_MANY) {
            Duration said = answered.headers().retryAfter();
            return Outcome.later(code.toString(), said.isZero() ? TOO_FAST : said);
        }
        return ofAccount(answered)
                ? Outcome.closed(code.toString(), info(answered, code))
                : Outcome.refused(code.toString(), info(answered, code));
    }

    private static boolean ofAccount(ProviderHttp.Exchange.Answered answered) {
        return answered.body().get("code") instanceof Number code
                && answered.status() < 500
                && (answered.status() == NOT_SIGNED_IN || OF_ACCOUNT.contains(code.toString()));
    }

    private static String info(ProviderHttp.Exchange.Answered answered, Number code) {
        return answered.body().get("more_info") instanceof String page && page.startsWith("https://")
                ? page
                : TwilioList.info(code.toString());
    }

    @Override
    public Optional<Outcome> lookUp(Letter letter, Instant since) {
        String query = Form.encoded(list.query(whatsApp(letter.address())));
        HttpRequest.Builder request =
                request(URI.create(messages + "?" + query)).GET();
        return Optional.of(
                switch (http.ask(request)) {
                    case ProviderHttp.Exchange.Answered answered when ofAccount(answered) -> outcome(answered);
                    case ProviderHttp.Exchange.Answered answered ->
                        list.read(answered, text.fields(letter).get("Body"), since, clock.instant());
                    case ProviderHttp.Exchange _ -> Outcome.uncertain(ProviderErrors.NO_ANSWER);
                });
    }

    private HttpRequest.Builder request(URI uri) {
        byte[] both = (account.sid() + ":" + account.token()).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(uri)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }

    private static String whatsApp(String number) {
        return "whatsapp:" + number;
    }

    @Override
    public Optional<String> template() {
        return Optional.ofNullable(account.template());
    }

    @Override
    public Duration pace() {
        return pace;
    }
}
