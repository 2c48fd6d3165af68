package coachdesk.backend.delivery.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What a provider says beside its answer. */
public record ReplyHeaders(HttpHeaders headers) {
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Zero when it does not say; never more than an hour, so that nothing waits on a strange word. */
    public Duration retryAfter() {
        return headers.firstValue("Retry-After").map(this::wait).orElse(Duration.ZERO);
    }

    private Duration wait(String text) {
        try {
            Duration wait = text.strip().matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text.strip()))
                    : date().map(now -> Duration.between(now, instant(text))).orElse(Duration.ZERO);
            return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }

    /** The provider's clock; empty when it does not say. */
    public Optional<Instant> date() {
        try {
            return headers.firstValue("Date").map(ReplyHeaders::instant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text) {
        return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip()));
    }
}
