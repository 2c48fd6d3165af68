package coachdesk.backend;

import coachdesk.backend.auth.Roles;
import coachdesk.backend.auth.Sessions;
import coachdesk.backend.http.Metrics;
import coachdesk.backend.http.Route;
import coachdesk.backend.http.Server;
import coachdesk.backend.store.AccountStore;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.Databases;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.SessionStore;
import coachdesk.backend.store.StoreException;
import coachdesk.backend.store.Tenants;
import coachdesk.backend.sync.SyncChanges;
import coachdesk.backend.sync.SyncOps;
import coachdesk.backend.sync.SyncRoutes;
import coachdesk.contract.auth.Role;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The desk backend. Wires everything and starts serving; closing it finishes what it is at. */
public final class Backend implements AutoCloseable {
    static final String FILE = "backend.sqlite";
    private static final String LOCAL_ACCOUNT = "local";

    private final Database database;
    private final Server server;
    private final String localToken;

    private Backend(Database database, Server server, String localToken) {
        this.database = database;
        this.server = server;
        this.localToken = localToken;
    }

    /** @throws StartException when the folder, the database or the port cannot be had */
    public static Backend start(BackendOptions options) {
        Database database = database(options);
        try {
            Tenants tenants = new Tenants(database, () -> UUID.randomUUID().toString());
            Sessions sessions = new Sessions(new SessionStore(database), options.clock(), new SecureRandom());
            String token = options.embedded() ? localToken(options, database, tenants, sessions) : null;
            Metrics metrics = new Metrics();
            RecordStore records = new RecordStore(database, options.clock());
            List<Route> routes = new ArrayList<>(new StateRoutes(database, metrics, options.clock()).routes());
            routes.addAll(new SyncRoutes(new SyncOps(records), new SyncChanges(records), options.clock()).routes());
            String host = options.embedded() ? "127.0.0.1" : "0.0.0.0";
            Server server = Server.start(host, options.port(), options.embedded(), routes, sessions, metrics);
            return new Backend(database, server, token);
        } catch (JavalinBindException e) {
            database.close();
            throw new StartException("Port " + options.port() + " is taken by another program.", e);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Database database(BackendOptions options) {
        try {
            if (options.database() != null) {
                return Databases.postgres(options.database());
            }
            Files.createDirectories(options.folder());
            return Databases.sqlite(options.folder().resolve(FILE));
        } catch (IOException e) {
            throw new StartException("The folder " + options.folder() + " cannot be written.", e);
        } catch (StoreException e) {
            throw new StartException(
                    options.database() == null
                            ? "The database in " + options.folder() + " cannot be opened: " + reason(e)
                            : "The database server cannot be used: " + reason(e),
                    e);
        }
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }

    private static String localToken(BackendOptions options, Database database, Tenants tenants, Sessions sessions) {
        Tenants.Tenant studio = tenants.all().stream().findFirst().orElseGet(() -> tenants.named("Studio"));
        new AccountStore(database)
                .add(new AccountStore.Row(
                        studio.id(),
                        LOCAL_ACCOUNT,
                        LOCAL_ACCOUNT,
                        "",
                        Roles.wire(Role.COACH),
                        "",
                        false,
                        options.clock().instant()));
        return sessions.open(studio.id(), LOCAL_ACCOUNT, null);
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
        server.close();
        database.close();
    }
}
