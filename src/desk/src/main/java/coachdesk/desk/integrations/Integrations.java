package coachdesk.desk.integrations;

import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.integrations.Provider;
import coachdesk.contract.integrations.ProviderState;
import coachdesk.contract.integrations.ProviderTrial;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The providers behind e-mail and WhatsApp. Their keys live at the server alone: nothing here can be done without it, and
 * nothing that is secret stays here. All but {@link #known} block for a bounded time and throw {@code ProblemException}.
 */
public interface Integrations {
    /** Every provider, as it stands now. */
    List<ProviderState> look();

    /** @param written values by name; null takes one away, one that is not named stays as it was */
    ProviderState setUp(Provider provider, Map<String, Object> written);

    void forget(Provider provider);

    /** Sends a message that says that it is a test. @param to address, or E.164 number */
    ProviderTrial test(Provider provider, String to);

    /** What this server said last; empty when it never did. */
    Optional<Known> known();

    /** @param at when it was said */
    record Known(List<ProviderState> providers, Instant at) {
        /** The one that serves a channel; empty when nobody does. */
        public Optional<ProviderState> serving(Channel channel) {
            return providers.stream()
                    .filter(state -> state.used() && state.channel().equals(channel.wire()))
                    .findFirst();
        }
    }
}
