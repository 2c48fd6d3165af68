package coachdesk.backend.delivery;

import coachdesk.contract.campaigns.Channel;
import java.util.Optional;

/** Who can send what for whom, by what is configured at the moment. Thread-safe. */
@FunctionalInterface
public interface Senders {
    /** Nothing is configured: every letter fails, with a code that says so. */
    Senders NONE = (tenant, channel) -> Optional.empty();

    /** Empty where nothing is configured. Asked anew for every batch. */
    Optional<Sender> of(String tenant, Channel channel);
}
