package coachdesk.backend.integrations.connect;

import coachdesk.backend.delivery.http.ProviderHttp;
import coachdesk.backend.http.Route;
import coachdesk.backend.integrations.connectors.Reach;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.backend.integrations.store.ConsentTable;
import coachdesk.backend.integrations.store.IntegrationRows;
import coachdesk.backend.integrations.store.SecretTable;
import coachdesk.backend.records.Classic;
import coachdesk.backend.secrets.SecretBox;
import coachdesk.backend.store.Database;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** All that connects platforms, over one database. */
public final class ConnectRoom implements AutoCloseable {
    private final Database database;
    private final Classic classic;
    private final Vault vault;
    private final Connecting connecting;
    private final Consents consents;
    private final OpenConnections connections;
    private final ConnectorHttp http;
    private final Homes homes;

    /**
     * @param self the backend as everybody reaches it; null where nobody does
     * @param mappings what a new connection begins with
     */
    public ConnectRoom(
            Database database,
            Classic classic,
            Reach reach,
            URI self,
            SecretBox box,
            RandomGenerator random,
            Clock clock,
            Function<Platform, List<FieldMapping>> mappings) {
        this.database = database;
        this.classic = classic;
        this.vault = new Vault(new SecretTable(database), box, clock);
        this.homes = new Homes(reach.instead());
        TokenEndpoint endpoint = new TokenEndpoint(new ProviderHttp(TokenEndpoint.PATIENCE), homes, clock);
        this.http = new ConnectorHttp(reach.privately());
        Accounts accounts = new Accounts(reach, http, homes, endpoint, new Renewals(vault, endpoint, clock), clock);
        HandingOn handing = new HandingOn(database, http, self, clock);
        this.connections = new OpenConnections(classic.store(), vault, accounts, handing);
        this.connecting = new Connecting(classic, vault, accounts, connections, new NewRecord(mappings));
        this.consents = new Consents(connecting, new ConsentTable(database), endpoint, homes, box, random, clock);
    }

    public OpenConnections connections() {
        return connections;
    }

    public Vault vault() {
        return vault;
    }

    /** Where the account of a connection is asked; empty when nobody said which it is. */
    public Optional<URI> home(Integration integration) {
        return Platform.ofWire(String.valueOf(integration.type()))
                .flatMap(platform -> homes.said(platform, integration.settings()));
    }

    @Override
    public void close() {
        http.close();
    }

    public List<Route> routes(Activities activities) {
        return Stream.of(
                        new ConnectRoutes(connecting, consents, activities).routes(),
                        new ClassicRoutes(classic, new IntegrationRows(database), vault, connecting, activities)
                                .routes())
                .flatMap(List::stream)
                .toList();
    }
}
