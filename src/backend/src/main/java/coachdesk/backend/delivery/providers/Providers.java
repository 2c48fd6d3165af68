package coachdesk.backend.delivery.providers;

import coachdesk.backend.delivery.Outcome;
import coachdesk.backend.delivery.mail.MailWords;
import coachdesk.backend.secrets.SecretBox;
import coachdesk.backend.store.ProviderStore;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.integrations.Provider;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The providers that each studio has set up. Their settings are sealed wherever they rest. Thread-safe. */
public final class Providers {
    private final ProviderStore store;
    private final SecretBox box;
    private final Clock clock;

    /**
     * How a provider stands.
     *
     * @param config null when nothing is set, or when it cannot be opened
     * @param row null when nothing is set
     */
    record State(Provider provider, Config config, ProviderStore.Row row) {
        /** Whether it is set, but sealed with another key than today's. */
        boolean sealed() {
            return row != null && config == null;
        }
    }

    public Providers(ProviderStore store, SecretBox box, Clock clock) {
        this.store = store;
        this.box = box;
        this.clock = clock;
    }

    State state(String tenant, Provider provider) {
        ProviderStore.Row row = store.find(tenant, provider.wire()).orElse(null);
        Config config = row == null
                ? null
                : box.open(purpose(tenant, provider), row.sealed())
                        .map(json -> Config.read(provider, json))
                        .orElse(null);
        return new State(provider, config, row);
    }

    /** The one that serves a channel: the first that is set. */
    Optional<State> serving(String tenant, Channel channel) {
        return Arrays.stream(Provider.values())
                .filter(provider -> provider.channel().filter(channel::equals).isPresent())
                .map(provider -> state(tenant, provider))
                .filter(state -> state.row() != null)
                .findFirst();
    }

    /**
     * Where the assistant asks, and with what; empty when nobody set it up.
     *
     * @throws SealedException when it is set, but sealed with another key than today's
     */
    public Optional<ModelAccount> assistant(String tenant) {
        State state = state(tenant, Provider.ASSISTANT);
        if (state.sealed()) {
            throw new SealedException();
        }
        return Optional.ofNullable(state.config())
                .map(config -> new ModelAccount(URI.create(config.get("address")), config.get("key")));
    }

    /** Keeps the code of what went wrong with the assistant; null when all is well again. */
    public void keepAssistantCode(String tenant, String code) {
        boolean same = store.find(tenant, Provider.ASSISTANT.wire())
                .map(row -> Objects.equals(row.code(), code))
                .orElse(true);
        if (!same) {
            store.keepCode(tenant, Provider.ASSISTANT.wire(), code);
        }
    }

    /** In which the studio writes to people; French when nobody said. */
    public String language(String tenant) {
        return serving(tenant, Channel.EMAIL)
                .map(State::config)
                .map(config -> config.get("language"))
                .orElse(MailWords.LANGUAGES.getFirst());
    }

    /** @throws coachdesk.backend.http.Refusal 422 */
    void put(String tenant, Provider provider, Map<String, Object> written) {
        Config config =
                ConfigCheck.config(provider, written, state(tenant, provider).config());
        store.put(
                tenant,
                new ProviderStore.Row(
                        provider.wire(), box.seal(purpose(tenant, provider), config.written()), null, clock.instant()));
    }

    /** Seals anew what only the key before this one opens. */
    public void renewKeys(String tenant) {
        for (ProviderStore.Row row : store.all(tenant)) {
            Provider.ofWire(row.name())
                    .flatMap(provider -> box.renewed(purpose(tenant, provider), row.sealed()))
                    .ifPresent(anew ->
                            store.put(tenant, new ProviderStore.Row(row.name(), anew, row.code(), row.changed())));
        }
    }

    boolean remove(String tenant, Provider provider) {
        return store.remove(tenant, provider.wire());
    }

    /** Keeps the code of what went wrong; what went well says nothing about what went wrong elsewhere. */
    void keep(String tenant, State state, Outcome outcome) {
        String code =
                switch (outcome) {
                    case Outcome.Refused refused -> refused.code();
                    case Outcome.Closed closed -> closed.code();
                    case Outcome.Later later -> later.code();
                    case Outcome.Uncertain uncertain -> uncertain.code();
                    case Outcome.Sent _, Outcome.NotThere _ -> null;
                };
        if (code != null && !code.equals(state.row().code())) {
            store.keepCode(tenant, state.provider().wire(), code);
        }
    }

    void forgetCode(String tenant, Provider provider) {
        store.keepCode(tenant, provider.wire(), null);
    }

    private static String purpose(String tenant, Provider provider) {
        return "provider/" + tenant + "/" + provider.wire();
    }
}
