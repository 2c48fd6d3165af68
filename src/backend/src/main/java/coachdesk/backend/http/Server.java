package coachdesk.backend.http;

import coachdesk.backend.auth.Sessions;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;

/** The routes, served over HTTP. */
public final class Server implements AutoCloseable {
    private static final int IDLE_MILLIS = 30_000;
    private static final int STOP_MILLIS = 5_000;
    private static final int FASTEST = 1;

    /** How long a connection over which nothing moves may hold up the end; whoever was cut off asks again. */
    private static final int PARTING_MILLIS = 50;

    private final Javalin javalin;
    private final String host;

    private Server(Javalin javalin, String host) {
        this.javalin = javalin;
        this.host = host;
    }

    /**
     * @param host to bind
     * @param port 0 for a free one
     * @param loopback whether all peers are on this machine: then nothing is packed
     * @param more what else is served at the same port
     * @throws io.javalin.util.JavalinBindException when the port is taken
     */
    public static Server start(
            String host,
            int port,
            boolean loopback,
            List<Route> routes,
            Sessions sessions,
            Metrics metrics,
            Consumer<JavalinConfig> more) {
        Front front = new Front(new RouteTable(routes), new Gate(sessions), metrics);
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.http.compressionStrategy =
                    loopback ? CompressionStrategy.NONE : new CompressionStrategy(null, new Gzip(FASTEST));
            config.jetty.modifyHttpConfiguration(http -> {
                http.setSendServerVersion(false);
                http.setIdleTimeout(IDLE_MILLIS);
            });
            config.jetty.modifyServer(server -> {
                server.setStopTimeout(STOP_MILLIS);
                server.setErrorHandler(new JsonErrors());
            });
            more.accept(config);
            HandlerType.commonHttp()
                    .forEach(method -> config.routes.addEndpoint(new Endpoint(method, "*", front::serve)));
        });
        javalin.start(host, port);
        part(javalin);
        return new Server(javalin, host);
    }

    private static void part(Javalin javalin) {
        for (Connector connector : javalin.jettyServer().server().getConnectors()) {
            if (connector instanceof AbstractConnector one) {
                one.setShutdownIdleTimeout(PARTING_MILLIS);
            }
        }
    }

    public URI address() {
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port());
    }

    /** Answers what it is at, takes nothing new. */
    @Override
    public void close() {
        javalin.stop();
    }
}
