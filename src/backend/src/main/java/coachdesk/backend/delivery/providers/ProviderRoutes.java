package coachdesk.backend.delivery.providers;

import coachdesk.backend.delivery.Letter;
import coachdesk.backend.delivery.Outcome;
import coachdesk.backend.delivery.Sender;
import coachdesk.backend.delivery.mail.MailWords;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.contract.Routes;
import coachdesk.contract.integrations.Provider;
import coachdesk.contract.integrations.ProviderState;
import coachdesk.contract.integrations.ProviderTrial;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Settings of the providers, for the coach: what is set by name, never by value. */
public final class ProviderRoutes {
    private final Providers providers;
    private final ProviderSenders senders;
    private final InboundLinks links;
    private final Supplier<String> newKey;
    private final Function<String, ProviderTrial> assistant;

    /**
     * @param newKey makes an idempotency key that nobody had before
     * @param assistant tries the language model of a studio
     */
    public ProviderRoutes(
            Providers providers,
            ProviderSenders senders,
            InboundLinks links,
            Supplier<String> newKey,
            Function<String, ProviderTrial> assistant) {
        this.assistant = assistant;
        this.providers = providers;
        this.senders = senders;
        this.links = links;
        this.newKey = newKey;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.PROVIDERS, Access.COACH, this::list),
                Route.get(Routes.PROVIDER, Access.COACH, call -> Answer.json(told(call, provider(call)))),
                Route.put(Routes.PROVIDER, Access.COACH, this::put),
                Route.delete(Routes.PROVIDER, Access.COACH, this::delete),
                Route.post(Routes.PROVIDER_TEST, Access.COACH, this::test));
    }

    private static Provider provider(Call call) {
        return Provider.ofWire(call.at("name")).orElseThrow(() -> Refusal.notFound("There is no such provider."));
    }

    private Answer list(Call call) {
        return Answer.json(Arrays.stream(Provider.values())
                .map(provider -> told(call, provider))
                .toList());
    }

    private ProviderState told(Call call, Provider provider) {
        Providers.State state = providers.state(call.tenant(), provider);
        boolean open = state.config() != null;
        boolean there = state.row() != null;
        boolean used = provider.channel().isEmpty()
                ? there
                : provider.channel()
                        .flatMap(channel -> providers.serving(call.tenant(), channel))
                        .filter(serving -> serving.provider() == provider)
                        .isPresent();
        return new ProviderState(
                provider.wire(),
                provider.serves(),
                there,
                state.sealed(),
                used,
                open ? state.config().set() : List.of(),
                open ? state.config().shown() : Map.of(),
                open ? state.config().maskedSender() : null,
                there ? state.row().code() : null,
                there ? state.row().changed().toString() : null,
                provider == Provider.TWILIO
                        ? links.of(call.tenant()).map(URI::toString).orElse(null)
                        : null);
    }

    private Answer put(Call call) {
        providers.put(call.tenant(), provider(call), call.object());
        return Answer.json(told(call, provider(call)));
    }

    private Answer delete(Call call) {
        providers.remove(call.tenant(), provider(call));
        return Answer.json(Map.of("success", true));
    }

    /** Sends a message to the address or number of the body; a model is asked whether it is there. */
    private Answer test(Call call) {
        Provider provider = provider(call);
        if (provider == Provider.ASSISTANT) {
            if (providers.state(call.tenant(), provider).row() == null) {
                throw unset();
            }
            return Answer.json(assistant.apply(call.tenant()));
        }
        if (!(call.object().get("to") instanceof String to) || to.isBlank()) {
            throw Refusal.invalid("missing", List.of("body", "to"), "Field required");
        }
        Providers.State state = providers.state(call.tenant(), provider);
        if (state.row() == null) {
            throw unset();
        }
        String language = state.config() == null ? null : state.config().get("language");
        MailWords words = MailWords.in(language == null ? "fr" : language);
        Sender sender = senders.of(call.tenant(), state);
        Letter letter = new Letter(
                call.tenant(),
                "test",
                newKey.get(),
                to.strip(),
                null,
                words.get("test.subject"),
                words.get("test.content"),
                null,
                null,
                sender.template().orElse(null),
                null);
        Outcome outcome = sender.send(letter);
        if (outcome instanceof Outcome.Sent) {
            providers.forgetCode(call.tenant(), provider);
        }
        return Answer.json(told(outcome));
    }

    private static Refusal unset() {
        return Refusal.notFound("This provider is not set up.");
    }

    private static ProviderTrial told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent _ -> new ProviderTrial(true, null, null);
            case Outcome.Refused refused -> new ProviderTrial(false, refused.code(), refused.info());
            case Outcome.Closed closed -> new ProviderTrial(false, closed.code(), closed.info());
            case Outcome.Later later -> new ProviderTrial(false, later.code(), null);
            case Outcome.Uncertain uncertain -> new ProviderTrial(false, uncertain.code(), null);
            case Outcome.NotThere _ -> new ProviderTrial(false, null, null);
        };
    }
}
