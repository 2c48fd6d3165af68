package coachdesk.backend.assistant.model;

import coachdesk.backend.delivery.http.ReplyHeaders;
import coachdesk.backend.json.Json;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** A model behind an HTTP API like OpenAI's, which many speak: {@code POST <address>/chat/completions}. */
public final class OpenAiModel implements LanguageModel {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int LARGEST = 1024 * 1024;
    private static final String USED_UP = "insufficient_quota";

    private final URI address;
    private final String key;

    /** Not before it is used. */
    private static final class Client {
        static final HttpClient ONE = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * @param address of the API, with or without a slash at its end
     * @param key secret; null where none is needed
     */
    public OpenAiModel(URI address, String key) {
        this.address = URI.create(address.toString().replaceAll("/+$", "") + "/chat/completions");
        this.key = key;
    }

    @Override
    public Reply ask(String model, List<Line> lines, Duration deadline) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body(model, lines))));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        CompletableFuture<HttpResponse<byte[]>> asked =
                Client.ONE.sendAsync(request.build(), head -> new BoundedBody(LARGEST));
        try {
            return reply(asked.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            asked.cancel(true);
            return Reply.failed(ModelErrors.TOO_LATE);
        } catch (ExecutionException e) {
            return Reply.failed(unreached(e.getCause()) ? ModelErrors.UNREACHABLE : ModelErrors.BROKEN);
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return Reply.failed(ModelErrors.TOO_LATE);
        }
    }

    private static boolean unreached(Throwable e) {
        return e instanceof ConnectException
                || e instanceof HttpConnectTimeoutException
                || e instanceof SSLHandshakeException
                || e instanceof UnresolvedAddressException;
    }

    private static Map<String, Object> body(String model, List<Line> lines) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", model);
        body.put("messages", lines.stream().map(OpenAiModel::message).toList());
        body.put("stream", false);
        return body;
    }

    private static Map<String, String> message(Line line) {
        Map<String, String> message = new LinkedHashMap<>();
        message.put("role", line.speaker().wire());
        message.put("content", line.text());
        return message;
    }

    private static Reply reply(HttpResponse<byte[]> response) {
        Map<String, Object> body = object(response.body());
        int status = response.statusCode();
        if (status == 200) {
            return text(body).map(Reply::said).orElseGet(() -> Reply.failed(ModelErrors.NONSENSE));
        }
        if (status == 429 && !USED_UP.equals(errorName(body))) {
            return new Reply.Failed(ModelErrors.TOO_MANY, new ReplyHeaders(response.headers()).retryAfter());
        }
        return Reply.failed(
                switch (status) {
                    case 401, 403 -> ModelErrors.KEY_WRONG;
                    case 402, 429 -> ModelErrors.USED_UP;
                    case 404 -> ModelErrors.MODEL_UNKNOWN;
                    case 408, 504 -> ModelErrors.TOO_LATE;
                    default ->
                        status >= 500 ? ModelErrors.BROKEN : status >= 400 ? ModelErrors.REFUSED : ModelErrors.NONSENSE;
                });
    }

    private static Optional<String> text(Map<String, Object> body) {
        return body.get("choices") instanceof List<?> choices
                        && !choices.isEmpty()
                        && choices.getFirst() instanceof Map<?, ?> choice
                        && choice.get("message") instanceof Map<?, ?> message
                        && message.get("content") instanceof String content
                ? Optional.of(content.strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private static String errorName(Map<String, Object> body) {
        return body.get("error") instanceof Map<?, ?> error
                ? String.valueOf(error.get("code") == null ? error.get("type") : error.get("code"))
                : "";
    }

    /** Empty when it is none, or was longer than anybody's answer. */
    private static Map<String, Object> object(byte[] bytes) {
        try {
            return bytes.length > LARGEST ? Map.of() : Json.read(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }
}
