package coachdesk.testkit.providers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A provider of WhatsApp with Twilio's API: messages are made by {@code POST} and listed by {@code GET} on the same path. It
 * knows no idempotency keys: what is posted twice is received twice. Thread-safe.
 */
public final class FakeTwilio implements AutoCloseable {
    public static final String ACCOUNT = "ACfake0000000000000000000000000000";
    public static final String TOKEN = "fake-auth-token";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json";

    private final List<Map<String, Object>> messages = new ArrayList<>();
    private final Map<String, Integer> refused = new HashMap<>();
    private final ReceivedLedger ledger = new ReceivedLedger();
    private final ProviderFaults faults = new ProviderFaults();
    private final Clock clock;
    private final FakeHttp http;
    private final Map<String, Map<String, String>> forms = new HashMap<>();
    private final Set<String> wrote = new HashSet<>();
    private boolean keepsWindows;
    private Duration queue = Duration.ZERO;

    public FakeTwilio(Clock clock) {
        this.clock = clock;
        this.http = new FakeHttp(request -> faults.draw(), clock, new Errors(), this::answer);
    }

    public URI address() {
        return http.address();
    }

    public ProviderFaults faults() {
        return faults;
    }

    public ReceivedLedger ledger() {
        return ledger;
    }

    /** The form of the last message that was made to this number; null when there is none. */
    public synchronized Map<String, String> to(String number) {
        return forms.get(number);
    }

    /** From now on free words are refused, but to these numbers, who have written within a day. */
    public synchronized void keepWindows(String... numbers) {
        keepsWindows = true;
        wrote.addAll(List.of(numbers));
    }

    /** What Twilio would sign a message to us with: the address and the fields by name, HMAC-SHA1 with the token. */
    public static String signature(String address, Map<String, String> fields) {
        StringBuilder text = new StringBuilder(address);
        new TreeMap<>(fields).forEach((name, value) -> text.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever writes to this number is answered with this error. */
    public synchronized void refuse(String number, int code) {
        refused.put(number, code);
    }

    /** So long a message has no date of sending, and a list by that date does not have it. */
    public synchronized void queueFor(Duration time) {
        queue = time;
    }

    private synchronized FakeHttp.Reply answer(FakeHttp.Request request) {
        if (!request.uri().getPath().equals(PATH)) {
            return error(404, 20404, "The requested resource was not found");
        }
        String basic = Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + basic).equals(request.header("Authorization"))) {
            return new Errors().wrongKey();
        }
        return request.method().equals("POST")
                ? make(form(request.body()))
                : list(form(request.uri().getRawQuery()));
    }

    private FakeHttp.Reply make(Map<String, String> form) {
        String to = form.getOrDefault("To", "");
        String number = to.replace("whatsapp:", "");
        if (!to.matches("whatsapp:\\+[1-9][0-9]{6,14}")) {
            return error(400, 21211, "The 'To' number is not a valid phone number.");
        }
        if (!form.getOrDefault("From", "").startsWith("whatsapp:+")) {
            return error(400, 63007, "Channel did not find From address");
        }
        if (refused.containsKey(number)) {
            return error(400, refused.get(number), "Refused");
        }
        if (keepsWindows && form.containsKey("Body") && !wrote.contains(number)) {
            return error(400, 63016, "Failed to send freeform message because you are outside the allowed window.");
        }
        String sid = "SM%032d".formatted(messages.size() + 1);
        Instant now = clock.instant();
        String body = form.getOrDefault("Body", "template " + form.get("ContentSid"));
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("sid", sid);
        message.put("to", to);
        message.put("from", form.get("From"));
        message.put("body", body);
        message.put("direction", "outbound-api");
        message.put("status", "accepted");
        message.put("error_code", null);
        message.put("date_created", date(now));
        message.put("sent", now.plus(queue));
        messages.add(message);
        ledger.add(new Received(number, body, null, sid, now));
        forms.put(number, form);
        return new FakeHttp.Reply(201, json(shown(message)));
    }

    /** The newest first. */
    private FakeHttp.Reply list(Map<String, String> query) {
        String day = query.get("DateSent>");
        List<Map<String, Object>> found = messages.reversed().stream()
                .filter(message -> message.get("to").equals(query.get("To")))
                .filter(message -> day == null || sentOnOrAfter(message, LocalDate.parse(day)))
                .limit(Long.parseLong(query.getOrDefault("PageSize", "50")))
                .map(this::shown)
                .toList();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("messages", found);
        page.put("next_page_uri", null);
        return new FakeHttp.Reply(200, json(page));
    }

    private boolean sentOnOrAfter(Map<String, Object> message, LocalDate day) {
        Instant sent = (Instant) message.get("sent");
        return !sent.isAfter(clock.instant())
                && !sent.atOffset(ZoneOffset.UTC).toLocalDate().isBefore(day);
    }

    private Map<String, Object> shown(Map<String, Object> message) {
        Map<String, Object> shown = new LinkedHashMap<>(message);
        Instant sent = (Instant) shown.remove("sent");
        shown.put("date_sent", sent.isAfter(clock.instant()) ? null : date(sent));
        return shown;
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new HashMap<>();
        for (String pair : (text == null ? "" : text).split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                form.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String date(Instant at) {
        String gmt = DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
        return gmt.replace("GMT", "+0000");
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FakeHttp.Reply error(int status, int code, String message) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", message);
        error.put("more_info", "https://www.twilio.com/docs/errors/" + code);
        error.put("status", status);
        return new FakeHttp.Reply(status, json(error));
    }

    private static final class Errors implements FakeHttp.Errors {
        @Override
        public FakeHttp.Reply broken() {
            return error(500, 20500, "Internal Server Error");
        }

        @Override
        public FakeHttp.Reply tooMany() {
            return error(429, 20429, "Too Many Requests");
        }

        @Override
        public FakeHttp.Reply wrongKey() {
            return error(401, 20003, "Authenticate");
        }

        @Override
        public FakeHttp.Reply suspended() {
            return error(403, 20005, "Account is not active");
        }

        @Override
        public FakeHttp.Reply noMoney() {
            return error(403, 20005, "Account is not active");
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
