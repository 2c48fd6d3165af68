package coachdesk.backend.delivery;

import coachdesk.contract.campaigns.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Hands letters of one tenant to a provider. Thread-safe; blocks until the provider answered, or long enough to give up.
 * Never throws: whatever happens is an {@link Outcome}.
 */
public interface Sender {
    Channel channel();

    /** Asked again with the same {@link Letter#key()}, the provider sends nothing twice while it remembers the key. */
    Outcome send(Letter letter);

    /**
     * What has become of a letter whose answer was lost, asked of the provider.
     *
     * @param since when it was sent at the earliest
     * @return empty when this provider cannot tell; {@link Outcome.NotThere} when it surely never took it
     */
    default Optional<Outcome> lookUp(Letter letter, Instant since) {
        return Optional.empty();
    }

    /** Of WhatsApp: the approved message that goes, unless the campaign has its own, to who has not written for a day. */
    default Optional<String> template() {
        return Optional.empty();
    }

    /** How long the provider remembers a key and sends it once only; zero when it knows none. */
    default Duration remembersKeysFor() {
        return Duration.ZERO;
    }

    /** The least time between the beginnings of two calls; zero when there is no bound. */
    Duration pace();
}
