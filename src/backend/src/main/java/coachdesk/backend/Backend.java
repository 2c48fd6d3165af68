package coachdesk.backend;

import coachdesk.backend.auth.Roles;
import coachdesk.backend.blobs.BlobPlace;
import coachdesk.backend.delivery.providers.ProviderSenders;
import coachdesk.backend.http.Server;
import coachdesk.backend.media.Views;
import coachdesk.backend.realtime.Limits;
import coachdesk.backend.schedule.Home;
import coachdesk.backend.secrets.MasterKey;
import coachdesk.backend.store.AccountStore;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.Purge;
import coachdesk.backend.store.Tenants;
import coachdesk.contract.auth.Role;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/** The desk backend, serving. Closing it finishes what it is at. */
public final class Backend implements AutoCloseable {
    static final String LOOPBACK = "127.0.0.1";
    static final String STUDIO = "Studio";
    private static final String LOCAL_ACCOUNT = "local";

    private final Database database;
    private final Server server;
    private final Housekeeping housekeeping;
    private final ProviderSenders senders;
    private final BlobPlace files;
    private final Views views;
    private final IntegrationParts integrations;
    private final String localToken;

    private Backend(
            Database database,
            Server server,
            Housekeeping housekeeping,
            ProviderSenders senders,
            BlobPlace files,
            Views views,
            IntegrationParts integrations,
            String localToken) {
        this.database = database;
        this.server = server;
        this.housekeeping = housekeeping;
        this.senders = senders;
        this.files = files;
        this.views = views;
        this.integrations = integrations;
        this.localToken = localToken;
    }

    /**
     * Serves this machine alone; what is to be reached from elsewhere stands behind a proxy that speaks TLS.
     *
     * @throws StartException when the folder, the database or the port cannot be had
     */
    public static Backend start(BackendOptions options) {
        return start(options, LOOPBACK);
    }

    static Backend start(BackendOptions options, String host) {
        Database database = DatabaseOpener.open(options);
        Housekeeping housekeeping = new Housekeeping();
        try {
            Optional<String> place = options.database() == null
                    ? Home.of(options.folder().resolve(DatabaseOpener.FILE))
                    : Optional.empty();
            BlobPlace files = BlobPlace.of(options.folder(), options.storage());
            Parts parts = new Parts(
                    database,
                    files,
                    options.clock(),
                    housekeeping::sending,
                    housekeeping::calling,
                    housekeeping::answering,
                    place,
                    options.embedded()
                            ? options.outside()
                                    .with(options.outside().platforms().anywhere())
                            : options.outside(),
                    MasterKey.box(System.getenv(), options.folder(), new SecureRandom()));
            parts.renewKeys();
            String token = null;
            if (options.embedded() || options.demo()) {
                Tenants.Tenant studio =
                        parts.tenants.all().stream().findFirst().orElseGet(() -> parts.tenants.named(STUDIO));
                token = options.embedded() ? localToken(parts, studio.id(), options) : null;
                if (options.demo()) {
                    Demo.fill(parts.records, parts.media, studio.id(), options.clock(), Parts.ZONE);
                }
            }
            Server server = Server.start(
                    host,
                    options.port(),
                    options.embedded(),
                    parts.routes(options.signUp() && !options.embedded()),
                    parts.sessions,
                    parts.metrics,
                    parts.sockets(housekeeping::after, Limits.ORDINARY)::serve);
            parts.send();
            housekeeping.start(List.of(
                    new Purge(database, parts.tenants, options.clock())::run,
                    parts.media.keeping(),
                    parts.integrations.keeping()));
            return new Backend(
                    database, server, housekeeping, parts.senders, files, parts.media.views, parts.integrations, token);
        } catch (JavalinBindException e) {
            throw failed(
                    database,
                    housekeeping,
                    new StartException(
                            "Port " + options.port() + " of " + host + " is taken, or not this program's to take.", e));
        } catch (RuntimeException e) {
            throw failed(database, housekeeping, e);
        }
    }

    private static RuntimeException failed(Database database, Housekeeping housekeeping, RuntimeException e) {
        housekeeping.close();
        database.close();
        return e;
    }

    /** A session for the coach at this machine. Those of other programs on the same folder stay. */
    private static String localToken(Parts parts, String tenant, BackendOptions options) {
        parts.accountStore.add(new AccountStore.Row(
                tenant,
                LOCAL_ACCOUNT,
                LOCAL_ACCOUNT,
                "",
                Roles.wire(Role.COACH),
                "",
                false,
                options.clock().instant()));
        return parts.sessions.open(tenant, LOCAL_ACCOUNT, null);
    }

    /** Without a slash at the end. */
    public URI address() {
        return server.address();
    }

    /** The session of the coach at this machine; only of an embedded backend. */
    public Optional<String> localToken() {
        return Optional.ofNullable(localToken);
    }

    @Override
    public void close() {
        database.ending();
        housekeeping.close();
        server.close();
        integrations.close();
        views.write();
        senders.close();
        files.blobs().close();
        database.close();
    }
}
