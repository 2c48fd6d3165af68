package coachdesk.backend.integrations.inbound;

import coachdesk.backend.secrets.SecretBox;
import coachdesk.contract.Routes;
import coachdesk.contract.integrations.Platform;
import java.net.URI;
import java.util.Optional;

/** The addresses at which platforms and n8n answer: always the same for a connection, and none of a platform's can be guessed. */
final class WebhookLinks {
    private static final String PURPOSE = "integration-webhook";

    private final SecretBox box;
    private final URI self;

    /** Whose messages come in there. */
    record Whose(String tenant, String integration) {}

    /** @param self the backend as everybody reaches it; null where nobody does */
    WebhookLinks(SecretBox box, URI self) {
        this.box = box;
        this.self = self;
    }

    /** Empty where nobody outside reaches this backend. */
    Optional<URI> of(Platform platform, String tenant, String integration) {
        String token = box.sealSame(PURPOSE, tenant + "\n" + integration);
        return outside(
                Routes.PLATFORM_WEBHOOK.replace("{platform}", platform.wire()).replace("{token}", token));
    }

    /** Where n8n answers. */
    Optional<URI> callback(String integration) {
        return outside(Routes.V1_CALLBACK.replace("{id}", integration));
    }

    private Optional<URI> outside(String path) {
        return Optional.ofNullable(self).map(here -> here.resolve(path));
    }

    /** Empty for what is none of ours. */
    Optional<Whose> read(String token) {
        return box.open(PURPOSE, token).map(text -> {
            int at = text.indexOf('\n');
            return new Whose(text.substring(0, at), text.substring(at + 1));
        });
    }
}
