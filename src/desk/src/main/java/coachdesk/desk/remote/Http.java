package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Json;
import coachdesk.desk.sync.RemoteFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/**
 * The exchanges with one server: bounded in time and size, compressed where the server can, never redirected, with the
 * token where there is one. Nothing of what travels is logged.
 */
final class Http implements AutoCloseable {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final long LARGEST_ANSWER = 128L * 1024 * 1024;

    private final OkHttpClient client;
    private final Retrofit retrofit;
    private final Failures failures;
    private final Clock clock;
    private volatile Duration serverAhead = Duration.ZERO;
    private volatile boolean closed;

    /** @param repeatable whether a request may be sent again by itself when a connection turns out to be dead */
    Http(ServerAddress server, boolean repeatable, Clock clock) {
        this(server, repeatable, clock, Patience.ORDINARY);
    }

    Http(ServerAddress server, boolean repeatable, Clock clock, Patience patience) {
        this.clock = clock;
        this.failures = new Failures(clock);
        this.client = new OkHttpClient.Builder()
                .connectTimeout(patience.connect())
                .readTimeout(patience.silence())
                .writeTimeout(patience.silence())
                .callTimeout(patience.wholeCall())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(repeatable)
                .addInterceptor(chain -> timed(chain.proceed(addressed(chain.request(), server))))
                .build();
        this.retrofit = new Retrofit.Builder()
                .baseUrl(server.uri().resolve("/").toString())
                .client(client)
                .addConverterFactory(JacksonConverterFactory.create(Json.mapper()))
                .build();
    }

    /** The server's own path, if it has one, goes in front of the route's. */
    private static Request addressed(Request request, ServerAddress server) {
        String path = server.uri().getRawPath() == null
                ? ""
                : server.uri().getRawPath().replaceAll("/+$", "");
        Request.Builder addressed = request.newBuilder()
                .url(request.url()
                        .newBuilder()
                        .encodedPath(path + request.url().encodedPath())
                        .build());
        if (LOOPBACK.contains(String.valueOf(server.uri().getHost()))) {
            // To pack and to unpack would take longer than the way.
            addressed.header("Accept-Encoding", "identity");
        }
        if (server.token() != null) {
            addressed.header("Authorization", "Bearer " + server.token());
        }
        return addressed.build();
    }

    private okhttp3.Response timed(okhttp3.Response response) {
        Instant said = response.headers().getInstant("Date");
        if (said != null) {
            serverAhead = Duration.between(clock.instant(), said);
        }
        return response;
    }

    /** How far the server's clock is before this one, by its last answer, to the second; zero while it has not said. */
    Duration serverAhead() {
        return serverAhead;
    }

    <T> T api(Class<T> type) {
        return retrofit.create(type);
    }

    /** Reads a JSON document; null when it is the JSON null. */
    interface Reading<T> {
        T read(InputStream in) throws IOException;
    }

    /** @throws RemoteFailure for whatever is no 2xx answer with one JSON document of this shape */
    <T> T ask(Call<ResponseBody> call, Class<T> shape) {
        return ask(call, in -> Json.mapper().readValue(in, shape));
    }

    /** The same; empty for the JSON null, as what is not there is answered. */
    <T> Optional<T> askPerhaps(Call<ResponseBody> call, Class<T> shape) {
        return ask(call, in -> Optional.ofNullable(Json.mapper().readValue(in, shape)));
    }

    /** @throws RemoteFailure for whatever is no 2xx answer with one JSON document that can be read so */
    <T> T ask(Call<ResponseBody> call, Reading<T> reading) {
        return answered(call, body -> {
            if (!Failures.isJson(body.contentType())) {
                throw new RemoteFailure(failures.notOurs(), null, null);
            }
            return read(body, reading);
        });
    }

    /**
     * What is no document goes into a file.
     *
     * @param most bytes; more is a failure
     * @return how many bytes
     * @throws RemoteFailure for whatever is no 2xx answer
     */
    long save(Call<ResponseBody> call, long most, Path to) {
        return answered(call, body -> {
            try (InputStream in = new BoundedStream(body.byteStream(), most)) {
                return Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw failures.ofBody(e);
            }
        });
    }

    private <T> T answered(Call<ResponseBody> call, Function<ResponseBody, T> use) {
        if (closed) {
            throw new RemoteFailure(ErrorCode.SERVER_UNREACHABLE);
        }
        Response<ResponseBody> response;
        try {
            response = call.execute();
        } catch (IOException e) {
            throw failures.of(e);
        } catch (IllegalArgumentException e) {
            // An identity that no path can carry, such as "..".
            throw new RemoteFailure(Problem.of(ErrorCode.INVALID), null, e);
        }
        try (ResponseBody error = response.errorBody();
                ResponseBody body = response.body()) {
            if (!response.isSuccessful()) {
                throw failures.of(response.code(), response.headers(), error);
            }
            if (body == null) {
                throw new RemoteFailure(failures.notOurs(), null, null);
            }
            return use.apply(body);
        }
    }

    private <T> T read(ResponseBody body, Reading<T> reading) {
        try (InputStream in = new BoundedStream(body.byteStream(), LARGEST_ANSWER)) {
            T answer = reading.read(in);
            if (answer == null) {
                throw new RemoteFailure(failures.notOurs(), null, null);
            }
            return answer;
        } catch (IOException e) {
            throw failures.ofBody(e);
        }
    }

    /** What is under way fails; what comes later does so at once. */
    @Override
    public void close() {
        closed = true;
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }
}
