package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.store.Json;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.hosted.FakeHosted;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The hosted backend of the tests answers as the real one was recorded to: what was asked of that is asked of this. */
class FakeHostedTest {
    /** In their order: each stands on those before it. */
    private static final List<Integer> ASKED = List.of(
            27, 28, 29, 31, 32, 37, 40, 50, 102, 105, 143, 243, 361, 650, 946, 1098, 1099, 1100, 1102, 1103, 1104, 1111,
            1112, 1113, 1114, 1115, 1116, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 1259, 1260, 1261, 1323, 1324, 1325,
            1326, 1327, 1330, 1331, 1361, 1362, 1363, 1365, 1366, 1367, 1369, 1370, 1371);

    /** Before it somebody had followed the link of the film, which counts as a view. */
    private static final int FOLLOWED = 1111;

    /** Ids here, by those of the recording. */
    private final Map<String, String> ids = new HashMap<>();

    private HttpResponse<String> ask(FakeHosted hosted, Recorded.Exchange exchange) {
        String path = exchange.path();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace(id.getKey(), id.getValue());
        }
        Object body = exchange.requestBody();
        HttpRequest request = HttpRequest.newBuilder(hosted.address().resolve(path))
                .header("Content-Type", "application/json")
                .method(
                        exchange.method(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.write(body)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_was_asked_of_the_real_one_is_answered_alike() {
        try (FakeHosted hosted = new FakeHosted(new SettableClock(Instant.parse("2026-02-10T18:00:00Z")))) {
            for (int n : ASKED) {
                Recorded.Exchange exchange = Recorded.exchange(n);
                HttpResponse<String> answer = ask(hosted, exchange);
                assertThat(answer.statusCode())
                        .as("%d: %s", n, answer.body())
                        .isEqualTo(exchange.answer().status());
                String type = answer.headers().firstValue("Content-Type").orElse("");
                assertThat(type).as("%d", n).startsWith(exchange.answer().type().split(";")[0]);
                if (answer.statusCode() == 200 && exchange.answer().body().startsWith("{")) {
                    alike(n, Json.read(answer.body()), exchange.body());
                }
            }
        }
    }

    /** The same fields; the same values, but for what each server makes itself. */
    private void alike(int n, Map<?, ?> here, Map<?, ?> recorded) {
        assertThat(here.keySet()).as("%d", n).isEqualTo(recorded.keySet());
        recorded.forEach((field, value) -> {
            Object mine = here.get(field);
            if (field.equals("id") && !value.equals("payment_links")) {
                ids.put((String) value, (String) mine);
            } else if (value instanceof Map<?, ?> inner && mine instanceof Map<?, ?> map) {
                alike(n, map, inner);
            } else if (n == FOLLOWED && field.equals("views")) {
                assertThat(value).isEqualTo(1);
            } else if (value instanceof Number one && mine instanceof Number other) {
                assertThat(other.doubleValue()).as("%d %s", n, field).isEqualTo(one.doubleValue());
            } else if (!List.of("createdAt", "updatedAt", "created_at", "url", "viewer_url", "message", "deleted_id")
                    .contains(field)) {
                assertThat(mine).as("%d %s", n, field).isEqualTo(value);
            }
        });
    }
}
