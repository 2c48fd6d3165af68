package coachdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.delivery.providers.Outside;
import coachdesk.backend.http.OpenApi;
import coachdesk.backend.integrations.TinyPlatform;
import coachdesk.backend.json.Json;
import coachdesk.backend.store.TestDatabases;
import com.fasterxml.jackson.core.type.TypeReference;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server serves what the document says: no more, no less, and in these shapes. */
class OpenApiTest {
    private static final Map<String, Object> BOOKING = Json.read("""
        {"userId": "u", "userName": "Zoé Exemple", "userEmail": "zoe@example.com", "courseId": "c",
         "courseName": "Cours", "courseTime": "18:30", "datetime": "2026-11-21T17:30:00Z", "offerId": "o",
         "offerName": "Unité", "price": 30, "totalPrice": 60}\
        """);

    private static final TypeReference<List<Map<String, Object>>> DOCUMENTS = new TypeReference<>() {};

    @TempDir
    Path folder;

    private Backend backend;
    private OpenApi api;

    @BeforeEach
    void start() {
        Outside outside = Outside.ORDINARY.with(new TinyPlatform().reach(Map.of()));
        backend = Backend.start(new BackendOptions(0, folder, null, false, true, Clock.systemUTC(), outside));
        api = new OpenApi(new Caller(backend.address(), backend.localToken().orElseThrow()));
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    @Test
    void every_operation_is_documented_served_and_keeps_to_its_shape() {
        state();
        realtime();
        sync();
        reservations();
        courses();
        offersAndPeople();
        ArticleCalls.all(api);
        MediaCalls.all(api);
        StudioCalls.all(api);
        CodeCalls.all(api);
        CampaignCalls.all(api);
        ConversationCalls.all(api);
        providers();
        IntegrationCalls.all(api);
        AssistantCalls.all(api);
        CustomerCalls.all(api);
        accounts();
        assertThat(api.exercised()).isEqualTo(documented()).isEqualTo(served());
    }

    private void state() {
        for (String path : List.of("/api/health", "/health", "/api/", "/api/capabilities", "/api/metrics")) {
            assertThat(api.ask("GET", path, path, null).status()).isEqualTo(200);
        }
    }

    private void realtime() {
        for (String method : List.of("GET", "POST")) {
            assertThat(api.ask(method, "/socket.io/", "/socket.io/", null).status())
                    .isEqualTo(400);
        }
    }

    private void sync() {
        Map<String, Object> op = Map.of(
                "n",
                1,
                "opId",
                "op-1",
                "kind",
                "person",
                "id",
                "p-1",
                "type",
                "create",
                "at",
                "2026-11-21T10:00:00Z",
                "body",
                Map.of("id", "p-1", "name", "Zoé", "email", "zoe@example.com"));
        api.ask("POST", "/api/sync/ops", "/api/sync/ops", Map.of("device", "d", "ops", List.of(op)));
        api.ask("GET", "/api/sync/changes", "/api/sync/changes?limit=10&kind=person", null);
        assertThat(api.provoke("GET", "/api/sync/changes?after=old", null).status())
                .isEqualTo(410);
        assertThat(api.provoke("GET", "/api/sync/changes?kind=spell", null).status())
                .isEqualTo(422);
    }

    private void reservations() {
        String list = "/api/reservations";
        Map<String, Object> made = api.ask("POST", list, list, BOOKING).object();
        String id = (String) made.get("id");
        api.ask("GET", list, list + "?page=1&limit=5", null);
        api.ask("GET", list, list + "?all_data=true", null);
        api.ask("POST", list + "/{code}/validate", list + "/" + made.get("reservationCode") + "/validate", null);
        api.ask("PUT", list + "/{id}/tracking", list + "/" + id + "/tracking", Map.of("trackingNumber", "99.1"));
        assertThat(api.provoke("POST", list + "/AFR-NOPE00/validate", null).status())
                .isEqualTo(404);
        assertThat(api.provoke("GET", list + "?limit=0", null).status()).isEqualTo(422);
        assertThat(api.provoke("POST", list, Map.of("userName", 5)).status()).isEqualTo(422);
        api.ask("DELETE", list + "/{id}", list + "/" + id, null);
    }

    private void courses() {
        String list = "/api/courses";
        Map<String, Object> course = Map.of("name", "Cours", "weekday", 3, "time", "18:30", "locationName", "Salle");
        String id = (String) api.ask("POST", list, list, course).object().get("id");
        api.ask("PUT", list + "/{id}", list + "/" + id, Map.of("visible", false));
        assertThat(api.provoke("PUT", list + "/" + id, Map.of("weekday", "lundi"))
                        .status())
                .isEqualTo(422);
        api.ask("GET", list, list, null);
        api.ask("PUT", list + "/{id}/archive", list + "/" + id + "/archive", null);
        api.ask("DELETE", list + "/purge/archived", list + "/purge/archived", null);
        api.ask("DELETE", list + "/purge/archived", list + "/purge/archived?reservations=delete", null);
        api.ask("DELETE", list + "/{id}", list + "/" + id, null);
    }

    private void offersAndPeople() {
        String offers = "/api/offers";
        String offer = (String) api.ask("POST", offers, offers, Map.of("name", "Gourde", "price", 22))
                .object()
                .get("id");
        api.ask("PUT", offers + "/{id}", offers + "/" + offer, Map.of("name", "Gourde", "price", 20));
        assertThat(api.provoke("PUT", offers + "/inconnue", Map.of("name", "x", "price", 1))
                        .status())
                .isEqualTo(404);
        api.ask("GET", offers, offers, null);
        api.ask("DELETE", offers + "/{id}", offers + "/" + offer, null);

        String people = "/api/users";
        String person = (String) api.ask("POST", people, people, Map.of("name", "Zoé", "email", "z@example.com"))
                .object()
                .get("id");
        api.ask("GET", people, people, null);
        api.ask("GET", people + "/{id}", people + "/" + person, null);
        api.ask("PUT", people + "/{id}", people + "/" + person, Map.of("name", "Zoé", "email", "zoe@example.com"));
        api.ask("DELETE", people + "/{id}", people + "/" + person, null);
        assertThat(api.provoke("GET", people + "/" + person, null).status()).isEqualTo(404);
    }

    private void providers() {
        String list = "/api/providers";
        String one = list + "/smtp";
        Map<String, Object> settings = Map.of("host", "127.0.0.1", "port", 1, "from", "studio@example.com");
        api.ask("PUT", list + "/{name}", one, settings);
        api.ask("GET", list + "/{name}", one, null);
        api.ask("GET", list, list, null);
        assertThat(api.ask("POST", list + "/{name}/test", one + "/test", Map.of("to", "me@example.com"))
                        .object())
                .containsEntry("code", "provider.unreachable");
        assertThat(api.provoke("PUT", one, Map.of("from", "x")).status()).isEqualTo(422);
        assertThat(api.provoke("GET", list + "/pigeon", null).status()).isEqualTo(404);
        api.ask("DELETE", list + "/{name}", one, null);
        assertThat(api.ask("POST", "/api/inbound/{token}", "/api/inbound/none", null)
                        .status())
                .isEqualTo(403);
        String page = "/api/unsubscribe/none";
        for (String method : List.of("GET", "POST")) {
            assertThat(api.ask(method, "/api/unsubscribe/{token}", page, null).status())
                    .isEqualTo(404);
        }
    }

    private void accounts() {
        String list = "/api/auth/accounts";
        Map<String, Object> wanted = Map.of(
                "email", "door@example.com", "name", "Porte", "role", "front_desk", "password", "a long password");
        String id = (String) api.ask("POST", list, list, wanted).object().get("id");
        assertThat(api.provoke("POST", list, wanted).status()).isEqualTo(409);
        api.ask("GET", list, list, null);
        Map<String, Object> login = Map.of("email", "door@example.com", "password", "a long password");
        api.ask("POST", "/api/auth/login", "/api/auth/login", login);
        assertThat(api.provoke("POST", "/api/auth/login", Map.of("email", "x", "password", "y"))
                        .status())
                .isEqualTo(401);
        CustomerCalls.tokens(
                api, "door@example.com", "a long password", token -> new OpenApi(new Caller(backend.address(), token)));
        var sessions = Json.read(
                api.ask("GET", "/api/auth/sessions", "/api/auth/sessions", null).text(), DOCUMENTS);
        String session = (String) sessions.getLast().get("id");
        api.ask("DELETE", "/api/auth/sessions/{id}", "/api/auth/sessions/" + session, null);
        api.ask("DELETE", list + "/{id}", list + "/" + id, null);
        api.ask("GET", "/api/auth/me", "/api/auth/me", null);
        api.ask("POST", "/api/auth/logout", "/api/auth/logout", null);
        assertThat(api.provoke("GET", "/api/auth/me", null).status()).isEqualTo(401);
    }

    private static Set<String> documented() {
        Set<String> operations = new TreeSet<>();
        new OpenAPIV3Parser().read("openapi.yaml").getPaths().forEach((path, item) -> item.readOperationsMap()
                .keySet()
                .forEach(method -> operations.add(method + " " + path)));
        return operations;
    }

    private static Set<String> served() {
        try (var database = TestDatabases.inMemory()) {
            Set<String> operations = new TreeSet<>();
            new Parts(database, Path.of("unused"), Clock.systemUTC())
                    .routes()
                    .forEach(route -> operations.add(route.method() + " " + route.path()));
            return operations;
        }
    }
}
