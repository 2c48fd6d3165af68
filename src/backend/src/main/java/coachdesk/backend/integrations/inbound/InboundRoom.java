package coachdesk.backend.integrations.inbound;

import coachdesk.backend.http.Route;
import coachdesk.backend.integrations.connect.Vault;
import coachdesk.backend.records.Classic;
import coachdesk.backend.secrets.SecretBox;
import coachdesk.backend.store.Database;
import java.net.URI;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** All that comes in from platforms and from n8n by itself, and how that is set up. */
public final class InboundRoom {
    private final Database database;
    private final Classic classic;
    private final Vault vault;
    private final WebhookLinks links;
    private final RandomGenerator random;

    /** @param self the backend as everybody reaches it; null where nobody does */
    public InboundRoom(
            Database database, Classic classic, Vault vault, SecretBox box, URI self, RandomGenerator random) {
        this.database = database;
        this.classic = classic;
        this.vault = vault;
        this.links = new WebhookLinks(box, self);
        this.random = random;
    }

    public List<Route> routes(Changed changed) {
        return Stream.of(
                        new WebhookRoutes(database, classic, vault, links, changed).routes(),
                        new CallbackRoute(database, classic, vault).routes(),
                        new SetupRoutes(database, classic, vault, links, random).routes())
                .flatMap(List::stream)
                .toList();
    }
}
