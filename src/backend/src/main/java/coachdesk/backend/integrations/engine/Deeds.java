package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.platform.Connector.Remote;
import coachdesk.backend.records.Deed;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;

/** Who changed what came from a platform: the platform did. */
record Deeds(Supplier<String> newId, Clock clock) {
    /** @param remote whose change it was; null when that is not known */
    Supplier<Deed> of(Integration integration, Remote remote) {
        String title = Platform.ofWire(String.valueOf(integration.type()))
                .map(Platform::title)
                .orElse(integration.type());
        Instant changed = remote == null ? Instant.MAX : instant(remote.changedAt());
        Instant now = clock.instant();
        Instant at = changed.isAfter(now) || changed.equals(Instant.EPOCH) ? now : changed;
        return () -> new Deed(newId.get(), null, title, title, at);
    }

    /** The epoch's beginning for what says nothing. @param text may be null */
    static Instant instant(String text) {
        try {
            return text == null ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
