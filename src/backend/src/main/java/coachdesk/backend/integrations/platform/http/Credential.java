package coachdesk.backend.integrations.platform.http;

import coachdesk.backend.integrations.platform.Account;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.Way;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * What every request says of who asks. A token that is refused is asked for once more; a key that is refused stays so.
 *
 * @param now the value of now
 * @param after the value after one was refused; null when there is no other
 */
public record Credential(String header, String prefix, Supplier<String> now, UnaryOperator<String> after)
        implements Interceptor {
    private static final int REFUSED = 401;

    /** A key that was typed, or else the token of now, after {@code Bearer}. */
    public static Credential bearer(Account account) {
        return of(account, "Authorization", "Bearer ");
    }

    /** The same in a header of the platform's own. */
    public static Credential of(Account account, String header, String prefix) {
        return account.way() == Way.KEY
                ? key(header, prefix, () -> typed(account, "token"))
                : new Credential(header, prefix, account.secrets()::token, account.secrets()::tokenAfter);
    }

    /** One that cannot be got again. */
    public static Credential key(String header, String prefix, Supplier<String> now) {
        return new Credential(header, prefix, now, null);
    }

    /** @throws PlatformException of kind AUTH for one that was not given */
    public static String typed(Account account, String setting) {
        return account.secrets()
                .get(setting)
                .orElseThrow(() -> new PlatformException(FailureKind.AUTH, 0, "no_key", null, Duration.ZERO));
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        String first = now.get();
        Response response = chain.proceed(with(chain.request(), first));
        if (response.code() != REFUSED || after == null) {
            return response;
        }
        response.close();
        return chain.proceed(with(chain.request(), after.apply(first)));
    }

    private Request with(Request request, String value) {
        // OkHttp would say the whole value in its complaint.
        if (!value.matches("[\\x21-\\x7e]+")) {
            throw new PlatformException(FailureKind.AUTH, 0, "malformed_key", null, Duration.ZERO);
        }
        return request.newBuilder().header(header, prefix + value).build();
    }

    @Override
    public String toString() {
        return header;
    }
}
