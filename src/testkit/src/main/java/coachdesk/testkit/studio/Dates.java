package coachdesk.testkit.studio;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The shapes in which the classic backend and its web clients write times. */
final class Dates {
    private static final DateTimeFormatter WEB = utc("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final DateTimeFormatter STORED = utc("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'+00:00'");
    private static final DateTimeFormatter MODEL = utc("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
    private static final DateTimeFormatter PLAIN = utc("yyyy-MM-dd'T'HH:mm:ss'+00:00'");
    private static final DateTimeFormatter HAND = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private Dates() {}

    /** As a browser writes it. */
    static String web(Instant at) {
        return WEB.format(at);
    }

    /** As the server's own stamps. */
    static String stored(Instant at) {
        return STORED.format(at);
    }

    /** As routes with a response model answer. */
    static String model(Instant at) {
        return MODEL.format(at);
    }

    static String plain(Instant at) {
        return PLAIN.format(at);
    }

    /** As a person types it, in the studio's zone. */
    static String hand(ZonedDateTime at) {
        return HAND.format(at);
    }

    static String days(List<ZonedDateTime> sessions) {
        return String.join(", ", sessions.stream().map(DAY::format).toList());
    }

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
