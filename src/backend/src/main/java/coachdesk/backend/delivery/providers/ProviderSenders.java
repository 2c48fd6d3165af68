package coachdesk.backend.delivery.providers;

import coachdesk.backend.delivery.Sender;
import coachdesk.backend.delivery.Senders;
import coachdesk.backend.delivery.http.ProviderErrors;
import coachdesk.backend.delivery.http.ProviderHttp;
import coachdesk.backend.delivery.mail.ResendSender;
import coachdesk.backend.delivery.mail.SmtpSender;
import coachdesk.backend.delivery.unsubscribe.UnsubscribeLinks;
import coachdesk.backend.delivery.whatsapp.TwilioSender;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.integrations.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Senders by what is set up at the moment; one is kept, with its connection, until its settings change. Thread-safe. */
public final class ProviderSenders implements Senders, AutoCloseable {
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private final Providers providers;
    private final UnsubscribeLinks links;
    private final Outside outside;
    private final Clock clock;
    private final ProviderHttp http = new ProviderHttp();
    private final Map<Key, Made> made = new ConcurrentHashMap<>();

    private record Key(String tenant, Provider provider) {}

    /** @param sealed the settings that it was made of */
    private record Made(String sealed, Sender sender) {}

    public ProviderSenders(Providers providers, UnsubscribeLinks links, Outside outside, Clock clock) {
        this.providers = providers;
        this.links = links;
        this.outside = outside;
        this.clock = clock;
    }

    @Override
    public Optional<Sender> of(String tenant, Channel channel) {
        return providers.serving(tenant, channel).map(state -> of(tenant, state));
    }

    Sender of(String tenant, Providers.State state) {
        if (state.sealed()) {
            return new RefusingSender(state.provider().channel().orElseThrow(), ProviderErrors.SEALED);
        }
        Sender sender = made.compute(new Key(tenant, state.provider()), (key, before) -> {
                    if (before != null && before.sealed().equals(state.row().sealed())) {
                        return before;
                    }
                    close(before);
                    return new Made(state.row().sealed(), make(state.config()));
                })
                .sender();
        return new WatchedSender(sender, links, outcome -> providers.keep(tenant, state, outcome));
    }

    private Sender make(Config config) {
        return switch (config.provider()) {
            case RESEND -> new ResendSender(http, outside.resend(), config.get("key"), config.style(), config.pace());
            case SMTP -> new SmtpSender(config.smtp(), config.style(), config.pace(), clock);
            case TWILIO ->
                new TwilioSender(
                        http, outside.twilio(), config.twilio(), config.get("page"), config.pace(), SETTLING, clock);
            case ASSISTANT -> throw new IllegalArgumentException("it sends nothing");
        };
    }

    private static void close(Made before) {
        if (before != null && before.sender() instanceof SmtpSender smtp) {
            smtp.close();
        }
    }

    @Override
    public void close() {
        made.values().forEach(ProviderSenders::close);
    }
}
