package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.store.Json;
import coachdesk.desk.sync.RemoteFailure;
import coachdesk.desk.sync.RemoteKind;
import java.time.Clock;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Url;

/** Every recorded request is made again as it was, and its answer understood: also those the desk would never send. */
class RecordedAnswersTest {
    private interface AnyRoute {
        @GET
        Call<ResponseBody> get(@Url String route);

        @POST
        Call<ResponseBody> post(@Url String route, @Body RequestBody body);

        @PUT
        Call<ResponseBody> put(@Url String route, @Body RequestBody body);

        @HTTP(method = "DELETE", hasBody = true)
        Call<ResponseBody> delete(@Url String route, @Body RequestBody body);
    }

    private final StubServer server = new StubServer();
    private final Http http = new Http(server.address(), false, Clock.systemUTC());

    @AfterEach
    void close() {
        http.close();
        server.close();
    }

    private Map<?, ?> ask(Recorded.Exchange exchange) {
        server.on(exchange.method() + " " + exchange.path(), exchange.answer());
        AnyRoute api = http.api(AnyRoute.class);
        String route = exchange.path() + (exchange.query().isEmpty() ? "" : "?" + exchange.query());
        Object asked = exchange.requestBody();
        RequestBody body = RequestBody.create(
                asked instanceof String text ? text : Json.write(asked), MediaType.get("application/json"));
        return http.ask(
                switch (exchange.method()) {
                    case "GET" -> api.get(route);
                    case "POST" -> api.post(route, body);
                    case "DELETE" -> api.delete(route, body);
                    default -> api.put(route, body);
                },
                Map.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "27, SERVER_BROKEN",
        "1098, INVALID",
        "1100, INVALID",
        "1113, NOT_FOUND",
        "1116, NOT_FOUND",
        "1252, NOT_ALLOWED",
        "1254, NOT_ALLOWED",
        "1255, NOT_FOUND",
        "1257, SERVER_BROKEN",
        "1258, NOT_ALLOWED",
        "1261, NOT_FOUND",
        "1303, NOT_FOUND",
        "1304, NOT_FOUND",
        "1305, NOT_FOUND",
        "1306, NOT_FOUND",
        "1311, SERVER_BROKEN",
        "1312, INVALID",
        "1313, INVALID",
        "1314, INVALID",
        "1315, INVALID",
        "1316, INVALID",
        "1317, INVALID",
        "1318, INVALID",
        "1319, SERVER_BROKEN",
        "1320, SERVER_BROKEN",
        "1325, NOT_FOUND",
        "1327, INVALID",
        "1328, INVALID",
        "1329, INVALID",
        "1330, SERVER_BROKEN",
        "1331, INVALID",
        "1332, NOT_FOUND",
        "1334, INVALID",
        "1359, NOT_FOUND",
        "1360, METHOD",
        "1362, SERVER_BROKEN",
        "1365, SERVER_BROKEN",
        "1366, SERVER_BROKEN",
        "1370, SERVER_BROKEN",
        "1375, SERVER_BROKEN",
        "1376, SERVER_BROKEN",
    })
    void a_failure_is_told_for_what_it_is(int n, ErrorCode code) {
        RemoteFailure failure = catchThrowableOfType(RemoteFailure.class, () -> ask(Recorded.exchange(n)));

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.retryAfter()).isNull();
        assertThat(server.asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                2, 29, 37, 50, 102, 143, 243, 361, 482, 946, 1099, 1111, 1112, 1115, 1260, 1308, 1324, 1326, 1361, 1369,
                1374, 1395
            })
    void an_answer_is_read_whole(int n) {
        assertThat(ask(Recorded.exchange(n))).isEqualTo(Recorded.exchange(n).body());
    }

    @Test
    void a_server_that_knows_no_capabilities_but_is_healthy_is_a_classic_one_1359_2() {
        server.on("GET /api/capabilities", Recorded.answer(1359));
        server.on("GET /api/health", Recorded.answer(2));

        assertThat(new ServerProbe(Clock.systemUTC()).ask(server.address()).kind())
                .isEqualTo(RemoteKind.CLASSIC);
    }
}
