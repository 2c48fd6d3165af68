package coachdesk.backend.integrations.inbound;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.integrations.IntegrationRecord;
import coachdesk.backend.integrations.connect.Vault;
import coachdesk.backend.integrations.store.DeliveryTable;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Database;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where platforms tell what changed there. What is not signed by them is not believed, and nothing is handled twice. */
final class WebhookRoutes {
    /** Platforms send one thing at a time, or a hundred short ones. */
    private static final int LARGEST = 1024 * 1024;

    private static final List<String> KEPT = List.of(
            "Content-Type",
            "User-Agent",
            "X-Shopify-Topic",
            "X-Shopify-Webhook-Id",
            "X-Shopify-Api-Version",
            "X-WC-Webhook-Topic",
            "X-WC-Webhook-Delivery-ID",
            "X-Zendesk-Webhook-Invocation-Id",
            "X-HubSpot-Request-Timestamp");

    private final Database database;
    private final Classic classic;
    private final Vault vault;
    private final WebhookLinks links;
    private final Changed changed;

    WebhookRoutes(Database database, Classic classic, Vault vault, WebhookLinks links, Changed changed) {
        this.database = database;
        this.classic = classic;
        this.vault = vault;
        this.links = links;
        this.changed = changed;
    }

    List<Route> routes() {
        return List.of(
                Route.post(Routes.PLATFORM_WEBHOOK, Access.OPEN, this::take).upTo(LARGEST));
    }

    private Answer take(Call call) {
        Platform platform = Platform.ofWire(call.at("platform")).orElseThrow(WebhookRoutes::unknown);
        WebhookLinks.Whose whose = links.read(call.at("token")).orElseThrow(WebhookRoutes::unknown);
        Integration integration = classic.store()
                .find(whose.tenant(), Kind.INTEGRATION, whose.integration())
                .map(IntegrationRecord::read)
                .filter(found -> platform.wire().equals(found.type()))
                .orElseThrow(WebhookRoutes::unknown);
        Letter letter = new Letter(
                links.of(platform, whose.tenant(), whose.integration()).orElse(null), call.headers(), call.raw());
        if (ping(platform, letter)) {
            return done("ping");
        }
        Optional<String> secret = vault.find(whose.tenant(), whose.integration())
                .flatMap(credentials -> Scheme.secret(platform, credentials));
        if (secret.isEmpty() || !Scheme.proven(platform, secret.get(), letter, classic.now())) {
            throw new Refusal(401, ErrorCode.SIGN_IN_NEEDED, "This is not signed by the platform.");
        }
        News news = News.of(platform, letter);
        handle(whose, integration, letter, news);
        return done(news.id());
    }

    /** A new webhook of WooCommerce asks once, unsigned, whether somebody is there. */
    private static boolean ping(Platform platform, Letter letter) {
        return platform == Platform.WOOCOMMERCE && letter.text().matches("webhook_id=\\d{1,18}");
    }

    private void handle(WebhookLinks.Whose whose, Integration integration, Letter letter, News news) {
        DeliveryTable table = new DeliveryTable(database, whose.tenant(), whose.integration());
        Map<String, String> headers = new LinkedHashMap<>();
        KEPT.forEach(name -> letter.header(name).ifPresent(value -> headers.put(name, value)));
        DeliveryTable.Delivery delivery =
                new DeliveryTable.Delivery(news.id(), news.event(), Json.write(headers), letter.text());
        if (!table.take(delivery, classic.now())) {
            return;
        }
        boolean wanted = integration.enabled() && integration.inward();
        if (wanted) {
            news.people().forEach(one -> changed.inboundChanged(whose.tenant(), whose.integration(), one));
        }
        table.handled(news.id(), wanted && !news.people().isEmpty() ? "success" : "ignored", classic.now());
    }

    private static Answer done(String id) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("success", true);
        told.put("message", "Webhook received");
        told.put("webhook_id", id);
        return Answer.json(told);
    }

    private static Refusal unknown() {
        return Refusal.notFound("Nobody is here.");
    }
}
