package coachdesk.backend.integrations.platform.woocommerce;

import coachdesk.backend.integrations.platform.Account;
import coachdesk.backend.integrations.platform.http.Credential;
import java.io.IOException;
import java.util.function.Supplier;
import okhttp3.Credentials;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Says the key of a shop: in the header, or in the address where the server in front of the shop keeps the header to itself. The
 * shop then answers as to a stranger, and does not say that the key is wrong. Thread-safe.
 */
final class WooKey implements Interceptor {
    /** The shop saw the key. */
    static final String KEY_REFUSED = "woocommerce_rest_authentication_error";

    private static final int REFUSED = 401;
    private static final long ENOUGH = 10_000;

    private final Supplier<String> key;
    private final Supplier<String> secret;
    private volatile boolean inAddress;

    WooKey(Account account) {
        this.key = () -> Credential.typed(account, "consumer_key");
        this.secret = () -> Credential.typed(account, "consumer_secret");
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (inAddress) {
            return chain.proceed(addressed(chain.request()));
        }
        Response response = chain.proceed(chain.request()
                .newBuilder()
                .header("Authorization", Credentials.basic(key.get(), secret.get()))
                .build());
        if (response.code() != REFUSED || response.peekBody(ENOUGH).string().contains(KEY_REFUSED)) {
            return response;
        }
        response.close();
        Response again = chain.proceed(addressed(chain.request()));
        inAddress = again.code() != REFUSED;
        return again;
    }

    private Request addressed(Request request) {
        return request.newBuilder()
                .url(request.url()
                        .newBuilder()
                        .addQueryParameter("consumer_key", key.get())
                        .addQueryParameter("consumer_secret", secret.get())
                        .build())
                .build();
    }
}
