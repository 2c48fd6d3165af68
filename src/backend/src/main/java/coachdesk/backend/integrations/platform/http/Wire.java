package coachdesk.backend.integrations.platform.http;

import coachdesk.backend.integrations.platform.Allowance;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.json.Json;
import coachdesk.contract.integrations.FailureKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/** The exchanges with one account of one platform. Thread-safe. */
public final class Wire {
    private static final int NOT_FOUND = 404;

    private final Retrofit retrofit;
    private final Words words;
    private final Rates rates;
    private final AtomicReference<Allowance> allowance = new AtomicReference<>();

    Wire(OkHttpClient client, URI base, Interceptor credential, Words words, Rates rates) {
        this.words = words;
        this.rates = rates;
        this.retrofit = new Retrofit.Builder()
                .baseUrl(base + "/")
                .client(client.newBuilder().addInterceptor(credential).build())
                .addConverterFactory(JacksonConverterFactory.create(Json.MAPPER))
                .build();
    }

    /** @param type with paths relative to the account's base */
    public <T> T api(Class<T> type) {
        return retrofit.create(type);
    }

    /** @throws PlatformException for whatever is no 2xx answer that is empty or one JSON document */
    public Answer ask(Call<JsonNode> call) {
        Response<JsonNode> response;
        try {
            response = call.execute();
        } catch (IOException e) {
            throw Failures.of(e);
        } catch (IllegalArgumentException e) {
            // An id that no path can carry, such as "..".
            throw new PlatformException(FailureKind.INVALID, null);
        }
        Instant sentAt = Instant.ofEpochMilli(response.raw().sentRequestAtMillis());
        try (ResponseBody error = response.errorBody()) {
            JsonNode body = error == null ? response.body() : quietly(error);
            Answer answer = new Answer(
                    response.code(), body == null ? Json.MAPPER.missingNode() : body, response.headers(), sentAt);
            Allowance told = rates.told(answer);
            if (told != null) {
                allowance.set(told);
            }
            if (!response.isSuccessful()) {
                throw Failures.of(answer, words.told(answer), response.raw().request());
            }
            return answer;
        }
    }

    /** The same; empty for what is not there. */
    public Optional<Answer> askPerhaps(Call<JsonNode> call) {
        try {
            return Optional.of(ask(call));
        } catch (PlatformException e) {
            if (e.kind() == FailureKind.NOT_FOUND && e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What a platform refused although it answered 200. @return for throwing */
    public PlatformException refused(Answer answer, Words.Told told, Call<JsonNode> call) {
        return Failures.of(answer, told, call.request());
    }

    /** What was said last, unless somebody heard it already. */
    public Optional<Allowance> allowance() {
        return Optional.ofNullable(allowance.getAndSet(null));
    }

    private static JsonNode quietly(ResponseBody error) {
        try {
            return Json.MAPPER.readTree(error.byteStream());
        } catch (IOException e) {
            return Json.MAPPER.missingNode();
        }
    }
}
