package coachdesk.desk.campaigns.hosted;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A time as the hosted scheduler reads it: without a zone it is one of Paris, whatever was meant, and what it cannot read it
 * never sends.
 */
final class HostedTime {
    static final ZoneId ITS_ZONE = ZoneId.of("Europe/Paris");

    private HostedTime() {}

    static Optional<Instant> read(Object field) {
        if (!(field instanceof String written)) {
            return Optional.empty();
        }
        String text = written.strip().replace(' ', 'T');
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noOffset) {
            return naive(text);
        }
    }

    private static Optional<Instant> naive(String text) {
        try {
            LocalDateTime time = text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay();
            return Optional.of(time.atZone(ITS_ZONE).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
