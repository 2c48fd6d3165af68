package coachdesk.backend.assistant;

import coachdesk.backend.assistant.model.LanguageModel;
import coachdesk.backend.assistant.model.Line;
import coachdesk.backend.assistant.model.ModelErrors;
import coachdesk.backend.assistant.model.OpenAiModel;
import coachdesk.backend.assistant.model.Reply;
import coachdesk.backend.delivery.providers.ModelAccount;
import coachdesk.backend.delivery.providers.Providers;
import coachdesk.backend.delivery.providers.SealedException;
import coachdesk.contract.integrations.ProviderTrial;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The model of each studio, as it is set up at the moment. Thread-safe. */
public final class Models {
    /** For one question, from the first byte to the last. */
    public static final Duration DEADLINE = Duration.ofSeconds(20);

    private static final Duration TOO_FAST = Duration.ofSeconds(2);

    private final Providers providers;
    private final Function<ModelAccount, LanguageModel> make;
    private final Clock clock;
    private final Duration deadline;
    private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();

    public Models(Providers providers, Clock clock, Duration deadline) {
        this(providers, account -> new OpenAiModel(account.address(), account.key()), clock, deadline);
    }

    Models(Providers providers, Function<ModelAccount, LanguageModel> make, Clock clock, Duration deadline) {
        this.providers = providers;
        this.make = make;
        this.clock = clock;
        this.deadline = deadline;
    }

    /** Blocks up to the deadline. A provider that said to wait is not asked before that. */
    Reply ask(String tenant, String model, List<Line> lines) {
        Instant wait = notBefore.get(tenant);
        if (wait != null && clock.instant().isBefore(wait)) {
            return Reply.failed(ModelErrors.TOO_MANY);
        }
        Reply reply = account(tenant, model, lines);
        if (reply instanceof Reply.Failed failed && failed.code().equals(ModelErrors.TOO_MANY)) {
            Duration said = failed.retryAfter().isZero() ? TOO_FAST : failed.retryAfter();
            notBefore.put(tenant, clock.instant().plus(said));
        } else {
            notBefore.remove(tenant);
        }
        keep(tenant, reply);
        return reply;
    }

    private Reply account(String tenant, String model, List<Line> lines) {
        Optional<ModelAccount> account;
        try {
            account = providers.assistant(tenant);
        } catch (SealedException e) {
            return Reply.failed(ModelErrors.SEALED);
        }
        return account.map(given -> make.apply(given).ask(model, lines, deadline))
                .orElseGet(() -> Reply.failed(ModelErrors.NONE));
    }

    private void keep(String tenant, Reply reply) {
        providers.keepAssistantCode(tenant, reply instanceof Reply.Failed failed ? failed.code() : null);
    }

    /** Whether it is there. @param model by the provider's name */
    ProviderTrial trial(String tenant, String model) {
        notBefore.remove(tenant);
        Reply reply = ask(tenant, model, List.of(Line.user("Bonjour ! Réponds par un seul mot.")));
        return switch (reply) {
            case Reply.Said _ -> new ProviderTrial(true, null, null);
            case Reply.Failed failed -> new ProviderTrial(false, failed.code(), null);
        };
    }
}
