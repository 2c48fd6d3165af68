package coachdesk.backend.integrations.engine;

import coachdesk.contract.integrations.Transform;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/** @param numbers the E.164 number of a written one */
public record Studio(ZoneId zone, Function<String, Optional<String>> numbers) implements Transform.Studio {
    @Override
    public String e164(String text) {
        return numbers.apply(text).orElse(null);
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
