package coachdesk.testkit.providers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The server of a provider that is none: on the loopback, with faults, and with a date of its own clock in every answer. One
 * request for each connection. Thread-safe.
 */
public final class FakeHttp implements AutoCloseable {
    private final Loopback server;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Function<Request, ProviderFault> faults;
    private final Clock clock;
    private final Errors errors;
    private final Function<Request, Reply> provider;

    /** @param headers by their names in lower case */
    public record Request(String method, URI uri, Map<String, String> headers, String body) {
        /** Null when it has none. */
        public String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    /** @param headers over the usual ones */
    public record Reply(int status, String json, Map<String, String> headers) {
        public Reply(int status, String json) {
            this(status, json, Map.of());
        }
    }

    /** How a provider says what is wrong, in its own words. */
    public interface Errors {
        Reply broken();

        Reply tooMany();

        Reply wrongKey();

        Reply suspended();

        Reply noMoney();
    }

    /** @param faults what goes wrong with a request */
    public FakeHttp(
            Function<Request, ProviderFault> faults, Clock clock, Errors errors, Function<Request, Reply> provider) {
        this.faults = faults;
        this.clock = clock;
        this.errors = errors;
        this.provider = provider;
        this.server = new Loopback(this::serve);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    private void serve(Socket client) throws IOException {
        Request request = read(new BufferedInputStream(client.getInputStream()));
        Reply reply = request == null ? null : reply(request);
        if (reply != null) {
            client.getOutputStream().write(bytes(reply));
        }
    }

    /** @return null when the connection ends without a word */
    private Reply reply(Request request) {
        return switch (faults.apply(request)) {
            case ProviderFault.None _ -> provider.apply(request);
            case ProviderFault.LostRequest _ -> null;
            case ProviderFault.LostAnswer _ -> {
                provider.apply(request);
                yield null;
            }
            case ProviderFault.BrokenAfter _ -> {
                provider.apply(request);
                yield errors.broken();
            }
            case ProviderFault.Twice _ -> {
                provider.apply(request);
                yield provider.apply(request);
            }
            case ProviderFault.BrokenBefore _ -> errors.broken();
            case ProviderFault.TooMany many -> {
                Reply reply = errors.tooMany();
                String seconds = Long.toString(many.retryAfter().toSeconds());
                yield new Reply(reply.status(), reply.json(), Map.of("Retry-After", seconds));
            }
            case ProviderFault.WrongKey _ -> errors.wrongKey();
            case ProviderFault.Suspended _ -> errors.suspended();
            case ProviderFault.NoMoney _ -> errors.noMoney();
            case ProviderFault.Says says -> says.reply();
            case ProviderFault.SaysAfter says -> {
                provider.apply(request);
                yield says.reply();
            }
            case ProviderFault.Slow slow -> {
                Reply reply = provider.apply(request);
                await(slow);
                yield reply;
            }
        };
    }

    private void await(ProviderFault.Slow slow) {
        try {
            over.await(slow.by().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return null when the client ended before it had said all */
    private static Request read(InputStream in) throws IOException {
        String[] first = line(in).split(" ");
        if (first.length < 2) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(length);
        return body.length < length
                ? null
                : new Request(first[0], URI.create(first[1]), headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private byte[] bytes(Reply reply) {
        byte[] body = reply.json().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Connection", "close");
        headers.put("Content-Length", Integer.toString(body.length));
        headers.put(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        headers.putAll(reply.headers());
        StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " Said\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return (head + "\r\n" + reply.json()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        over.countDown();
        server.close();
    }
}
