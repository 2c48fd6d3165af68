package coachdesk.backend.integrations.inbound;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.integrations.IntegrationRecord;
import coachdesk.backend.integrations.connect.Credentials;
import coachdesk.backend.integrations.connect.Vault;
import coachdesk.backend.integrations.store.DeliveryTable;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.N8nSetup;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.ValueForm;
import coachdesk.contract.integrations.WebhookSetup;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** What a coach sets up elsewhere so that others tell this server something: secrets are told once, when they are made. */
final class SetupRoutes {
    private static final int RANDOM = 32;

    private final Database database;
    private final Classic classic;
    private final Vault vault;
    private final WebhookLinks links;
    private final Function<Integration, Optional<URI>> homes;
    private final RandomGenerator random;

    SetupRoutes(
            Database database,
            Classic classic,
            Vault vault,
            WebhookLinks links,
            Function<Integration, Optional<URI>> homes,
            RandomGenerator random) {
        this.database = database;
        this.classic = classic;
        this.vault = vault;
        this.links = links;
        this.homes = homes;
        this.random = random;
    }

    List<Route> routes() {
        return List.of(
                Route.get(Routes.INTEGRATION_N8N, Access.COACH, call -> n8n(call, false)),
                Route.post(Routes.INTEGRATION_N8N, Access.COACH, call -> n8n(call, true)),
                Route.get(Routes.INTEGRATION_WEBHOOK, Access.COACH, call -> Answer.json(webhook(call, null))),
                Route.post(Routes.INTEGRATION_WEBHOOK, Access.COACH, this::newWebhook));
    }

    /** @param anew whether there is to be another secret, also when there is one */
    private Answer n8n(Call call, boolean anew) {
        Stored record = known(call);
        String made = classic.store().change(call.tenant(), changes -> {
            boolean there =
                    vault.find(changes, record.id()).map(Credentials::n8n).isPresent();
            if (there && !anew) {
                return null;
            }
            String secret = secret();
            vault.edit(changes, record.id(), credentials -> credentials.withN8n(secret));
            return secret;
        });
        String callback = links.callback(record.id()).map(URI::toString).orElse(null);
        String home =
                homes.apply(IntegrationRecord.read(record)).map(URI::toString).orElse(null);
        Object last = record.doc().get("n8n_callback_at");
        return Answer.json(new N8nSetup(
                callback,
                N8nWorkflow.of(platform(record), record.id(), home, callback),
                made,
                last instanceof String at ? at : null));
    }

    /** With the secret that the platform made; without one it is made here. */
    private Answer newWebhook(Call call) {
        Stored record = known(call);
        Object given = call.objectIfAny().get("secret");
        if (given != null && !(given instanceof String text && ValueForm.KEY.accepts(text.strip()))) {
            throw Refusal.invalid("value_error", List.of("body", "secret"), "This is not a valid value");
        }
        String secret = given instanceof String text ? text.strip() : secret();
        classic.store().change(call.tenant(), changes -> {
            vault.edit(changes, record.id(), credentials -> credentials.withWebhook(secret));
            return null;
        });
        return Answer.json(webhook(call, given == null ? secret : null));
    }

    private WebhookSetup webhook(Call call, String made) {
        Stored record = known(call);
        Platform platform = platform(record);
        return new WebhookSetup(
                links.of(platform, call.tenant(), record.id())
                        .map(URI::toString)
                        .orElse(null),
                platform == Platform.PIPEDRIVE ? Scheme.USER : null,
                vault.find(call.tenant(), record.id())
                        .flatMap(credentials -> Scheme.secret(platform, credentials))
                        .isPresent(),
                made,
                new DeliveryTable(database, call.tenant(), record.id())
                        .last()
                        .map(Instant::toString)
                        .orElse(null));
    }

    private Stored known(Call call) {
        return classic.store()
                .find(call.tenant(), Kind.INTEGRATION, call.at("id"))
                .orElseThrow(SetupRoutes::unknown);
    }

    private static Platform platform(Stored record) {
        return Platform.ofWire(String.valueOf(IntegrationRecord.read(record).type()))
                .orElseThrow(SetupRoutes::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("There is no such integration.");
    }

    private String secret() {
        byte[] bytes = new byte[RANDOM];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
