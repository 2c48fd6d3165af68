package coachdesk.desk.integrations.store;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.integrations.Provider;
import coachdesk.contract.integrations.ProviderState;
import coachdesk.contract.integrations.ProviderTrial;
import coachdesk.desk.integrations.Integrations;
import coachdesk.desk.integrations.ProviderServer;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Store;
import coachdesk.desk.sync.RemoteKind;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks the server, and keeps its last answer for when it cannot be asked. */
public final class StoredIntegrations implements Integrations {
    private final Store store;
    private final ProviderServer server;
    private final Supplier<RemoteKind> kind;
    private final Clock clock;

    /** As it is kept. @param server whose answer it is */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Kept(String server, String at, List<ProviderState> providers) {}

    /** @param kind what stands at the other end, as far as it is known */
    public StoredIntegrations(Store store, ProviderServer server, Supplier<RemoteKind> kind, Clock clock) {
        this.store = store;
        this.server = server;
        this.kind = kind;
        this.clock = clock;
    }

    @Override
    public List<ProviderState> look() {
        List<ProviderState> now = told();
        Instant at = clock.instant();
        store.change(tx -> {
            String whose = Meta.get(tx, Meta.SERVER).orElse("");
            Meta.put(tx, Meta.PROVIDERS, Json.write(new Kept(whose, at.toString(), now)));
        });
        return now;
    }

    private List<ProviderState> told() {
        try {
            return ours().providers();
        } catch (ProblemException e) {
            throw e.problem().code() == ErrorCode.NOT_FOUND
                    ? Problem.of(ErrorCode.INTEGRATIONS_ELSEWHERE).asException(e)
                    : e;
        }
    }

    @Override
    public ProviderState setUp(Provider provider, Map<String, Object> written) {
        ProviderState state = ours().setUp(provider, written);
        look();
        return state;
    }

    @Override
    public void forget(Provider provider) {
        ours().forget(provider);
        look();
    }

    @Override
    public ProviderTrial test(Provider provider, String to) {
        ProviderTrial trial = ours().test(provider, to);
        look();
        return trial;
    }

    @Override
    public Optional<Known> known() {
        return store.reading(reading -> {
            String whose = Meta.get(reading, Meta.SERVER).orElse("");
            return Meta.get(reading, Meta.PROVIDERS)
                    .flatMap(StoredIntegrations::read)
                    .filter(kept -> kept.server().equals(whose))
                    .map(kept -> new Known(kept.providers(), Instant.parse(kept.at())));
        });
    }

    private static Optional<Kept> read(String json) {
        try {
            return Optional.of(Json.mapper().readValue(json, Kept.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private ProviderServer ours() {
        if (kind.get() == RemoteKind.CLASSIC) {
            throw Problem.of(ErrorCode.INTEGRATIONS_ELSEWHERE).asException();
        }
        return server;
    }
}
