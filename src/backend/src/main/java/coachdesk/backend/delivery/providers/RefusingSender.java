package coachdesk.backend.delivery.providers;

import coachdesk.backend.delivery.Letter;
import coachdesk.backend.delivery.Outcome;
import coachdesk.backend.delivery.Sender;
import coachdesk.contract.campaigns.Channel;
import java.time.Duration;

/** Stands where a provider is set up but cannot be used, and says why. */
record RefusingSender(Channel channel, String code) implements Sender {
    @Override
    public Outcome send(Letter letter) {
        return Outcome.closed(code, null);
    }

    @Override
    public Duration pace() {
        return Duration.ZERO;
    }
}
