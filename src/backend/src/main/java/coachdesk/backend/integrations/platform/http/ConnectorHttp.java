package coachdesk.backend.integrations.platform.http;

import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.contract.integrations.FailureKind;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/**
 * The one client of all platforms: bounded in time and size, never redirected, nothing asked twice by itself, and nothing of
 * what travels logged. Thread-safe.
 */
public final class ConnectorHttp implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int KEPT = 8;
    /** Shorter than servers keep theirs, so that a dead one is seldom found. */
    private static final long KEPT_SECONDS = 20;

    private final boolean anywhere;
    private final Duration patience;
    private final Dns names;
    private OkHttpClient client;

    /** @param anywhere whether private addresses and plain http may be asked, as a backend in one's own house may */
    public ConnectorHttp(boolean anywhere) {
        this(anywhere, PATIENCE);
    }

    /** @param patience how long a whole exchange may take */
    public ConnectorHttp(boolean anywhere, Duration patience) {
        this(anywhere, patience, Dns.SYSTEM);
    }

    /** @param names where names lead */
    ConnectorHttp(boolean anywhere, Duration patience, Dns names) {
        this.anywhere = anywhere;
        this.patience = patience;
        this.names = names;
    }

    /** Not before somebody asks: to read all certificates takes longer than the rest of a start. */
    private synchronized OkHttpClient client() {
        client = client == null ? made() : client;
        return client;
    }

    private OkHttpClient made() {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectTimeout(patience)
                .readTimeout(patience)
                .writeTimeout(patience)
                .callTimeout(patience)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(KEPT, KEPT_SECONDS, TimeUnit.SECONDS))
                .addInterceptor(new BoundedAnswers());
        if (!anywhere) {
            PublicOnly guard = new PublicOnly(names);
            // Behind a proxy it would be the proxy's way to look up a name.
            builder.proxy(Proxy.NO_PROXY).dns(guard).addInterceptor(guard);
        }
        return builder.build();
    }

    /** One that never says how much may still be asked for. @throws PlatformException as for the other */
    public Wire open(URI base, Interceptor credential, Words words) {
        return open(base, credential, words, answer -> null);
    }

    /**
     * @param base without a slash at the end
     * @throws PlatformException of kind INVALID for an address that must not be asked
     */
    public Wire open(URI base, Interceptor credential, Words words, Rates rates) {
        if (base.getHost() == null || !"https".equals(base.getScheme()) && !anywhere) {
            throw new PlatformException(FailureKind.INVALID, 0, "https_needed", null, Duration.ZERO);
        }
        return new Wire(client(), base, credential, words, rates);
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.dispatcher().cancelAll();
            client.connectionPool().evictAll();
        }
    }
}
