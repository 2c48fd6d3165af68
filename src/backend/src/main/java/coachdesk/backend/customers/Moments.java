package coachdesk.backend.customers;

import coachdesk.backend.http.Trouble;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;

/** Moments as clients write them: ISO with an offset, with a blank and none (then UTC), a day, or as HTTP does. */
final class Moments {
    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text.replaceFirst(" ", "T")).toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant(),
            text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));

    private Moments() {}

    /** @throws Trouble 400 when it is none */
    static Instant of(String text, String what) {
        for (Function<String, Instant> form : FORMS) {
            try {
                return form.apply(text.strip());
            } catch (DateTimeException e) {
                // Perhaps another form.
            }
        }
        throw new Trouble(400, "« " + what + " » n’est pas une date valable.");
    }

    /** Whether it is written with no more than seconds, as HTTP does. */
    static boolean wholeSeconds(Instant moment) {
        return moment.getNano() == 0;
    }
}
