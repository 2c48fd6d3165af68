package coachdesk.desk.dates;

import java.time.Instant;
import java.util.Optional;

/** Instants as servers write them: ISO with Z, an offset or none (then UTC), with or without microseconds, or a number. */
public final class Instants {
    private Instants() {}

    /** Empty for what is none; never throws. */
    public static Optional<Instant> read(Object value) {
        if (value instanceof String text) {
            Optional<Instant> usual = UsualDate.instant(text);
            if (usual.isPresent()) {
                return usual;
            }
            try {
                return Optional.of(Instant.parse(text));
            } catch (java.time.DateTimeException e) {
                // Not the usual shape: read it leniently.
            }
        }
        return DateReader.instant(value);
    }
}
