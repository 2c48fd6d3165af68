package coachdesk.backend.delivery.whatsapp;

import coachdesk.backend.delivery.Outcome;
import coachdesk.backend.delivery.http.ProviderErrors;
import coachdesk.backend.delivery.http.ProviderHttp;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for a message in Twilio's list. The list is asked by number alone: by date it leaves out what still waits to be
 * sent. Times are compared by Twilio's clock, so that a wrong clock here finds what there is.
 *
 * @param from the sender, as Twilio writes it
 * @param settling how long after a call its message may still be missing
 */
record TwilioList(String from, Duration settling) {
    private static final int PAGE = 100;
    /** Their times are whole seconds, and so is the clock in the header. */
    private static final Duration GRAIN = Duration.ofSeconds(2);

    /** So far our clock may have been wrong when it was sent; the same words within it might be this message. */
    private static final Duration DOUBTFUL = Duration.ofHours(24);

    private static final Set<String> NOT_DELIVERED = Set.of("failed", "undelivered", "canceled");

    Map<String, String> query(String to) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("To", to);
        query.put("PageSize", Integer.toString(PAGE));
        return query;
    }

    static String info(String code) {
        return "https://www.twilio.com/docs/errors/" + code;
    }

    /**
     * @param body of the message; null for a template, whose text Twilio writes: then any message of that time is taken for it
     * @param since by our clock
     */
    Outcome read(ProviderHttp.Exchange.Answered answered, String body, Instant since, Instant now) {
        Optional<Instant> theirs = answered.headers().date();
        if (answered.status() != 200
                || !(answered.body().get("messages") instanceof List<?> messages)
                || theirs.isEmpty()) {
            return Outcome.uncertain(answered.status() >= 500 ? ProviderErrors.BROKEN : ProviderErrors.ODD_ANSWER);
        }
        Instant earliest = since.plus(Duration.between(now, theirs.get())).minus(GRAIN);
        boolean whole = messages.size() < PAGE;
        boolean doubtful = false;
        for (Object entry : messages) {
            if (entry instanceof Map<?, ?> message) {
                Instant made = instant(message.get("date_created"));
                if (made == null) {
                    return Outcome.uncertain(ProviderErrors.ODD_ANSWER);
                }
                whole |= made.isBefore(earliest.minus(DOUBTFUL));
                if (isIt(message, body) && !made.isBefore(earliest)) {
                    return outcome(message);
                }
                doubtful |= isIt(message, body) && !made.isBefore(earliest.minus(DOUBTFUL));
            }
        }
        if (doubtful || !whole) {
            return Outcome.uncertain(ProviderErrors.SAME_WORDS);
        }
        return now.isBefore(since.plus(settling)) ? Outcome.uncertain(ProviderErrors.SETTLING) : new Outcome.NotThere();
    }

    private boolean isIt(Map<?, ?> message, String body) {
        return from.equals(message.get("from"))
                && (body == null || message.get("body") instanceof String text && WhatsAppText.same(text, body));
    }

    private static Outcome outcome(Map<?, ?> message) {
        String sid = message.get("sid") instanceof String text ? text : null;
        if (message.get("status") instanceof String status && NOT_DELIVERED.contains(status)) {
            String code = message.get("error_code") instanceof Number number ? number.toString() : status;
            return Outcome.refused(code, info(code));
        }
        return Outcome.sent(sid);
    }

    private static Instant instant(Object field) {
        try {
            return field instanceof String text ? Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
