package coachdesk.backend.integrations.inbound;

import coachdesk.backend.http.Route;
import coachdesk.backend.integrations.connect.Vault;
import coachdesk.backend.records.Classic;
import coachdesk.backend.secrets.SecretBox;
import coachdesk.backend.store.Database;
import coachdesk.contract.integrations.Integration;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** All that comes in from platforms and from n8n by itself, and how that is set up. */
public final class InboundRoom {
    private final Database database;
    private final Classic classic;
    private final Vault vault;
    private final WebhookLinks links;
    private final RandomGenerator random;
    private final Function<Integration, Optional<URI>> homes;

    /**
     * @param self the backend as everybody reaches it; null where nobody does
     * @param homes where the account of a connection is asked
     */
    public InboundRoom(
            Database database,
            Classic classic,
            Vault vault,
            SecretBox box,
            URI self,
            RandomGenerator random,
            Function<Integration, Optional<URI>> homes) {
        this.database = database;
        this.classic = classic;
        this.vault = vault;
        this.links = new WebhookLinks(box, self);
        this.random = random;
        this.homes = homes;
    }

    public List<Route> routes(Changed changed) {
        return Stream.of(
                        new WebhookRoutes(database, classic, vault, links, changed).routes(),
                        new CallbackRoute(database, classic, vault).routes(),
                        new SetupRoutes(database, classic, vault, links, homes, random).routes())
                .flatMap(List::stream)
                .toList();
    }
}
