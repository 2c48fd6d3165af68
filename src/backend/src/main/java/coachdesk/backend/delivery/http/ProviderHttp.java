package coachdesk.backend.delivery.http;

import coachdesk.backend.json.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;

/** Asks providers over HTTP, and knows for every failure whether the question can have arrived. Thread-safe. */
public final class ProviderHttp {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int LARGEST = 1024 * 1024;

    private final Duration patience;

    /** What became of one question. */
    public sealed interface Exchange {
        /** @param body empty when it was no JSON object */
        record Answered(int status, Map<String, Object> body, ReplyHeaders headers) implements Exchange {}

        /** Nobody was reached: the question surely did not arrive. */
        record NotReached() implements Exchange {}

        /** It may have arrived; no answer did. */
        record Lost() implements Exchange {}
    }

    /** Not before it is used: the first client costs more than all else in a start. */
    private static final class Client {
        static final HttpClient ONE = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    public ProviderHttp() {
        this(ANSWER);
    }

    /** @param patience how long an answer may take */
    public ProviderHttp(Duration patience) {
        this.patience = patience;
    }

    public Exchange ask(HttpRequest.Builder request) {
        try {
            HttpResponse<java.io.InputStream> response =
                    Client.ONE.send(request.timeout(patience).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                String text = new String(body.readNBytes(LARGEST), StandardCharsets.UTF_8);
                return new Exchange.Answered(response.statusCode(), object(text), new ReplyHeaders(response.headers()));
            }
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
            return new Exchange.NotReached();
        } catch (IOException e) {
            return new Exchange.Lost();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Exchange.Lost();
        }
    }

    private static Map<String, Object> object(String text) {
        try {
            return Json.read(text);
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }
}
